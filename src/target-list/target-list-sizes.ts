import type { Lang } from '../core/words.js';
import type { RowMode } from './target-list-columns.js';
import type { Line } from './target-list-rows.js';
import { nameOf } from './target-list-text.js';

/** Type and rows of a ledger. Units: px. */
export interface Sizes {
  readonly fontPx: number;
  readonly smallPx: number;
  readonly rowPx: number;
  readonly panelPx: number;
}

/** Rows that share a given height: so many columns of so many rows. Units: px. */
export interface Fit {
  readonly fontPx: number;
  readonly columns: number;
  readonly rows: number;
}

const LINE = 1.35;
/** Type that can still be read. */
const LEAST_PX = 11;
const LEAST_ELDER_PX = 18;
/** In the compact form: the share of its row's height that type takes, and the width a row needs in its own type. */
const TYPE_SHARE = 0.5;
const ROW_EM = 32;
const MOST_COLUMNS = 4;

/**
 * The number of columns in which so many rows are read from farthest.
 * Missing values: `undefined` where the type would be too small to be read; then the rows scroll.
 */
export function maybeFit(
  count: number,
  width: number,
  height: number,
  labelPx: number,
  elder: boolean,
): Fit | undefined {
  let best: Fit = { fontPx: 0, columns: 1, rows: count };
  for (let columns = 1; columns <= MOST_COLUMNS && count > 0; columns++) {
    const rows = Math.ceil(count / columns);
    const fontPx = Math.floor(
      Math.min((height / rows) * TYPE_SHARE, width / columns / ROW_EM, labelPx * 1.6),
    );
    if (fontPx > best.fontPx) best = { fontPx, columns, rows };
  }
  return best.fontPx >= (elder ? LEAST_ELDER_PX : LEAST_PX) ? best : undefined;
}

/** The sizes of rows in a form. Units: px. 44 px (60 in the elder view) is what a finger needs. */
export function sizesOf(
  fontPx: number,
  type: { readonly label: number; readonly small: number },
  mode: RowMode,
  compact: boolean,
  elder: boolean,
): Sizes {
  const smallPx = (fontPx * type.small) / type.label;
  const full =
    mode === 'stacked' ? fontPx * 4.4 + smallPx * 4 : Math.max(elder ? 60 : 44, (fontPx + smallPx) * 1.5 + 8);
  return {
    fontPx,
    smallPx,
    rowPx: Math.round(compact || mode === 'tiny' ? Math.max(fontPx * 2, elder ? 60 : 0) : full),
    panelPx: Math.round(type.label * (elder ? 22 : 18)),
  };
}

/** How high each line of a long ledger is: its name may wrap, it may have a note, and one may be open. Units: px. */
export function heightsOf(
  lines: readonly Line[],
  { fontPx, smallPx, rowPx, panelPx }: Sizes,
  form: { readonly mode: RowMode; readonly nameEm: number; readonly compact: boolean; readonly lang: Lang },
): number[] {
  const { nameEm, compact, lang } = form;
  const linesInRow = form.mode === 'wide' ? 2 : 1;
  return lines.map(({ standing, isOpen }) => {
    if (!standing) return Math.round(fontPx * 2.4);
    const name = nameOf(standing, lang);
    // A character is at most an em wide; a line breaks before its last one fits.
    const nameLines = compact ? 1 : Math.ceil(name.length / Math.max(nameEm - 1, 1));
    const wrapped = Math.max(nameLines - linesInRow, 0) * fontPx * LINE;
    const note = standing.target.problem && !compact ? smallPx * LINE * 2 : 0;
    return Math.ceil(rowPx + wrapped + note) + (isOpen && standing.reading ? panelPx : 0);
  });
}
