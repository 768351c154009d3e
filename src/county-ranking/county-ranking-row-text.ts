import { readFigure } from '../core/figure.js';
import type { Lang } from '../core/words.js';
import { arithmeticLines } from './county-ranking-arithmetic.js';
import type { RankingReading } from './county-ranking-data.js';
import { historyOf } from './county-ranking-frames.js';
import { standingsOf, type Standing } from './county-ranking-places.js';
import type { RankingRow } from './county-ranking-row-data.js';
import {
  averageText,
  exactText,
  figureText,
  gapText,
  gapAloud,
  isOwn,
  movementText,
  nameText,
  noteText,
  placeText,
  plainFigure,
  targetText,
  wholeFigure,
} from './county-ranking-text.js';
import { rankingWordsOf } from './county-ranking-words.js';

/**
 * A row's words, ready to draw; where they stand is the layout's.
 * Shape: `kinds` are what its look tells: first, own, and why it has no place; each tag has a kind and a text.
 */
export interface RowText {
  readonly row: RankingRow;
  readonly kinds: string;
  readonly rank: string;
  readonly name: string;
  readonly tags: readonly (readonly [kind: string, text: string])[];
  readonly figure: string;
  /** What hover gives: the exact figure, or the target. */
  readonly title: string;
  readonly gap: string;
  readonly move: string;
  readonly moveSide: 'up' | 'down' | '';
  readonly note: string;
  /** The row for the ear; of rows that are only measured nobody asks for it. */
  readonly say: () => string;
}

/** The moments of a row's history that are said. */
const MOST_SAID = 12;

function join(texts: readonly string[], between: string): string {
  return texts.filter(Boolean).join(between);
}

/** The words of a row, with a place or without. */
export function textOf(data: RankingReading, standing: Standing, lang: Lang): RowText {
  const words = rankingWordsOf(lang);
  const { row, rank, tied, moved, isFirst, fromLast } = standing;
  const [name, note, target] = [nameText(row), noteText(row, lang), targetText(data, row, lang)];
  const move = movementText(moved, lang);
  const own = isOwn(data, row) ? words.own : '';
  const last = fromLast === undefined ? '' : placeText(standing, true, lang);
  const kinds = [
    isFirst ? 'first' : '',
    own && 'own',
    rank === undefined ? 'without' : '',
    row.more.veto ? 'vetoed' : row.value.status,
  ];
  const tags: RowText['tags'] = [
    ['place', last || (isFirst || tied ? placeText(standing, false, lang) : '')],
    ['veto', row.more.veto ? words.veto : ''],
    ['own', own],
  ];
  return {
    row,
    kinds: join(kinds, ' '),
    rank: String(rank ?? '—'),
    name,
    tags: tags.filter(([, text]) => text),
    figure: figureText(data, row, lang),
    title: join([name, exactText(data, standing, lang), target], ' · '),
    gap: gapText(standingsOf(data), standing, lang),
    move,
    moveSide: moved === 'new' || !moved ? '' : moved > 0 ? 'up' : 'down',
    note,
    say: () =>
      join(
        [
          placeText(standing, false, lang),
          last,
          name,
          own,
          wholeFigure(data, standing, lang),
          gapAloud(data, standing, lang),
          move,
          target,
          rank === undefined ? words.notRanked : '',
          note,
        ],
        words.between,
      ),
  };
}

/**
 * What an open row says, a line each: its figure, target, average, last period, parts or arithmetic, and its ranks so
 * far. `data` is the moment `at` of the document `whole`.
 */
export function detailOf(
  whole: RankingReading,
  data: RankingReading,
  at: number,
  standing: Standing,
  lang: Lang,
): readonly string[] {
  const words = rankingWordsOf(lang);
  const { row, rank } = standing;
  const { score, parts } = row.extra;
  const { previousRank, more } = row;
  const placed = (place: number | null | undefined): string => (place ? words.place(place, false) : '—');
  const line = (head: string, texts: readonly string[], between: string): string =>
    texts.some(Boolean) ? head + words.colon + join(texts, between) : '';
  const past = historyOf(whole, row.key, at);
  if (at >= whole.frames.length && past.length > 0) past.push({ label: words.present, rank });
  const before = more.previousValue;
  return [
    line(data.metric.name, [wholeFigure(data, standing, lang)], ''),
    targetText(data, row, lang),
    join([averageText(data, lang), gapAloud(data, standing, lang)], words.between),
    line(
      words.previousHead,
      [
        previousRank ? placed(previousRank) : '',
        before === undefined ? '' : plainFigure(readFigure(before), data, lang),
      ],
      words.between,
    ),
    ...(score ? arithmeticLines(score, lang) : []),
    score
      ? ''
      : join(
          parts.map(({ name, value }) => `${name} ${plainFigure(value, data, lang)}`),
          words.list,
        ),
    line(
      words.historyHead,
      past.slice(-MOST_SAID).map(({ label, rank: then }) => `${label} ${placed(then)}`),
      words.list,
    ),
  ].filter(Boolean);
}
