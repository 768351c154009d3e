import type { Lang } from '../core/words.js';
import type { FundFact } from './fund-counter-text.js';

/** The room for a counter, and how to measure text in it. Units: px; `height` undefined = as high as needed. */
export interface FundSpace {
  readonly width: number;
  readonly height: number | undefined;
  readonly tiny: boolean;
  readonly elder: boolean;
  readonly lang: Lang;
  readonly variant: string | undefined;
  readonly type: { readonly label: number; readonly small: number };
  readonly measureText: (text: string, sizePx: number, weight?: number) => number;
  readonly today: number;
}

/** A text in its box. Units: px. `unit` follows in `unitSize`; `status` says why a word is no figure. */
export interface FundText {
  readonly kind: 'name' | 'exact' | 'label' | 'value' | 'word' | 'detail' | 'doubt' | 'delta';
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly size: number;
  /** What hovering says, where it is more than the text. */
  readonly title?: string | undefined;
  readonly unit?: string | undefined;
  readonly unitSize?: number | undefined;
  readonly status?: string | undefined;
}

export const LINE = 1.4;
export interface Pen extends FundSpace {
  /** What all type is multiplied with in a box that is higher than needed. */
  readonly grow: number;
  readonly label: number;
  readonly small: number;
}

export function penOf(space: FundSpace, grow: number): Pen {
  return { ...space, grow, label: space.type.label * grow, small: space.type.small * grow };
}

export function linesOf(
  text: string,
  size: number,
  width: number,
  { measureText }: Pen,
  weight = 400,
): number {
  // A line breaks before its last character fits, so a little less than the width is counted on.
  return Math.max(1, Math.ceil(measureText(text, size, weight) / Math.max(width - size, size)));
}

/** Texts under one another, and where the next one would stand. Units: px. */
export interface Column {
  readonly texts: FundText[];
  y: number;
  readonly put: (kind: FundText['kind'], text: string, size: number, more?: Partial<FundText>) => void;
}

/** A column of texts that begins at a place. Units: px. */
export function columnAt(left: number, top: number, width: number, pen: Pen): Column {
  const column: Column = {
    texts: [],
    y: top,
    put: (kind, text, size, more) => {
      if (text === '') return;
      column.texts.push({ kind, text, left, top: column.y, width, size, unit: undefined, ...more });
      column.y += (more ? 1 : linesOf(text, size, width, pen)) * size * LINE;
    },
  };
  return column;
}

/** The facts beside or beneath the amount, in columns from a place on; `y` is where they end. Units: px. */
export function factBlock(
  facts: readonly FundFact[],
  from: { readonly left: number; readonly top: number; readonly width: number },
  pen: Pen,
): Pick<Column, 'texts' | 'y'> {
  const { width } = from;
  const { small, label, measureText } = pen;
  const gap = label * 1.2;
  const valueSize = label * 1.6;
  const need = Math.max(
    label * 6.4,
    ...facts.map(
      ({ value, unit }) => measureText(value, valueSize, 600) + measureText(unit ?? '', label) + label,
    ),
    // A detail may break, but not for a character or two.
    ...facts.map(({ details }) =>
      Math.min(label * 8, Math.max(0, ...details.map((detail) => measureText(detail, small) + small))),
    ),
  );
  const columns = Math.max(1, Math.min(facts.length, Math.floor((width + gap) / (need + gap)), 4));
  const even = columns > 2 && facts.length === 4 ? (width >= need * 4 + gap * 3 ? 4 : 2) : columns;
  const cell = (width - gap * (even - 1)) / even;
  const texts: FundText[] = [];
  let y = from.top;
  for (let first = 0; first < facts.length; first += even) {
    if (first > 0) y += label * 0.8;
    const ends = facts.slice(first, first + even).map((fact, at) => {
      const column = columnAt(from.left + at * (cell + gap), y, cell, pen);
      column.put('label', fact.label, small);
      const size = Math.min(valueSize, (cell / Math.max(need - label, 1)) * valueSize);
      const { status, unit } = fact;
      column.put(status ? 'word' : 'value', fact.value, size, { status, unit, unitSize: label });
      fact.details.forEach((detail) => column.put('detail', detail, small));
      texts.push(...column.texts);
      return column.y;
    });
    y = Math.max(...ends);
  }
  return { y, texts };
}
