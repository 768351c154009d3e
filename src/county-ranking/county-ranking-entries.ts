import { toNumber } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import type { RankingReading } from './county-ranking-data.js';
import { nearOf } from './county-ranking-figures.js';
import { standingsOf, type Standing } from './county-ranking-places.js';
import type { RankingRow } from './county-ranking-row-data.js';
import { isOwn } from './county-ranking-text.js';

/** What stands in the list, from top to bottom: the name of a board, or a row; one without a place has no standing. */
export type Entry =
  | { readonly board: string }
  | { readonly board?: undefined; readonly row: RankingRow; readonly standing: Standing | undefined };

/** The list of a ranking. `keeps` picks the rows that are looked for; a board without rows is left out. */
export function entriesOf(data: RankingReading, keeps?: (row: RankingRow) => boolean): readonly Entry[] {
  const { boards } = standingsOf(data);
  return boards.flatMap(({ name, ranked, unranked }): Entry[] => {
    const rows: Entry[] = [];
    for (const standing of ranked)
      if (!keeps || keeps(standing.row)) rows.push({ row: standing.row, standing });
    for (const row of unranked) if (!keeps || keeps(row)) rows.push({ row, standing: undefined });
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
  const low = data.metric.direction === 'low';
  const most = new Map<string, { size: number; entry: Entry }>();
  const offer = (column: string, size: number, entry: Entry): void => {
    const known = most.get(column);
    if (!known || size > known.size) most.set(column, { size, entry });
  };
  const picked = new Set<Entry>();
  let before: Entry | undefined;
  for (const entry of entries) {
    if (entry.board !== undefined) {
      if (before) picked.add(before);
      before = undefined;
      continue;
    }
    const { row, standing } = entry;
    offer('name', roughWidth(row.name), entry);
    if (!before) picked.add(entry);
    if (!standing) offer(row.value.status, row.missing?.length ?? 0, entry);
    else {
      const { moved, tied, rank } = standing;
      if (moved !== undefined)
        offer(`${moved === 'new' || moved > 0}`, moved === 'new' ? 0 : Math.abs(moved), entry);
      if (tied) offer('tied', rank, entry);
      if (row.value.status === 'value' && row.value.qualifier) offer(row.value.qualifier, rank, entry);
      if (mean !== undefined) {
        const side = Math.sign(nearOf(row) - mean);
        offer(`next ${side}`, side < 0 === low ? rank : -rank, entry);
      }
    }
    if (isOwn(data, row)) picked.add(entry);
    before = entry;
  }
  if (before) picked.add(before);
  most.forEach(({ entry }) => picked.add(entry));
  return Array.from(picked);
}
