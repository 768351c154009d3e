import { maybeValue, readFigure } from '../core/figure.js';
import type { Lang } from '../core/words.js';
import { arithmeticLines } from './county-ranking-arithmetic.js';
import type { RankingReading } from './county-ranking-data.js';
import { historyOf } from './county-ranking-frames.js';
import { maybeGap, standingsOf, type Standing } from './county-ranking-places.js';
import type { RankingRow } from './county-ranking-row-data.js';
import {
  averageText,
  heardGap,
  maybeExactText,
  plainFigure,
  saidFigure,
  targetText,
} from './county-ranking-text.js';
import { rankingWordsOf } from './county-ranking-words.js';

/** The moments of a row's history that are said; a longer one is drawn whole. */
const MOST_SAID = 12;

/**
 * What an open row says: its figure, target, average, last period, parts or arithmetic, and its ranks so far.
 * Shape: `history` holds a rank for every moment. Missing values: `undefined` where it had none.
 */
export interface RowDetail {
  readonly lines: readonly string[];
  readonly history: readonly (number | undefined)[];
}

function previousLine({ previousRank, more }: RankingRow, data: RankingReading, lang: Lang): string {
  const words = rankingWordsOf(lang);
  const figure =
    more.previousValue === undefined ? '' : plainFigure(readFigure(more.previousValue), data, lang);
  const said = [previousRank ? words.place(previousRank, false) : '', figure].filter(Boolean);
  return said.length > 0 ? words.previousHead + words.colon + said.join(words.between) : '';
}

function partLines({ parts, score }: RankingRow, data: RankingReading, lang: Lang): string[] {
  if (score) return arithmeticLines(score, lang);
  if (parts.length === 0) return [];
  return [
    parts
      .map(({ name, value }) => `${name} ${plainFigure(value, data, lang)}`)
      .join(rankingWordsOf(lang).list),
  ];
}

/** The detail of a row of `data`, which is the moment `at` of the document `whole`. */
export function detailOf(
  whole: RankingReading,
  data: RankingReading,
  at: number,
  row: RankingRow,
  standing: Standing | undefined,
  lang: Lang,
): RowDetail {
  const words = rankingWordsOf(lang);
  const standings = standingsOf(data);
  const { average } = standings;
  const gap = standing && maybeGap(standings, standing);
  const exact = standing && maybeExactText(data, standing, lang);
  const figure = saidFigure(data, row, lang);
  const mean = average && maybeValue(average.value) ? averageText(data, average, lang) : '';
  const past = historyOf(whole, row.key, Math.min(at, whole.frames.length - 1));
  const present = at >= whole.frames.length && past.length > 0 && standing;
  const moments = present ? [...past, { label: words.present, rank: standing.rank }] : past;
  const said = moments
    .slice(-MOST_SAID)
    .map(({ label, rank }) => `${label} ${rank === undefined ? '—' : words.place(rank, false)}`);
  const lines = [
    `${data.metric.name}${words.colon}${figure}${exact ? words.exactly(exact) : ''}`,
    row.target ? targetText(data, row.target, lang) : '',
    [mean, gap && mean ? heardGap(data, gap, lang) : ''].filter(Boolean).join(words.between),
    previousLine(row, data, lang),
    ...partLines(row, data, lang),
    said.length > 0 ? words.historyHead + words.colon + said.join(words.list) : '',
  ];
  return { lines: lines.filter(Boolean), history: moments.map(({ rank }) => rank) };
}

/**
 * A line through the ranks of a history, the first place at the top; it breaks where there was no rank.
 * Shape: an SVG path. Units: px. Missing values: empty with fewer than two ranks.
 */
export function historyPath(history: RowDetail['history'], widthPx: number, heightPx: number): string {
  const ranks = history.filter((rank): rank is number => rank !== undefined);
  if (ranks.length < 2) return '';
  const [best, worst] = [Math.min(...ranks), Math.max(...ranks)];
  const step = widthPx / (history.length - 1);
  const y = (rank: number): number =>
    worst === best ? heightPx / 2 : ((rank - best) / (worst - best)) * heightPx;
  let path = '';
  let drawing = false;
  history.forEach((rank, index) => {
    if (rank !== undefined)
      path += `${drawing ? 'L' : 'M'}${(index * step).toFixed(1)} ${y(rank).toFixed(1)}`;
    drawing = rank !== undefined;
  });
  return path;
}
