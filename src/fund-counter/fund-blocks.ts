import type { Lang } from '../core/words.js';
import type { FundFact } from './fund-facts.js';

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
  /** What hovering says, where it is more than the text. */
  readonly title?: string | undefined;
  readonly unit: string;
  readonly status: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly size: number;
  readonly unitSize: number;
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

/** Texts under one another, and how high they are together. Units: px. */
export interface Block {
  readonly height: number;
  readonly texts: readonly FundText[];
}

export function factBlock(facts: readonly FundFact[], width: number, pen: Pen): Block {
  const { small, label, measureText } = pen;
  const gap = label * 1.2;
  const valueSize = label * 1.6;
  const need = Math.max(
    label * 6.4,
    ...facts.map(({ value, unit }) => measureText(value, valueSize, 600) + measureText(unit, label) + label),
    // A detail may break, but not for a character or two.
    ...facts.map(({ details }) =>
      Math.min(label * 8, Math.max(0, ...details.map((detail) => measureText(detail, small) + small))),
    ),
  );
  const columns = Math.max(1, Math.min(facts.length, Math.floor((width + gap) / (need + gap)), 4));
  const even = columns > 2 && facts.length === 4 ? (width >= need * 4 + gap * 3 ? 4 : 2) : columns;
  const cell = (width - gap * (even - 1)) / even;
  const texts: FundText[] = [];
  let y = 0;
  for (let first = 0; first < facts.length; first += even) {
    let tallest = 0;
    facts.slice(first, first + even).forEach((fact, column) => {
      const left = column * (cell + gap);
      let top = y;
      const put = (kind: FundText['kind'], text: string, size: number, unit = ''): void => {
        texts.push({
          kind,
          text,
          unit,
          status: kind === 'word' ? fact.status : '',
          left,
          top,
          width: cell,
          size,
          unitSize: label,
        });
        top += (kind === 'value' || kind === 'word' ? 1 : linesOf(text, size, cell, pen)) * size * LINE;
      };
      put('label', fact.label, small);
      put(
        fact.status === 'value' ? 'value' : 'word',
        fact.value,
        Math.min(valueSize, (cell / Math.max(need - label, 1)) * valueSize),
        fact.unit,
      );
      fact.details.forEach((detail) => put('detail', detail, small));
      tallest = Math.max(tallest, top - y);
    });
    y += tallest + (first + even < facts.length ? label * 0.8 : 0);
  }
  return { height: y, texts };
}
