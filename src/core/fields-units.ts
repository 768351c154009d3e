import type { FieldKind } from './fields-names.js';
import { maybeLenientFigure, toFigure, type LenientReading } from './lenient-figure.js';
import { isKnownUnit, readUnit, shiftDecimal, type LenientUnit } from './lenient-unit.js';

type Holder = Record<string, unknown>;

/** A figure that waits to be read: where it goes, and the row and list it is in. */
export interface FigureEntry {
  readonly holder: Holder;
  readonly leaf: string;
  readonly kind: FieldKind;
  readonly raw: unknown;
  readonly row: Holder;
  readonly list: string | undefined;
  /** `items` and such: each key is a measure of its own. */
  readonly free: boolean;
}

/** Figures that share a unit: it is declared, or the first text that has one sets it. */
interface Slot {
  declared: LenientUnit | undefined;
  isSetByText: boolean;
  /** Where a unit from text is put down. Missing values: `undefined` where our documents have no place for it. */
  readonly set: ((unit: LenientUnit) => void) | undefined;
}

const MONEY: Readonly<Record<number, string>> = { 0: 'yuan', 4: 'wan', 8: 'yi' };
const ZERO = /^-?0*\.?0*$/;

/** A unit of money by its name in a fund: 万元 is `wan`. Missing values: `undefined` for any other unit. */
export function maybeMoneyName({ base, power }: LenientUnit): string | undefined {
  return base === '元' ? MONEY[power] : undefined;
}

function unitIn(holder: unknown): string | undefined {
  const unit = (holder as Holder | undefined)?.['unit'];
  return typeof unit === 'string' && unit !== '' ? unit : undefined;
}

/** The units of the figures of one document (CONTRACT `fields`). */
class Units {
  readonly #document: Holder;
  readonly #isFund: boolean;
  readonly #slots = new Map<unknown, Slot>();

  constructor(document: Holder, isFund: boolean) {
    this.#document = document;
    this.#isFund = isFund;
  }

  #make(key: unknown, declared: string | undefined, set?: Slot['set']): Slot {
    const slot = {
      declared: declared === undefined ? undefined : readUnit(declared),
      isSetByText: false,
      set,
    };
    this.#slots.set(key, slot);
    return slot;
  }

  /** The figures whose unit a document declares in an object of its own: `metric`. */
  #ofMetric(name: string): Slot {
    const document = this.#document;
    return this.#make(name, unitIn(document[name]), ({ text }) => {
      document[name] = { ...(document[name] as object | undefined), unit: text };
    });
  }

  slotOf({ kind, leaf, row, list, free }: FigureEntry): Slot {
    const document = this.#document;
    const metric =
      list === 'districts'
        ? 'districtMetric'
        : list === 'rows' || 'metric' in document
          ? 'metric'
          : undefined;
    const isOwn = list === 'targets' || unitIn(row) !== undefined;
    const isPlain = kind === 'figure' && !free;
    const key = isPlain ? (isOwn ? row : metric) : leaf;
    const known = this.#slots.get(key);
    if (known) return known;
    if (isPlain && isOwn) return this.#make(key, unitIn(row), ({ text }) => (row['unit'] = text));
    if (isPlain && metric) return this.#ofMetric(metric);
    if (isPlain)
      return this.#make(key, unitIn(document), (unit) => {
        document['unit'] = this.#isFund ? maybeMoneyName(unit) : unit.text;
      });
    if (free) return this.#make(key, undefined);
    if (kind === 'rate') return this.#make(key, '%');
    if (leaf === 'households') return this.#make(key, '户');
    if (leaf === 'served') return this.#make(key, '人次');
    if (kind !== 'people') return this.#slots.get('count') ?? this.#make('count', undefined);
    const unit = document['peopleUnit'];
    return this.#make(key, typeof unit === 'string' ? unit : undefined, ({ base }) => {
      document['peopleUnit'] = base;
    });
  }

  /** Lets text set a unit where none is declared: one that figures really have, and that the place takes. */
  maySet({ kind, free }: FigureEntry, unit: LenientUnit): boolean {
    if (kind === 'people') return /^人次?$/.test(unit.base);
    return isKnownUnit(unit) && !(this.#isFund && kind === 'figure' && !free && !maybeMoneyName(unit));
  }
}

/** Says what is wrong with a figure. */
type Fault = (entry: FigureEntry, code: string, params?: Readonly<Record<string, string>>) => void;

function read(entry: FigureEntry, fault: Fault): LenientReading | undefined {
  const { raw } = entry;
  if (typeof raw !== 'string') return typeof raw === 'number' ? { value: String(raw) } : undefined;
  const reading = maybeLenientFigure(raw);
  if (!reading) fault(entry, 'figure-text');
  return reading;
}

function put(
  entry: FigureEntry,
  reading: LenientReading,
  { declared, isSetByText }: Slot,
  fault: Fault,
): void {
  const { holder, leaf, raw } = entry;
  if ('status' in reading) {
    holder[leaf] = reading;
    return;
  }
  const { value, qualifier, unit } = reading;
  if (unit?.base && unit.base !== declared?.base) {
    if (declared) fault(entry, 'unit-other', { unit: unit.text, declared: declared.text });
    else fault(entry, 'unit-unknown', { unit: unit.text });
  } else if (declared && !unit?.base && isSetByText && !ZERO.test(value))
    // Next to 1,200万元 a bare 800 may be 元 or 万元.
    fault(entry, 'unit-bare', { declared: declared.text });
  else if (typeof raw === 'string')
    holder[leaf] = toFigure(shiftDecimal(value, unit ? unit.power - (declared?.power ?? 0) : 0), qualifier);
}

/**
 * Reads the figures of a document in the units that it declares, each into its place. What cannot be read is told to
 * `fault`, and stands as something that no schema takes, so that no wrong figure is shown as right.
 */
export function readFigures(
  document: Holder,
  entries: readonly FigureEntry[],
  isFund: boolean,
  tell: Fault,
): void {
  const units = new Units(document, isFund);
  const fault: Fault = (entry, ...rest) => {
    entry.holder[entry.leaf] = { unreadable: entry.raw };
    tell(entry, ...rest);
  };
  const slots = entries.map((entry) => {
    // Our own shapes, null and what no text is stay as they are: the schema judges them.
    entry.holder[entry.leaf] = entry.raw;
    return units.slotOf(entry);
  });
  const readings = entries.map((entry) => read(entry, fault));
  // The first text with a unit sets it where none is declared, before any figure is converted.
  slots.forEach((slot, at) => {
    const reading = readings[at];
    const unit = reading && 'value' in reading && !slot.declared ? reading.unit : undefined;
    if (!unit?.base || !units.maySet(entries[at] as FigureEntry, unit)) return;
    slot.isSetByText = true;
    slot.declared = unit.base === '元' ? unit : readUnit(unit.base);
    slot.set?.(slot.declared);
  });
  slots.forEach((slot, at) => {
    const reading = readings[at];
    if (reading) put(entries[at] as FigureEntry, reading, slot, fault);
  });
}
