import type { Column } from './target-list-words.js';

/** The shape of a row: one line of columns, name over bar over words, or light, name and figure alone. */
export type RowMode = 'wide' | 'stacked' | 'tiny';

/** What a ledger has to show, which decides what its columns are. */
export interface ColumnWish {
  /** Units: the row's own type size. */
  readonly widthEm: number;
  readonly tiny: boolean;
  readonly compact: boolean;
  readonly hasMoves: boolean;
  readonly hasCourses: boolean;
  readonly hasOwners: boolean;
}

/** The columns of a row. `template` is a CSS grid in em of the row; `nameEm` the width a name has to wrap in. */
export interface Columns {
  readonly mode: RowMode;
  readonly shown: readonly Column[];
  readonly template: string;
  readonly nameEm: number;
}

/** What stands beside a name, in the order in which it takes its room; what has none is left out. */
const TAKERS = ['figure', 'bar', 'light', 'move', 'owner', 'course'] as const;
const ORDER = ['name', 'bar', 'figure', 'light', 'move', 'course', 'owner'] as const;
/** Of a name and a bar, which share what room is left. */
const SHARES = { name: 2.4, bar: 1.6 };
const LAMP_EM = 1.5;
const GAP_EM = 0.9;

/** Chooses the columns there is room for: figure and verdict first, then what moved, whose it is, and its course. */
export function chooseColumns(wish: ColumnWish): Columns {
  const { widthEm, tiny, compact } = wish;
  // Units: em. A bar has this at least. In the compact form figures stand without their details.
  const widths = {
    figure: compact ? 5.6 : 9.5,
    bar: 6,
    light: compact ? 4 : 13,
    move: 7,
    owner: 7,
    course: 5,
  };
  const has = {
    figure: true,
    bar: true,
    light: true,
    move: wish.hasMoves,
    owner: wish.hasOwners,
    course: wish.hasCourses,
  };
  const leastName = compact ? 12 : 9;
  let room = widthEm - LAMP_EM - GAP_EM - leastName;
  const taken = TAKERS.filter((column) => {
    const fits = has[column] && room >= widths[column] + GAP_EM;
    if (fits) room -= widths[column] + GAP_EM;
    return fits;
  });
  const hasBar = taken.includes('bar');
  if (tiny || (!compact && !(hasBar && taken.includes('light'))))
    return {
      mode: tiny ? 'tiny' : 'stacked',
      shown: tiny ? ['name', 'figure'] : ['name', 'figure', 'bar', 'light', 'move', 'owner'],
      template: `${LAMP_EM}em minmax(0,1fr) auto`,
      nameEm: widthEm - 13,
    };
  const shown = ORDER.filter((column) => column === 'name' || taken.includes(column));
  const tracks = shown.map((column) =>
    column === 'name' || column === 'bar' ? `minmax(0,${SHARES[column]}fr)` : `${widths[column]}em`,
  );
  return {
    mode: 'wide',
    shown,
    template: `${LAMP_EM}em ${tracks.join(' ')}`,
    nameEm: hasBar ? (room + leastName + widths.bar) * 0.6 : room + leastName,
  };
}
