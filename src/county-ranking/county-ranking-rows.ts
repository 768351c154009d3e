import { signOf } from '../core/exact.js';
import type { FigureStatus } from '../core/figure.js';
import type { Lang } from '../core/words.js';
import type { RankingReading } from './county-ranking-data.js';
import type { Unranked } from './county-ranking-entries.js';
import { maybeGap, standingsOf, type Standing } from './county-ranking-places.js';
import type { RankingRow } from './county-ranking-row-data.js';
import {
  gapText,
  heardText,
  isOwn,
  maybeExactText,
  movementText,
  nameText,
  noteText,
  saidFigure,
  targetText,
} from './county-ranking-text.js';
import { rankingWordsOf } from './county-ranking-words.js';

/** A word beside a name: its place among the first or last, a tie, the reader's own, a veto. */
export interface Tag {
  readonly kind: 'first' | 'tied' | 'last' | 'own' | 'veto';
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
  readonly emphasis: 'first' | 'last' | '';
  readonly rank: string;
  readonly name: string;
  readonly tags: readonly Tag[];
  readonly figure: string;
  /** What hover gives: the exact figure, or the target. */
  readonly title: string;
  readonly gap: string;
  readonly gapSide: 'above' | 'below' | 'level';
  readonly move: string;
  readonly moveSide: 'up' | 'down' | 'same' | 'new';
  readonly note: string;
  readonly heard: string;
}

function sideOf<T>(sign: number, above: T, level: T, below: T): T {
  return sign > 0 ? above : sign < 0 ? below : level;
}

function tagsOf(data: RankingReading, row: RankingRow, standing: Standing | undefined, lang: Lang): Tag[] {
  const words = rankingWordsOf(lang);
  const { rank = 0, tied = false, isFirst, fromLast } = standing ?? {};
  const tags: Tag[] = [];
  if (fromLast !== undefined) tags.push({ kind: 'last', text: words.fromLast(fromLast, tied) });
  else if (isFirst || tied) tags.push({ kind: isFirst ? 'first' : 'tied', text: words.place(rank, tied) });
  if (row.more.veto) tags.push({ kind: 'veto', text: words.veto });
  if (isOwn(data, row)) tags.push({ kind: 'own', text: words.own });
  return tags;
}

/** The words of a row, with a place or without. */
export function textOf(data: RankingReading, entry: Standing | Unranked, lang: Lang): RowText {
  const { row } = entry;
  const standing = entry.rank === undefined ? undefined : entry;
  const { moved, isFirst, fromLast } = standing ?? {};
  const standings = standingsOf(data);
  const gap = standing && maybeGap(standings, standing);
  const name = nameText(row, lang);
  const title = standing
    ? [name, maybeExactText(data, standing, lang), row.target && targetText(data, row.target, lang)]
    : [name];
  return {
    key: row.key,
    id: row.id,
    optionId: `row-${row.index}`,
    item: row.item,
    status: row.value.status === 'value' ? undefined : row.value.status,
    vetoed: !!row.more.veto,
    own: isOwn(data, row),
    emphasis: isFirst ? 'first' : fromLast !== undefined ? 'last' : '',
    rank: standing ? String(standing.rank) : '—',
    name,
    tags: tagsOf(data, row, standing, lang),
    figure: saidFigure(data, row, lang),
    title: title.filter(Boolean).join(' · '),
    gap: gap ? gapText(gap, standings.gapPlaces, lang) : '',
    gapSide: sideOf(gap ? signOf(gap) : 0, 'above' as const, 'level', 'below'),
    move: movementText(moved, lang),
    moveSide: moved === 'new' ? 'new' : sideOf(moved ?? 0, 'up' as const, 'same', 'down'),
    note: noteText(row, lang),
    heard: heardText(data, row, standing, lang),
  };
}
