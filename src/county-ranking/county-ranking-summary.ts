import { formatExact } from '../core/number-text.js';
import { maybeWhen } from '../core/time.js';
import { formatWhen, maybeStatusText, wordsOf, type Lang } from '../core/words.js';
import type { Exact } from '../core/exact.js';
import type { RankingReading } from './county-ranking-data.js';
import { standingsOf, type Board, type Standing } from './county-ranking-places.js';
import {
  averageText,
  boardName,
  figureText,
  gapText,
  gapUnit,
  isOwn,
  movementText,
  nameText,
  noteText,
  placeText,
  tableFigure,
} from './county-ranking-text.js';
import { rankingWordsOf } from './county-ranking-words.js';

/** How many there are, and how many stand outside the ranking and why. */
export function countsText(data: RankingReading, lang: Lang): string {
  const words = rankingWordsOf(lang);
  const counts = new Map<string, number>();
  let left = 0;
  for (const { row } of standingsOf(data).boards.flatMap(({ unranked }) => unranked)) {
    const word = row.more.veto ? words.veto : (maybeStatusText(row.value, lang) ?? '');
    counts.set(word, (counts.get(word) ?? 0) + 1);
    left += 1;
  }
  const why = [...counts].map(([word, count]) => words.counted(word, count)).join(words.list);
  return [
    words.total(data.rows.length),
    left > 0 ? words.excluded(left, why) : '',
    data.metric.direction === 'low' ? words.lowFirst : '',
  ]
    .filter(Boolean)
    .join(words.between);
}

/** What the ranking is called: its title, else its metric. */
export function rankingLabel(data: RankingReading, lang: Lang): string {
  return data.title || rankingWordsOf(lang).ranking(data.metric.name);
}

const MOST_NAMED = 3;

/** A board's first, last where declared, and the reader's own. */
function boardParts({ ranked }: Board, data: RankingReading, lang: Lang): string[] {
  const say = (standing: Standing, byLast: boolean): string =>
    `${placeText(standing, byLast, lang)} ${nameText(standing.row)} ${figureText(data, standing.row, lang)}`;
  // The first stand together, and so do the last.
  const first = ranked.slice(0, MOST_NAMED).filter(({ isFirst }, at) => isFirst || at === 0);
  const others = ranked.slice(first.length);
  const last = others.slice(-MOST_NAMED).filter(({ fromLast }) => fromLast !== undefined);
  const own = data.own.size > 0 ? others.filter(({ row }) => isOwn(data, row)).slice(0, MOST_NAMED) : [];
  return [
    ...first.map((standing) => say(standing, false)),
    ...last.map((standing) => say(standing, true)),
    ...own.map((standing) => `${rankingWordsOf(lang).own} ${say(standing, false)}`),
  ];
}

/** The ranking in one sentence: of each board the first, the last where declared, the reader's own; average, counts. */
export function sentenceRanking(data: RankingReading, lang: Lang): string {
  const words = rankingWordsOf(lang);
  const { boards } = standingsOf(data);
  const when = data.asOf === undefined ? undefined : maybeWhen(data.asOf);
  const contradicting = data.special.filter(({ extra }) => extra.contradictions.length > 0).length;
  const said = boards.map((board) => {
    const text = boardParts(board, data, lang).join(words.between);
    return text && boards.length > 1 ? boardName(board.name, lang) + words.colon + text : text;
  });
  const rest = [
    averageText(data, lang),
    data.rows.length > 0 ? countsText(data, lang) : wordsOf(lang).empty,
    contradicting > 0 ? words.contradicting(contradicting) : '',
  ];
  const label = rankingLabel(data, lang);
  const head = when ? words.aside(label, wordsOf(lang).asOf(formatWhen(when, lang))) : label;
  const between = boards.length > 1 ? wordsOf(lang).between : words.between;
  const all = [...said, rest.filter(Boolean).join(words.between)];
  return head + words.colon + all.filter(Boolean).join(between) + words.stop;
}

/** A table as `toTable()` gives it. */
export interface RankingTable {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly unit?: string }[];
  readonly rows: readonly (readonly string[])[];
}

const NOTHING = '—';

/** The ranking as a table: rank, name, value, and of all that may be said of a row what is said of any. */
export function tableRanking(data: RankingReading, lang: Lang): RankingTable {
  const words = rankingWordsOf(lang);
  const standings = standingsOf(data);
  const { unit, name } = data.metric;
  const exact = (value: Exact | undefined): string => (value ? formatExact(value) : '');
  const columns: readonly [
    key: string,
    label: string,
    cell: (standing: Standing) => string,
    unit?: string,
  ][] = [
    ['rank', words.rankHead, ({ rank }) => String(rank ?? '')],
    ['name', words.nameHead, ({ row }) => nameText(row)],
    ['value', name, (standing) => tableFigure(data, standing, lang), unit],
    ['gap', words.gapHead, (standing) => gapText(standings, standing, lang), gapUnit(data, lang)],
    ['movement', words.movementHead, ({ moved }) => movementText(moved, lang)],
    ['target', words.targetHead, ({ row }) => exact(row.target), unit],
    ['part', words.partHead, ({ row }) => exact(row.extra.part)],
    ['whole', words.wholeHead, ({ row }) => exact(row.extra.whole)],
    ['group', words.groupHead, ({ row }) => row.more.group ?? ''],
    ['note', words.noteHead, ({ row }) => noteText(row, lang)],
  ];
  const said = columns.filter(([, , cell], at) => at < 3 || standings.all.some(cell));
  return {
    columns: said.map(([key, label, , of]) => ({ key, label, ...(of ? { unit: of } : {}) })),
    rows: standings.all.map((standing) => said.map(([, , cell]) => cell(standing) || NOTHING)),
  };
}
