import { isObject } from './bare.js';
import { isFree } from './fields-names.js';
import { maybeLenientFigure } from './lenient-figure.js';
import { MONEY, readUnit, shiftDecimal } from './lenient-unit.js';

type Holder = Record<string, unknown>;

/** A value: `raw` goes to `holder[leaf]`, at `path` in `row`; a figure waits there to be read. */
export interface FigureCell {
  readonly raw: unknown;
  readonly holder: Holder;
  readonly leaf: string;
  readonly path: readonly string[];
  readonly row: Holder;
  readonly list: string;
  readonly isFigure: boolean;
}

/** Where the unit of a figure is declared, or set by the first text that has one: a key of an object. */
function slotOf(document: Holder, own: Holder, { leaf, path, row, list }: FigureCell): [Holder, string] {
  if (leaf === 'people') return [document, 'peopleUnit'];
  if (isFree(path[0]) || !/^(value|target|baseline|previous|previousValue|amount)$/.test(leaf))
    return [own, leaf];
  const { metric } = document;
  return [list === 'targets' || row['unit'] ? row : isObject(metric) ? metric : document, 'unit'];
}

/**
 * Reads the figures of a document in the units that it declares, each into its place.
 * What cannot be read, or not in the unit of its place, is told to `fault`.
 */
export function readFigures<C extends FigureCell>(
  document: Holder,
  cells: readonly C[],
  fault: (cell: C, code: string, params?: Readonly<Record<string, string>>) => void,
): void {
  // The figures that have one unit only, whatever the document; and those whose unit has no place in ours.
  const own: Holder = { rate: '%', reportedRate: '%', households: '户', served: '人次' };
  const works = cells
    .filter(({ isFigure }) => isFigure)
    .map((cell) => {
      const { raw } = cell;
      const [place, unit] = slotOf(document, own, cell);
      const reading = /string|number/.test(typeof raw) ? maybeLenientFigure(String(raw)) : undefined;
      if (typeof raw === 'string' && !reading) fault(cell, 'figure');
      return { cell, reading, place, unit, isDeclared: !!place[unit] };
    });
  // The first text with a unit sets it where none is declared, before any figure is converted.
  for (const { reading, place, unit } of works)
    if (reading && 'unit' in reading && reading.unit.base)
      place[unit] ||= reading.unit.base === '元' ? reading.unit.text : reading.unit.base;
  for (const { cell, reading, place, unit, isDeclared } of works) {
    const { holder, leaf, raw } = cell;
    if (!reading) continue;
    if ('status' in reading) {
      holder[leaf] = reading;
      continue;
    }
    const declared = readUnit(String(place[unit] || ''));
    const { value, qualifier, unit: given } = reading;
    // Next to 1,200万元 a bare 800 may be 元 or 万元.
    const isBare = !given.base && (isDeclared || !/[1-9]/.test(value));
    if (!isBare && given.base !== declared.base)
      fault(cell, 'unit', { unit: given.text, declared: declared.text });
    else if (typeof raw === 'string') {
      const read = shiftDecimal(value, given.text ? given.power - declared.power : 0);
      holder[leaf] = qualifier ? { value: read, qualifier } : read;
    }
  }
  const money = MONEY.find(([, text]) => text === document['unit']);
  if (money && 'amount' in document) document['unit'] = money[0];
}
