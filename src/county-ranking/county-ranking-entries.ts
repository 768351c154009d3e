import { toNumber } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import type { RankingReading } from './county-ranking-data.js';
import { nearOf } from './county-ranking-figures.js';
import { standingsOf, type Standing } from './county-ranking-places.js';
import type { RankingRow } from './county-ranking-row-data.js';
import { isOwn } from './county-ranking-text.js';

/** A row without a place. */
export interface Unranked {
  readonly row: RankingRow;
  readonly rank?: undefined;
}

/** What stands in the list, from top to bottom: the name of a board, a row with a place, a row without one. */
export type Entry = { readonly board: string } | Standing | Unranked;

/** Whether an entry is a row, not the name of a board. */
export function isRow(entry: Entry): entry is Standing | Unranked {
  return (entry as Standing).row !== undefined;
}

/** The list of a ranking. `keeps` picks the rows that are looked for; a board without rows is left out. */
export function entriesOf(data: RankingReading, keeps?: (row: RankingRow) => boolean): readonly Entry[] {
  const { boards } = standingsOf(data);
  const [only] = boards;
  if (only && boards.length === 1 && only.unranked.length === 0 && !keeps) return only.ranked;
  return boards.flatMap(({ name, ranked, unranked }): Entry[] => {
    const all: (Standing | Unranked)[] = [...ranked, ...unranked.map((row) => ({ row }))];
    const rows = keeps ? all.filter(({ row }) => keeps(row)) : all;
    return boards.length > 1 && rows.length > 0 ? [{ board: name }, ...rows] : rows;
  });
}

/** Characters as wide as type is high count double. */
function roughWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0x2e80 ? 2 : 1;
  return width;
}

/** How many entries are all measured; of a longer list those that can be the widest. */
const MOST_MEASURED = 100;

/**
 * The entries whose words can be the widest in any column: the ends of each board, the longest name, the greatest
 * movement, own rows, ties, rows without a figure, figures with a word, those next to the average.
 */
export function widestOf(data: RankingReading, entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= MOST_MEASURED) return entries;
  const average = maybeValue(standingsOf(data).average?.value);
  const mean = average && toNumber(average);
  const most = new Map<string, { size: number; entry: Entry }>();
  const offer = (column: string, size: number, entry: Entry): void => {
    const known = most.get(column);
    if (!known) most.set(column, { size, entry });
    else if (size > known.size) [known.size, known.entry] = [size, entry];
  };
  const picked = new Set<Entry>();
  let before: Entry | undefined;
  let longest = 0;
  let wasAbove: boolean | undefined;
  for (const entry of entries) {
    if (!isRow(entry)) {
      if (before) picked.add(before);
      before = undefined;
      continue;
    }
    const { row, rank } = entry;
    if (!before || (data.own.size > 0 && isOwn(data, row))) picked.add(entry);
    if (2 * row.name.length > longest) {
      const width = roughWidth(row.name);
      if (width > longest) offer('name', (longest = width), entry);
    }
    if (rank === undefined) {
      offer(row.value.status, row.missing?.length ?? 0, entry);
      before = entry;
      continue;
    }
    const { moved, tied } = entry;
    if (moved === 'new') offer('new', 0, entry);
    else if (moved) offer(moved > 0 ? 'up' : 'down', Math.abs(moved), entry);
    if (tied) offer('tied', rank, entry);
    if (row.near === undefined && row.value.status === 'value' && row.value.qualifier)
      offer(row.value.qualifier, rank, entry);
    if (mean !== undefined) {
      const isAbove = nearOf(row) >= mean;
      if (before && isAbove !== wasAbove) picked.add(before).add(entry);
      wasAbove = isAbove;
    }
    before = entry;
  }
  if (before) picked.add(before);
  most.forEach(({ entry }) => picked.add(entry));
  return Array.from(picked);
}
