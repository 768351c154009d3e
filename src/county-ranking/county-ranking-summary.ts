import type { Exact } from '../core/exact.js';
import { formatExact } from '../core/number-text.js';
import { maybeWhen } from '../core/time.js';
import { formatWhen, maybeStatusText, wordsOf, type Lang } from '../core/words.js';
import type { RankingReading } from './county-ranking-data.js';
import type { RankingRow } from './county-ranking-row-data.js';
import {
  maybeGap,
  shownOf,
  standingsOf,
  type Board,
  type Standing,
  type Standings,
} from './county-ranking-places.js';
import {
  averageText,
  boardName,
  bareFigure,
  noteText,
  figureText,
  gapText,
  gapUnit,
  isOwn,
  maybeGivenText,
  movementText,
  nameText,
  qualifierOf,
  saidFigure,
} from './county-ranking-text.js';
import { arithmeticLines } from './county-ranking-arithmetic.js';
import { rankingWordsOf } from './county-ranking-words.js';

function countedStatuses({ unranked }: Standings, lang: Lang): string[] {
  const counts = new Map<string, number>();
  for (const { value, more } of unranked) {
    const word = more.veto ? rankingWordsOf(lang).veto : (maybeStatusText(value, lang) ?? '');
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Array.from(counts, ([word, count]) => rankingWordsOf(lang).counted(word, count));
}

/** How many there are, and how many stand outside the ranking and why. */
export function countsText(data: RankingReading, lang: Lang): string {
  const words = rankingWordsOf(lang);
  const standings = standingsOf(data);
  const left = standings.unranked.length;
  return [
    words.total(data.rows.length),
    left > 0 ? words.excluded(left, countedStatuses(standings, lang).join(words.list)) : '',
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
  const words = rankingWordsOf(lang);
  const name = (standing: Standing, place: string): string =>
    `${place} ${nameText(standing.row, lang)} ${figureText(data, standing, lang)}`;
  const first = ranked.filter(({ isFirst }, at) => isFirst || at === 0).slice(0, MOST_NAMED);
  const last = ranked.filter((standing) => standing.fromLast !== undefined && !first.includes(standing));
  const own = ranked.filter((standing) => isOwn(data, standing.row) && !first.includes(standing));
  return [
    ...first.map((standing) => name(standing, words.place(standing.rank, standing.tied))),
    ...last
      .slice(-MOST_NAMED)
      .map((standing) => name(standing, words.fromLast(standing.fromLast ?? 1, standing.tied))),
    ...own
      .slice(0, MOST_NAMED)
      .map((standing) => name(standing, `${words.own} ${words.place(standing.rank, standing.tied)}`)),
  ];
}

/** The ranking in one sentence: of each board the first, the last where declared, the reader's own; average, counts. */
export function sentenceRanking(data: RankingReading, lang: Lang): string {
  const words = rankingWordsOf(lang);
  const { boards, average } = standingsOf(data);
  const when = data.asOf === undefined ? undefined : maybeWhen(data.asOf);
  const contradicting = data.rows.filter(({ contradictions }) => contradictions.length > 0).length;
  const said = boards.map((board) => {
    const text = boardParts(board, data, lang).join(words.between);
    return text && boards.length > 1 ? boardName(board.name, lang) + words.colon + text : text;
  });
  const rest = [
    average ? averageText(data, average, lang) : '',
    data.rows.length > 0 ? countsText(data, lang) : wordsOf(lang).empty,
    contradicting > 0 ? words.contradicting(contradicting) : '',
  ];
  const head = rankingLabel(data, lang) + (when ? words.asOf(formatWhen(when, lang)) : '');
  const between = boards.length > 1 ? wordsOf(lang).between : words.between;
  const all = [...said, rest.filter(Boolean).join(words.between)];
  return head + words.colon + all.filter(Boolean).join(between) + words.stop;
}

/** A table as `toTable()` gives it. */
export interface RankingTable {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly unit?: string }[];
  readonly rows: readonly (readonly string[])[];
}

interface Column {
  readonly key: string;
  readonly label: string;
  readonly unit?: string;
  readonly cell: (standing: Standing | undefined, row: RankingRow) => string;
}

const NOTHING = '—';

function unitOf(unit: string): { unit?: string } {
  return unit === '' ? {} : { unit };
}

/** The ranking as a table: rank, name, value, gap, movement; target, part, whole and remarks where any row has them. */
export function tableRanking(data: RankingReading, lang: Lang): RankingTable {
  const words = rankingWordsOf(lang);
  const standings = standingsOf(data);
  const { boards, places, gapPlaces, average } = standings;
  const { metric, rows } = data;
  const exact = (value: Exact | undefined): string => (value ? formatExact(value) : NOTHING);
  const all: (Column | false)[] = [
    { key: 'rank', label: words.rankHead, cell: (standing) => (standing ? String(standing.rank) : NOTHING) },
    { key: 'name', label: words.nameHead, cell: (_, row) => nameText(row, lang) },
    {
      key: 'value',
      label: metric.name,
      ...unitOf(metric.unit),
      cell: (standing, row) => {
        if (!standing) return saidFigure(data, row, lang);
        return (
          maybeGivenText(data, standing, lang) ??
          bareFigure(shownOf(standings, standing), places, qualifierOf(row), lang)
        );
      },
    },
    average !== undefined && {
      key: 'gap',
      label: words.gapHead,
      ...unitOf(gapUnit(data, lang)),
      cell: (standing) => {
        const gap = standing && maybeGap(standings, standing);
        return gap ? gapText(gap, gapPlaces, lang) : NOTHING;
      },
    },
    {
      key: 'movement',
      label: words.movementHead,
      cell: (standing) => movementText(standing?.moved, lang) || NOTHING,
    },
    rows.some(({ target }) => target) && {
      key: 'target',
      label: words.targetHead,
      ...unitOf(metric.unit),
      cell: (_, { target }) => exact(target),
    },
    rows.some(({ part }) => part) && {
      key: 'part',
      label: words.partHead,
      cell: (_, { part }) => exact(part),
    },
    rows.some((row) => row.whole) && {
      key: 'whole',
      label: words.wholeHead,
      cell: (_, row) => exact(row.whole),
    },
    boards.some(({ name }) => name) && {
      key: 'group',
      label: words.groupHead,
      cell: (_, { more }) => more.group || NOTHING,
    },
    rows.some(({ score }) => score) && {
      key: 'score',
      label: words.arithmetic,
      cell: (_, { score }) => (score ? arithmeticLines(score, lang).join(wordsOf(lang).between) : NOTHING),
    },
    rows.some(({ contradictions, more }) => contradictions.length > 0 || more.veto) && {
      key: 'note',
      label: words.noteHead,
      cell: (_, row) => noteText(row, lang) || NOTHING,
    },
  ];
  const columns = all.filter((column): column is Column => column !== false);
  return {
    columns: columns.map(({ cell: _cell, ...column }) => column),
    rows: [
      ...boards.flatMap((board) => [
        ...board.ranked.map((standing) => columns.map(({ cell }) => cell(standing, standing.row))),
        ...board.unranked.map((row) => columns.map(({ cell }) => cell(undefined, row))),
      ]),
    ],
  };
}
