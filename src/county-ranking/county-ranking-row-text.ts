import { readFigure, type FigureStatus } from '../core/figure.js';
import type { Lang } from '../core/words.js';
import { arithmeticLines } from './county-ranking-arithmetic.js';
import type { RankingReading } from './county-ranking-data.js';
import { historyOf } from './county-ranking-frames.js';
import { maybeGap, standingsOf, type Standing } from './county-ranking-places.js';
import {
  averageText,
  exactText,
  figureText,
  gapText,
  heardGap,
  isOwn,
  movementText,
  nameText,
  noteText,
  placeText,
  plainFigure,
  targetText,
} from './county-ranking-text.js';
import { rankingWordsOf } from './county-ranking-words.js';

/** A word beside a name: its place among the first or last, a tie, a veto, the reader's own. */
export interface Tag {
  readonly kind: 'first' | 'last' | 'tied' | 'veto' | 'own';
  readonly text: string;
}

/**
 * A row's words, ready to draw; where they stand is the layout's.
 * Missing values: `status` says why a row has no place; then `figure` is the word for it.
 */
export interface RowText {
  readonly key: string;
  readonly id: string;
  readonly optionId: string;
  readonly item: unknown;
  readonly status: FigureStatus | 'unreadable' | undefined;
  readonly vetoed: boolean;
  readonly own: boolean;
  readonly emphasis: 'first' | 'lowest' | '';
  readonly rank: string;
  readonly name: string;
  readonly tags: readonly Tag[];
  readonly figure: string;
  /** What hover gives: the exact figure, or the target. */
  readonly title: string;
  readonly gap: string;
  readonly move: string;
  readonly moveSide: 'up' | 'down' | 'same';
  readonly note: string;
  readonly heard: string;
  /** The figure with what stands behind it; the gap and the target in words. */
  readonly said: { readonly figure: string; readonly gap: string; readonly target: string };
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
  const standings = standingsOf(data);
  const gap = maybeGap(standings, standing);
  const [name, figure, note] = [nameText(row, lang), figureText(data, row, lang), noteText(row, lang)];
  const [exact, target] = [exactText(data, standing, lang), targetText(data, row, lang)];
  const move = movementText(moved, lang);
  const said = {
    figure: exact ? words.aside(figure, exact) : figure,
    gap: heardGap(data, standing, lang),
    target,
  };
  const own = isOwn(data, row);
  const vetoed = !!row.more.veto;
  const emphasis = isFirst ? 'first' : fromLast === undefined ? '' : 'lowest';
  const tags: Tag[] = [];
  if (emphasis || tied)
    tags.push({
      kind: fromLast !== undefined ? 'last' : isFirst ? 'first' : 'tied',
      text: placeText(standing, true, lang),
    });
  if (vetoed) tags.push({ kind: 'veto', text: words.veto });
  if (own) tags.push({ kind: 'own', text: words.own });
  return {
    key: row.key,
    id: row.id,
    optionId: `row-${row.index}`,
    item: row.item,
    status: row.value.status === 'value' ? undefined : row.value.status,
    vetoed,
    own,
    emphasis,
    rank: rank === undefined ? '—' : String(rank),
    name,
    tags,
    figure,
    title: join([name, exact, target], ' · '),
    gap: gap ? gapText(gap, standings.gapPlaces, lang) : '',
    move,
    moveSide: moved === 'new' || !moved ? 'same' : moved > 0 ? 'up' : 'down',
    note,
    heard: join(
      [
        placeText(standing, false, lang),
        fromLast === undefined ? '' : placeText(standing, true, lang),
        name,
        own ? words.own : '',
        said.figure,
        said.gap,
        move,
        target,
        rank === undefined ? words.notRanked : '',
        note,
      ],
      words.between,
    ),
    said,
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
  { row, rank }: Standing,
  { figure, gap, target }: RowText['said'],
  lang: Lang,
): readonly string[] {
  const words = rankingWordsOf(lang);
  const { score, parts } = row.extra;
  const { previousRank, more } = row;
  const placed = (place: number | null | undefined): string => (place ? words.place(place, false) : '—');
  const line = (head: string, texts: readonly string[], between: string): string =>
    texts.some(Boolean) ? head + words.colon + join(texts, between) : '';
  const past = historyOf(whole, row.key, at);
  if (at >= whole.frames.length && past.length > 0) past.push({ label: words.present, rank });
  return [
    line(data.metric.name, [figure], ''),
    target,
    join([averageText(data, lang), gap], words.between),
    line(
      words.previousHead,
      [
        previousRank ? placed(previousRank) : '',
        more.previousValue === undefined ? '' : plainFigure(readFigure(more.previousValue), data, lang),
      ],
      words.between,
    ),
    ...(score
      ? arithmeticLines(score, lang)
      : [join(parts.map(({ name, value }) => `${name} ${plainFigure(value, data, lang)}`), words.list)]),
    line(
      words.historyHead,
      past.slice(-MOST_SAID).map(({ label, rank: then }) => `${label} ${placed(then)}`),
      words.list,
    ),
  ].filter(Boolean);
}

