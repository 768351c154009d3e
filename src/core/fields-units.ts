import type { FieldKind } from './fields-names.js';
import { maybeLenientFigure, type LenientReading } from './lenient-figure.js';
import { isKnownUnit, maybeMoneyName, readUnit, shiftDecimal, type LenientUnit } from './lenient-unit.js';

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
  /** Puts a unit from text down, where our documents have a place for it. */
  readonly set: (unit: LenientUnit) => void;
}

const ZERO = /^-?0*\.?0*$/;
/** The figures that have one unit only. */
const FIXED: Readonly<Record<string, string>> = {
  rate: '%',
  reportedRate: '%',
  households: '户',
  served: '人次',
};

function unitIn(holder: unknown, name = 'unit'): string | undefined {
  const unit = (holder as Holder | undefined)?.[name];
  return typeof unit === 'string' && unit !== '' ? unit : undefined;
}

/** The slot of a figure by where its unit is declared (CONTRACT `fields`): its row, the metric, or the document. */
function slotOf(
  { kind, leaf, row, list, free }: FigureEntry,
  document: Holder,
  isFund: boolean,
  slots: Map<unknown, Slot>,
): Slot {
  const isPlain = kind === 'figure' && !free;
  const isOwn = isPlain && (list === 'targets' || unitIn(row) !== undefined);
  const isOfMetric = list === 'rows' || 'metric' in document;
  const metric = list === 'districts' ? 'districtMetric' : isOfMetric ? 'metric' : '';
  const fixed = free ? undefined : FIXED[leaf];
  const key = isOwn ? row : isPlain ? metric : free || fixed ? leaf : kind;
  const known = slots.get(key);
  if (known) return known;
  const holder = isOwn ? row : document;
  const isOfObject = isPlain && !isOwn && metric !== '';
  const name = isPlain ? 'unit' : kind === 'people' && !free ? 'peopleUnit' : '';
  const declared = fixed ?? unitIn(isOfObject ? document[metric] : holder, name);
  const slot: Slot = {
    declared: declared === undefined ? undefined : readUnit(declared),
    isSetByText: false,
    set: (unit) => {
      if (isOfObject) document[metric] = { ...(document[metric] as object | undefined), unit: unit.text };
      else if (name) holder[name] = isFund && isPlain && !isOwn ? maybeMoneyName(unit) : unit.text;
    },
  };
  slots.set(key, slot);
  return slot;
}

/** Whether text may set a unit where none is declared: one that figures really have, and that the place takes. */
function maySet({ kind, free }: FigureEntry, unit: LenientUnit, isFund: boolean): boolean {
  if (kind === 'people') return /^人次?$/.test(unit.base);
  return isKnownUnit(unit) && !(isFund && kind === 'figure' && !free && !maybeMoneyName(unit));
}

/** Says what is wrong with a figure. */
type Fault = (entry: FigureEntry, code: string, params: Readonly<Record<string, string>>) => void;

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
  const slots = new Map<unknown, Slot>();
  const fault: Fault = (entry, ...rest) => {
    entry.holder[entry.leaf] = { unreadable: entry.raw };
    tell(entry, ...rest);
  };
  const works = entries.map((entry) => {
    const { holder, leaf, raw } = entry;
    // Our own shapes, null and what no text is stay as they are: the schema judges them.
    holder[leaf] = raw;
    const isText = typeof raw === 'string';
    const reading = isText
      ? maybeLenientFigure(raw)
      : typeof raw === 'number'
        ? { value: String(raw) }
        : undefined;
    if (isText && !reading) fault(entry, 'unread', { expected: 'figure' });
    return { entry, reading, slot: slotOf(entry, document, isFund, slots) };
  });
  // The first text with a unit sets it where none is declared, before any figure is converted.
  for (const { entry, reading, slot } of works) {
    const unit = reading && 'unit' in reading && !slot.declared ? reading.unit : undefined;
    if (!unit?.base || !maySet(entry, unit, isFund)) continue;
    slot.isSetByText = true;
    slot.declared = unit.base === '元' ? unit : readUnit(unit.base);
    slot.set(slot.declared);
  }
  for (const { entry, reading, slot } of works) {
    const { holder, leaf, raw } = entry;
    const { declared, isSetByText } = slot;
    if (!reading) continue;
    if ('status' in reading) {
      holder[leaf] = reading;
      continue;
    }
    const { value, qualifier, unit }: Extract<LenientReading, { value: string }> = reading;
    // Next to 1,200万元 a bare 800 may be 元 or 万元.
    const isBare = !unit?.base && isSetByText && !ZERO.test(value);
    if (isBare || (unit?.base && unit.base !== declared?.base))
      fault(entry, 'unit', { unit: unit?.text ?? '', declared: declared?.text ?? '' });
    else if (typeof raw === 'string') {
      const shifted = shiftDecimal(value, unit ? unit.power - (declared?.power ?? 0) : 0);
      holder[leaf] = qualifier ? { value: shifted, qualifier } : shifted;
    }
  }
}
