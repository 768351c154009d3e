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

const LAMP_EM = 1.5;
const GAP_EM = 0.9;

/** Widths of the columns that do not stretch. Units: em. In the compact form figures stand without their details. */
const FULL: Partial<Record<Column, number>> = { figure: 9.5, light: 13, move: 7, course: 5, owner: 7 };
const COMPACT: Partial<Record<Column, number>> = { figure: 5.6, light: 4, move: 7, course: 5, owner: 7 };
const NAME_SHARE = 2.4;
const BAR_SHARE = 1.6;
/** What name and bar need before another column may stand beside them. Units: em. */
const LEAST_NAME_EM = 9;
const LEAST_COMPACT_EM = 12;
const LEAST_BAR_EM = 6;

/** Chooses the columns there is room for: figure and verdict first, then what moved, whose it is, and its course. */
export function chooseColumns(wish: ColumnWish): Columns {
  const { widthEm, tiny, compact } = wish;
  if (tiny) {
    return {
      mode: 'tiny',
      shown: ['name', 'figure'],
      template: '1.3em minmax(0,1fr) auto',
      nameEm: widthEm - 7,
    };
  }
  const widths = compact ? COMPACT : FULL;
  const stacked: Columns = {
    mode: 'stacked',
    shown: ['name', 'bar', 'figure', 'light', 'move', 'owner'],
    template: `${LAMP_EM}em minmax(0,1fr) auto`,
    nameEm: widthEm - LAMP_EM - 9.5 - 2 * GAP_EM,
  };
  const leastName = compact ? LEAST_COMPACT_EM : LEAST_NAME_EM;
  let room = widthEm - LAMP_EM - GAP_EM - leastName;
  const shown = new Set<Column>(['name']);
  const take = (column: Column, em = widths[column] ?? 0): boolean => {
    if (room < em + GAP_EM) return false;
    room -= em + GAP_EM;
    shown.add(column);
    return true;
  };
  const fits = take('figure') && take('bar', LEAST_BAR_EM) && take('light');
  if (!fits && !compact) return stacked;
  if (wish.hasMoves) take('move');
  if (wish.hasOwners) take('owner');
  if (wish.hasCourses) take('course');
  const order: readonly Column[] = ['name', 'bar', 'figure', 'light', 'move', 'course', 'owner'];
  const kept = order.filter((column) => shown.has(column));
  const track = (column: Column): string =>
    column === 'name'
      ? `minmax(0,${NAME_SHARE}fr)`
      : column === 'bar'
        ? `minmax(0,${BAR_SHARE}fr)`
        : `${widths[column] ?? 0}em`;
  const rest = room + leastName + (shown.has('bar') ? LEAST_BAR_EM : 0);
  return {
    mode: 'wide',
    shown: kept,
    template: [`${LAMP_EM}em`, ...kept.map(track)].join(' '),
    nameEm: shown.has('bar') ? (rest * NAME_SHARE) / (NAME_SHARE + BAR_SHARE) : rest,
  };
}
