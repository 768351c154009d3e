import { signOf } from '../core/exact.js';
import type { FigureStatus } from '../core/figure.js';
import type { Lang } from '../core/words.js';
import type { RankingReading } from './county-ranking-data.js';
import { maybeGap, standingsOf, type Standing } from './county-ranking-places.js';
import type { RankingRow } from './county-ranking-row-data.js';
import {
  figureText,
  gapText,
  heardStanding,
  heardUnranked,
  isOwn,
  maybeExactText,
  movementText,
  nameText,
  noteText,
  targetText,
  unrankedText,
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

function tagsOf(data: RankingReading, standing: Standing, lang: Lang): Tag[] {
  const words = rankingWordsOf(lang);
  const { rank, tied, isFirst, fromLast } = standing;
  const tags: Tag[] = [];
  if (fromLast !== undefined) tags.push({ kind: 'last', text: words.fromLast(fromLast, tied) });
  else if (isFirst) tags.push({ kind: 'first', text: words.place(rank, tied) });
  else if (tied) tags.push({ kind: 'tied', text: words.place(rank, tied) });
  if (isOwn(data, standing.row)) tags.push({ kind: 'own', text: words.own });
  return tags;
}

/** The words of a row that has a place. */
export function textOfRanked(data: RankingReading, standing: Standing, lang: Lang): RowText {
  const { row, rank, moved, isFirst, fromLast } = standing;
  const standings = standingsOf(data);
  const gap = maybeGap(standings, standing);
  const exact = maybeExactText(data, standing, lang);
  const target = row.target && targetText(data, row.target, lang);
  const moveSide = moved === 'new' ? 'new' : sideOf(moved ?? 0, 'up' as const, 'same', 'down');
  return {
    key: row.key,
    id: row.id,
    optionId: `row-${row.index}`,
    item: row.item,
    status: undefined,
    vetoed: false,
    own: isOwn(data, row),
    emphasis: isFirst ? 'first' : fromLast !== undefined ? 'last' : '',
    rank: String(rank),
    name: nameText(row, lang),
    tags: tagsOf(data, standing, lang),
    figure: figureText(data, standing, lang),
    title: [nameText(row, lang), exact, target].filter(Boolean).join(' · '),
    gap: gap ? gapText(gap, standings.gapPlaces, lang) : '',
    gapSide: sideOf(gap ? signOf(gap) : 0, 'above' as const, 'level', 'below'),
    move: movementText(moved, lang),
    moveSide,
    note: noteText(row, lang),
    heard: heardStanding(data, standing, lang),
  };
}

/** The words of a row that has none. */
export function textOfUnranked(data: RankingReading, row: RankingRow, lang: Lang): RowText {
  const own = isOwn(data, row);
  const name = nameText(row, lang);
  const words = rankingWordsOf(lang);
  const tags: Tag[] = [];
  if (row.more.veto) tags.push({ kind: 'veto', text: words.veto });
  if (own) tags.push({ kind: 'own', text: words.own });
  return {
    key: row.key,
    id: row.id,
    optionId: `row-${row.index}`,
    item: row.item,
    status: row.value.status === 'value' ? undefined : row.value.status,
    vetoed: !!row.more.veto,
    own,
    emphasis: '',
    rank: '—',
    name,
    tags,
    figure: unrankedText(data, row, lang),
    title: name,
    gap: '',
    gapSide: 'level',
    move: '',
    moveSide: 'same',
    note: noteText(row, lang),
    heard: heardUnranked(data, row, lang),
  };
}
