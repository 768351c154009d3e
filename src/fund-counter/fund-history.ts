/** A point of the history. Units: `day` a day number; `value` in 元 as a double, for pixels only; `undefined` is a gap. */
export interface HistoryPoint {
  readonly day: number;
  readonly value: number | undefined;
}

/** The amount over time, and the words at the ends of its line. */
export interface FundHistory {
  /** By day, ascending. */
  readonly points: readonly HistoryPoint[];
  readonly from: string;
  readonly to: string;
}

/** The room for the line, without the words beneath it. Units: px; `size` of those words. */
export interface HistorySpace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

/** The line in its place, on a true zero at its foot or in it. Units: px. */
export interface HistoryLine extends HistorySpace {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly zeroY: number;
  readonly endX: number;
  readonly endY: number;
  readonly radius: number;
}

/** Room for the strokes at the edges. Units: px. */
const EDGE = 4;

function round(px: number): number {
  return Math.round(px * 10) / 10;
}

/**
 * Lays the history out as one line over time, broken where a figure is missing.
 * Missing values: `undefined` for fewer than two figures, or none on another day.
 */
export function maybeHistoryLine(
  { points, from, to }: FundHistory,
  space: HistorySpace,
): HistoryLine | undefined {
  const known = points.flatMap(({ value }) => value ?? []);
  const first = points[0]?.day ?? 0;
  const days = (points[points.length - 1]?.day ?? 0) - first;
  if (known.length < 2 || days <= 0) return undefined;
  const high = Math.max(0, ...known);
  const range = high - Math.min(0, ...known);
  const { width, height, size } = space;
  const x = (day: number): number => round(EDGE + ((day - first) / days) * (width - 2 * EDGE));
  // All zero is a line at the foot.
  const y = (value: number): number =>
    round(EDGE + (range > 0 ? (high - value) / range : 1) * (height - 2 * EDGE));
  let path = '';
  let isDrawn = false;
  let [endX, endY] = [0, 0];
  for (const { day, value } of points) {
    if (value !== undefined) {
      [endX, endY] = [x(day), y(value)];
      // A point between two gaps is a dot: a stroke of no length has round ends.
      path += isDrawn ? `L${endX} ${endY}` : `M${endX} ${endY}h0`;
    }
    isDrawn = value !== undefined;
  }
  return { ...space, from, to, path, zeroY: y(0), endX, endY, radius: Math.max(3, size / 5) };
}
