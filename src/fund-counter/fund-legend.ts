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
  readonly top: number;
  readonly height: number;
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

/** Lays the rows out, in columns where there is room. Units: px. */
export function legendBlock(
  rows: readonly FundRow[],
  top: number,
  width: number,
  pen: Pen,
  hasDetails: boolean,
): FundLegend {
  const { label, small, elder, grow, measureText } = pen;
  const gap = label * 2;
  const columns = Math.max(1, Math.min(rows.length, 3, Math.floor((width + gap) / (label * 19 + gap))));
  const rowWidth = (width - gap * (columns - 1)) / columns;
  const widest = (texts: readonly string[], weight: number): number =>
    Math.max(...texts.map((text) => Math.ceil(measureText(text, label, weight))));
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
  const nameWidth = Math.max(rowWidth - mark - amount - share - gap, label * 3);
  const detailWidth = rowWidth - mark - label * 0.5;
  const least = (elder ? 60 : 44) * Math.max(grow, 1);
  const deep = Math.ceil(rows.length / columns);
  const placed: FundLegendRow[] = [];
  let height = 0;
  for (let line = 0; line < deep; line++) {
    const beside = rows
      .filter((_row, at) => at % deep === line)
      .map((row) => {
        const detail = hasDetails ? row.detail : '';
        const lines = linesOf(row.name, label, nameWidth, pen);
        const stacked = lines > 2;
        const deepest = stacked
          ? Math.min(linesOf(row.name, label, detailWidth, pen), MOST_NAME_LINES) + 1
          : lines;
        const under = detail === '' ? 0 : linesOf(detail, small, detailWidth, pen) * small;
        return { ...row, detail, stacked, need: (deepest * label + under) * LINE + small * 0.5 };
      });
    // Rows beside one another are of one height, so that the columns read across too.
    const high = Math.ceil(Math.max(least, ...beside.map(({ need }) => need)));
    beside.forEach((row, column) => {
      placed[column * deep + line] = { ...row, left: column * (rowWidth + gap), top: height, height: high };
    });
    height += high;
  }
  return { top, height, rows: placed, width: rowWidth, mark, amount, share, size: label, small };
}
