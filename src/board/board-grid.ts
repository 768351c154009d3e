/** A cell's place in a grid, in lines from 0: from `column` on over `columns`, from `row` on over `rows`. */
export interface GridArea {
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** A grid of even columns and rows, and the places in it in the order of their first appearance. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly areas: readonly GridArea[];
}

/** A cell in px of its page. */
export interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A cell is best where it is about half as wide again as high: most pictures are. */
const BEST_RATIO = 1.5;
const MOST_LINES = 24;

/**
 * Reads a grid as CSS writes its areas, rows apart by a stroke: `"a a b | a a c"`. A dot, or several, is a hole.
 * Missing values: `undefined` where a row is empty, rows differ in length, a name is no rectangle, nothing is named, or
 * there are more than 24 rows or columns.
 * @see https://drafts.csswg.org/css-grid/#grid-template-areas-property
 */
export function maybeGrid(text: string): Grid | undefined {
  const lines = text.split('|').map((row) => row.trim().split(/\s+/));
  const columns = lines[0]?.length ?? 0;
  const areas = new Map<
    string,
    { left: number; top: number; right: number; bottom: number; count: number }
  >();
  lines.forEach((names, row) =>
    names.forEach((name, column) => {
      if (/^\.+$/.test(name)) return;
      const area = areas.get(name) ?? { left: column, top: row, right: column, bottom: row, count: 0 };
      area.left = Math.min(area.left, column);
      area.right = Math.max(area.right, column);
      area.bottom = row;
      area.count += 1;
      areas.set(name, area);
    }),
  );
  // A row without names splits into one empty name: CSS refuses it too.
  if (areas.size === 0 || areas.has('') || lines.length > MOST_LINES || columns > MOST_LINES)
    return undefined;
  const isRagged = lines.some((names) => names.length !== columns);
  const all = [...areas].map(([name, { left, top, right, bottom, count }]) => ({
    name,
    column: left,
    row: top,
    columns: right - left + 1,
    rows: bottom - top + 1,
    count,
  }));
  if (isRagged || all.some((area) => area.columns * area.rows !== area.count)) return undefined;
  return { columns, rows: lines.length, areas: all.map(({ count: _count, ...area }) => area) };
}

/**
 * The grid for so many cells in a room of that ratio (width to height), where the page declares none; rows are filled,
 * the last one too, by wider cells. Missing values: one column for a ratio that is no positive number.
 */
export function autoGrid(count: number, ratio: number): Grid {
  let best = 1;
  let least = Infinity;
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const cell = (ratio * rows) / columns;
    const holes = rows * columns - count;
    const miss = Math.abs(Math.log(cell / BEST_RATIO)) + (holes / count) * 0.5;
    if (miss < least) {
      least = miss;
      best = columns;
    }
  }
  const rows = Math.max(1, Math.ceil(count / best));
  const last = count - (rows - 1) * best || 1;
  // Lines that both a full row and the last one can share.
  const columns = best * last;
  const areas = [...Array(count).keys()].map((at) => {
    const row = Math.floor(at / best);
    const span = row === rows - 1 ? best : last;
    return { name: String(at), column: (at - row * best) * span, row, columns: span, rows: 1 };
  });
  return { columns, rows, areas };
}

/**
 * Which place each cell takes: the one it names, else the next that nobody has named.
 * No place is given twice: of cells that name the same one the first has it.
 * Missing values: `undefined` for a cell that no place is left for, or whose place the grid has not.
 */
export function assignCells(grid: Grid, wanted: readonly (string | undefined)[]): (GridArea | undefined)[] {
  const byName = new Map(grid.areas.map((area) => [area.name, area]));
  const named = new Set(wanted);
  const free = grid.areas.filter(({ name }) => !named.has(name));
  return wanted.map((name) => {
    if (name === undefined) return free.shift();
    const area = byName.get(name);
    byName.delete(name);
    return area;
  });
}

/**
 * A cell's box, its edges on whole px, so that neighbours stand exactly `gap` apart and nothing is blurred.
 * Units: px; `width` and `height` are the page's. Where the page has no room for its gaps, cells have no size, and none
 * lies outside the page.
 */
export function cellBox(grid: Grid, area: GridArea, width: number, height: number, gap: number): CellBox {
  const edge = (line: number, lines: number, size: number): number =>
    Math.round(((size + gap) * line) / lines);
  const left = Math.min(edge(area.column, grid.columns, width), width);
  const top = Math.min(edge(area.row, grid.rows, height), height);
  return {
    left,
    top,
    width: Math.max(0, edge(area.column + area.columns, grid.columns, width) - gap - left),
    height: Math.max(0, edge(area.row + area.rows, grid.rows, height) - gap - top),
  };
}
