import type { FieldKind } from './fields-names.js';
import { maybeLenientFigure, toFigure, type LenientReading } from './lenient-figure.js';
import { isKnownUnit, readUnit, shiftDecimal, type LenientUnit } from './lenient-unit.js';
import { problem, type Problem } from './problem.js';

type Holder = Record<string, unknown>;

/** A figure that waits to be read: where it goes, where it came from, and the row and list it is in. */
export interface FigureEntry {
  readonly holder: Holder;
  readonly leaf: string;
  readonly kind: FieldKind;
  readonly to: string;
  readonly from: string;
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
  readonly set: (unit: LenientUnit) => void;
  readonly takes: (unit: LenientUnit) => boolean;
}

const MONEY: Readonly<Record<number, string>> = { 0: 'yuan', 4: 'wan', 8: 'yi' };

/** What stands for a figure that could not be read: no schema takes it, so that no wrong figure is shown as right. */
function unreadable(raw: unknown): object {
  return { unreadable: raw };
}

function unitIn(holder: unknown): string | undefined {
  const unit = (holder as Holder | undefined)?.['unit'];
  return typeof unit === 'string' && unit !== '' ? unit : undefined;
}

function child(document: Holder, name: string): Holder {
  const known = document[name];
  return (document[name] = { ...(typeof known === 'object' ? known : {}) });
}

/** Reads the figures of one document in the units that it declares (CONTRACT `fields`). */
export class FigureUnits {
  readonly #document: Holder;
  readonly #isFund: boolean;
  readonly #faults: Map<string, Problem>;
  readonly #slots = new Map<unknown, Slot>();

  constructor(document: Holder, isFund: boolean, faults: Map<string, Problem>) {
    this.#document = document;
    this.#isFund = isFund;
    this.#faults = faults;
  }

  /** Reads them all; what could not be read is put down as a fault, at its place in our document. */
  read(entries: readonly FigureEntry[]): void {
    const texts = entries.map((entry) => this.#readText(entry));
    const slots = entries.map((entry) => this.#slotOf(entry));
    // The first text with a unit sets it where none is declared, before any figure is converted.
    slots.forEach((slot, at) => {
      const reading = texts[at];
      if (!reading || !('value' in reading) || !reading.unit?.base || slot.declared) return;
      const { unit } = reading;
      if (!isKnownUnit(unit) || !slot.takes(unit)) return;
      slot.declared = unit.base === '元' ? unit : readUnit(unit.base);
      slot.isSetByText = true;
      slot.set(slot.declared);
    });
    entries.forEach((entry, at) => this.#put(entry, texts[at], slots[at] as Slot));
  }

  #readText({ raw, to, from }: FigureEntry): LenientReading | undefined {
    if (typeof raw === 'number') return { value: String(raw) };
    if (typeof raw !== 'string') return undefined;
    const reading = maybeLenientFigure(raw);
    if (!reading) this.#faults.set(to, problem(from, 'figure-text', raw));
    return reading;
  }

  #put({ holder, leaf, raw, to, from }: FigureEntry, reading: LenientReading | undefined, slot: Slot): void {
    if (!reading) {
      // Our own shapes, null and what no text is stay as they are: the schema judges them.
      holder[leaf] = typeof raw === 'string' ? unreadable(raw) : raw;
      return;
    }
    if ('status' in reading) {
      holder[leaf] = reading;
      return;
    }
    const { declared } = slot;
    const { value, qualifier, unit } = reading;
    const fault = (code: string, params: Readonly<Record<string, string>>): void => {
      holder[leaf] = unreadable(raw);
      this.#faults.set(to, problem(from, code, raw, params));
    };
    if (unit?.base && unit.base !== declared?.base)
      return declared
        ? fault('unit-other', { unit: unit.text, declared: declared.text })
        : fault('unit-unknown', { unit: unit.text });
    // Next to 1,200万元 a bare 800 may be 元 or 万元.
    if (declared && !unit?.base && slot.isSetByText && !/^-?0*\.?0*$/.test(value))
      return fault('unit-bare', { declared: declared.text });
    if (typeof raw === 'number') {
      holder[leaf] = raw;
      return;
    }
    const power = unit ? unit.power - (declared?.power ?? 0) : 0;
    holder[leaf] = toFigure(shiftDecimal(value, power), qualifier);
  }

  #slot(key: unknown, declared: string | undefined, set: Slot['set'], takes: Slot['takes']): Slot {
    const known = this.#slots.get(key);
    if (known) return known;
    const slot: Slot = {
      declared: declared === undefined ? undefined : readUnit(declared),
      isSetByText: false,
      set,
      takes,
    };
    this.#slots.set(key, slot);
    return slot;
  }

  #slotOf({ kind, leaf, row, list, free }: FigureEntry): Slot {
    const document = this.#document;
    const nothing = (): void => undefined;
    const any = (): boolean => true;
    if (kind === 'rate') return this.#slot('rate', '%', nothing, any);
    if (kind === 'people') {
      const unit = document['peopleUnit'];
      return this.#slot(
        kind,
        typeof unit === 'string' ? unit : undefined,
        ({ base }) => (document['peopleUnit'] = base),
        ({ base }) => base === '人' || base === '人次',
      );
    }
    if (leaf === 'households' && !free) return this.#slot(leaf, '户', nothing, any);
    if (leaf === 'served' && !free) return this.#slot(leaf, '人次', nothing, any);
    if (kind === 'count') return this.#slot(kind, undefined, nothing, any);
    if (free) return this.#slot(`free ${leaf}`, undefined, nothing, any);
    if (list === 'districts' || list === 'rows') {
      const metric = list === 'rows' ? 'metric' : 'districtMetric';
      return this.#slot(
        metric,
        unitIn(document[metric]),
        ({ text }) => (child(document, metric)['unit'] = text),
        any,
      );
    }
    if (list === 'targets' || unitIn(row) !== undefined)
      return this.#slot(row, unitIn(row), ({ text }) => (row['unit'] = text), any);
    if (this.#isFund)
      return this.#slot(
        'money',
        unitIn(document),
        ({ power }) => (document['unit'] = MONEY[power]),
        ({ base, power }) => base === '元' && power in MONEY,
      );
    const metric = document['metric'];
    return metric === undefined
      ? this.#slot('unit', unitIn(document), ({ text }) => (document['unit'] = text), any)
      : this.#slot('metric', unitIn(metric), ({ text }) => (child(document, 'metric')['unit'] = text), any);
  }
}
