import {
  FINEST_LEVEL,
  lowerBound,
  quartersOf,
  sideOf,
  wholeOf,
  type Cell,
  type PointIndex,
} from './station-index.js';
import type { Bounds, WorldPoint } from './station-projection.js';

/** Places nearer than this are one. Units: parts of the world; 4 cm at the equator. */
const SAME_PLACE = 1e-9;
/** Of more stations than these nobody asks whether they stand on one place. */
const MOST_AT_ONE_PLACE = 5000;

/**
 * What matches along the curve, added up.
 * Shape: three sums, each one longer than the index has stations; what a stretch holds is the difference at its ends.
 * Units: `counts` stations; `sumsX`, `sumsY` parts of the world.
 */
export interface Tally {
  readonly counts: Uint32Array;
  readonly sumsX: Float64Array;
  readonly sumsY: Float64Array;
}

/**
 * The matching stations of one cell.
 * Shape: `x`, `y` their middle; `from` to `to` (not included) their stretch of the index's order, those that do not
 * match among them; `isOnePlace` says that there are several, and all of them on one place.
 * Units: parts of the world.
 * Missing values: `station` is the number of the only one, -1 where there are several.
 */
export interface Cluster extends WorldPoint {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly station: number;
  readonly level: number;
  readonly isOnePlace: boolean;
}

/**
 * Adds up along the curve what matches.
 * Shape: `mask` by station number, 1 where it matches. `old`: a tally of the same index that is no longer wanted, to be
 * written over; for 200,000 stations fresh memory takes half of the time.
 * Missing values: without a mask all match.
 */
export function tallyOf(index: PointIndex, mask?: Uint8Array, old?: Tally): Tally {
  const { count, order, curveX, curveY } = index;
  const tally = old ?? {
    counts: new Uint32Array(count + 1),
    sumsX: new Float64Array(count + 1),
    sumsY: new Float64Array(count + 1),
  };
  const { counts, sumsX, sumsY } = tally;
  let [matching, sumX, sumY] = [0, 0, 0];
  for (let at = 0; at < count; at++) {
    if (!mask || mask[order[at] as number]) {
      matching++;
      sumX += curveX[at] as number;
      sumY += curveY[at] as number;
    }
    counts[at + 1] = matching;
    sumsX[at + 1] = sumX;
    sumsY[at + 1] = sumY;
  }
  return tally;
}

/** Whether all that match in a stretch stand where its first, at `first`, stands. */
function standTogether(
  { curveX, curveY }: PointIndex,
  { counts }: Tally,
  first: number,
  to: number,
): boolean {
  const [x, y] = [curveX[first] as number, curveY[first] as number];
  for (let at = first + 1; at < to; at++) {
    if (counts[at + 1] === counts[at]) continue;
    if (Math.abs((curveX[at] as number) - x) > SAME_PLACE) return false;
    if (Math.abs((curveY[at] as number) - y) > SAME_PLACE) return false;
  }
  return true;
}

/** The cluster of a cell in which something matches. */
function clusterOf(index: PointIndex, tally: Tally, { from, to, level }: Cell): Cluster {
  const { counts, sumsX, sumsY } = tally;
  const before = counts[from] as number;
  const count = (counts[to] as number) - before;
  const first = lowerBound(counts, before + 1, from, to) - 1;
  const isOnePlace = count > 1 && count <= MOST_AT_ONE_PLACE && standTogether(index, tally, first, to);
  const isExact = count === 1 || isOnePlace;
  return {
    x: isExact ? (index.curveX[first] as number) : ((sumsX[to] as number) - (sumsX[from] as number)) / count,
    y: isExact ? (index.curveY[first] as number) : ((sumsY[to] as number) - (sumsY[from] as number)) / count,
    count,
    from,
    to,
    station: count === 1 ? (index.order[first] as number) : -1,
    level,
    isOnePlace,
  };
}

function clampToWorld(part: number): number {
  return Math.min(Math.max(part, 0), 1);
}

/**
 * The clusters of a level that are seen: one for each cell that touches the bounds and in which something matches.
 * Shape: along the curve; the level is rounded and held between 0 and `FINEST_LEVEL`. Stations that are apart and yet in
 * one cell of the finest level are one cluster that is not of one place: `stationsOf` tells them.
 * Units: `bounds` parts of the world, held to it: it does not go round.
 * Missing values: none for bounds that are not numbers.
 */
export function clustersIn(index: PointIndex, tally: Tally, bounds: Bounds, level: number): Cluster[] {
  const [west, east] = [clampToWorld(bounds.west), clampToWorld(bounds.east)];
  const [north, south] = [clampToWorld(bounds.north), clampToWorld(bounds.south)];
  const wanted = Math.min(Math.max(Math.round(level) || 0, 0), FINEST_LEVEL);
  const found: Cluster[] = [];
  const descend = (cell: Cell): void => {
    if (tally.counts[cell.from] === tally.counts[cell.to]) return;
    const side = sideOf(cell);
    const touchesAcross = cell.west <= east && cell.west + side >= west;
    if (!touchesAcross || !(cell.north <= south && cell.north + side >= north)) return;
    if (cell.level === wanted) found.push(clusterOf(index, tally, cell));
    else quartersOf(index, cell).forEach(descend);
  };
  descend(wholeOf(index));
  return found;
}

/**
 * The numbers of a cluster's stations, along the curve.
 * Shape: `mask` by station number, 1 where it matches: the one the cluster was counted under.
 * Missing values: without a mask all of the cell.
 */
export function stationsOf({ order }: PointIndex, { from, to }: Cluster, mask?: Uint8Array): number[] {
  return [...order.subarray(from, to)].filter((station) => !mask || mask[station]);
}
