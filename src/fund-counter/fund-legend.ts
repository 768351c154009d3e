import { LINE, linesOf, type Pen } from './fund-blocks.js';
import type { FundRow } from './fund-counter-content.js';

/** A row of the legend at its place; `stacked`: a long name has the line to itself. Units: px. */
export interface FundLegendRow extends FundRow {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly stacked: boolean;
}

/** The rows, and the columns within each. Units: px. */
export interface FundLegend {
  readonly rows: readonly FundLegendRow[];
  readonly width: number;
  readonly mark: number;
  readonly amount: number;
  readonly share: number;
  readonly size: number;
  readonly small: number;
}

/** A name longer than this ends in an ellipsis; it is whole in the table and on hover. */
const MOST_NAME_LINES = 6;

/** Lays the rows out, in columns where there is room; `block` is how high they are together. Units: px. */
export function legendBlock(
  rows: readonly FundRow[],
  width: number,
  pen: Pen,
  hasDetails: boolean,
): FundLegend & { block: number } {
  const { label, small, elder, grow, measureText } = pen;
  const gap = label * 2;
  const columns = Math.max(1, Math.min(rows.length, 3, Math.floor((width + gap) / (label * 19 + gap))));
  const rowWidth = (width - gap * (columns - 1)) / columns;
  const widest = (texts: readonly string[], weight: number): number =>
    Math.max(0, ...texts.map((text) => (text ? Math.ceil(measureText(text, label, weight)) : 0)));
  const mark = Math.round(label * 1.3);
  const amount = Math.min(
    widest(
      rows.map((row) => row.amount),
      600,
    ),
    rowWidth * 0.45,
  );
  const share = widest(
    rows.map((row) => row.share),
    400,
  );
  const nameWidth = Math.max(rowWidth - mark - amount - share - label * 2, label * 3);
  const detailWidth = rowWidth - mark - label * 0.5;
  const shown = rows.map((row) => (hasDetails ? row : { ...row, detail: '' }));
  const least = (elder ? 60 : 44) * Math.max(grow, 1);
  const deep = Math.ceil(rows.length / columns);
  const sized = shown.map((row) => {
    const beside = linesOf(row.name, label, nameWidth, pen);
    const stacked = beside > 2;
    const lines = stacked
      ? Math.min(linesOf(row.name, label, detailWidth, pen), MOST_NAME_LINES) + 1
      : beside;
    const detail = row.detail ? linesOf(row.detail, small, detailWidth, pen) * small * LINE : 0;
    return { row, stacked, height: Math.ceil(Math.max(lines * label * LINE + detail + small * 0.5, least)) };
  });
  // Rows beside one another are of one height, so that the columns read across too.
  const heights = Array.from({ length: deep }, (_, line) =>
    Math.max(...sized.filter((_row, at) => at % deep === line).map(({ height }) => height)),
  );
  const tops = heights.map((_, line) => heights.slice(0, line).reduce((sum, height) => sum + height, 0));
  const placed = sized.map(({ row, stacked }, at): FundLegendRow => ({
    ...row,
    stacked,
    left: Math.floor(at / deep) * (rowWidth + gap),
    top: tops[at % deep] as number,
    height: heights[at % deep] as number,
  }));
  const deepest = heights.reduce((sum, height) => sum + height, 0);
  return { rows: placed, width: rowWidth, mark, amount, share, size: label, small, block: deepest };
}
