import type { Lang } from '../core/words.js';
import type { FundContent, FundFact, FundRow } from './fund-counter-content.js';

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
  readonly kind: 'name' | 'exact' | 'label' | 'value' | 'word' | 'detail' | 'conflict';
  readonly text: string;
  readonly unit: string;
  readonly status: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly size: number;
  readonly unitSize: number;
}

/** The amount: one line, `figure` in `size`, what stands around it in `unitSize`. Units: px. */
export interface FundHero {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
  readonly unit: string;
  /** Stands instead of a figure: 未报送. */
  readonly word: string;
  readonly status: string;
  readonly title: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly line: number;
  readonly size: number;
  readonly unitSize: number;
  readonly centred: boolean;
}

/** A row of the legend at its place; `stacked`: a long name has the line to itself. Units: px. */
export interface FundLegendRow extends FundRow {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly stacked: boolean;
}

/** The rows, and the columns within each. Units: px. */
export interface FundLegend {
  readonly rows: readonly FundLegendRow[];
  readonly width: number;
  readonly mark: number;
  readonly amount: number;
  readonly share: number;
  readonly size: number;
  readonly small: number;
}

export const LINE = 1.4;
export const HERO_LINE = 1.2;
/** What stands beside the figure, as a share of its size. */
/** A name longer than this ends in an ellipsis; it is whole in the table and on hover. */
const MOST_NAME_LINES = 6;
export const UNIT_SHARE = 0.44;

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

export function heroSize(content: FundContent, width: number, cap: number, { measureText }: Pen): number {
  const { before, figure, after, unit, word } = content.hero;
  const around = before + after + unit;
  const perPx =
    word === ''
      ? measureText(figure, 1, 600) + measureText(around, UNIT_SHARE, 600) + 0.16
      : measureText(word, 1, 600) + 0.05;
  return Math.min(word === '' ? cap : cap * 0.7, width / perPx);
}

/** Texts under one another, and how high they are together. Units: px. */
interface Block {
  readonly height: number;
  readonly texts: readonly FundText[];
}

export function heroBlock(
  content: FundContent,
  width: number,
  cap: number,
  plan: { readonly exact: boolean },
  pen: Pen,
): Block & { hero: FundHero } {
  const texts: FundText[] = [];
  let y = 0;
  const put = (kind: FundText['kind'], text: string, size: number): void => {
    if (text === '') return;
    texts.push({ kind, text, unit: '', status: '', left: 0, top: y, width, size, unitSize: size });
    y += linesOf(text, size, width, pen) * size * LINE;
  };
  put('name', content.name, pen.label);
  const size = heroSize(content, width, cap, pen);
  const line = Math.round(size * HERO_LINE);
  const hero = {
    ...content.hero,
    left: 0,
    top: y,
    width,
    line,
    size,
    unitSize: size * UNIT_SHARE,
    centred: false,
  };
  y += line;
  if (plan.exact) put('exact', content.hero.exact, pen.label);
  return { height: y, texts, hero };
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

export function legendBlock(
  rows: readonly FundRow[],
  width: number,
  pen: Pen,
  hasDetails: boolean,
): FundLegend & { block: number } {
  const { label, small, elder, grow, measureText } = pen;
  const gap = label * 2;
  const columns = Math.max(1, Math.min(rows.length, 3, Math.floor((width + gap) / (label * 19 + gap))));
  const rowWidth = (width - gap * (columns - 1)) / columns;
  const widest = (texts: readonly string[], weight: number): number =>
    Math.max(0, ...texts.map((text) => (text ? Math.ceil(measureText(text, label, weight)) : 0)));
  const mark = Math.round(label * 1.3);
  const amount = Math.min(
    widest(
      rows.map((row) => row.amount),
      600,
    ),
    rowWidth * 0.45,
  );
  const share = widest(
    rows.map((row) => row.share),
    400,
  );
  const nameWidth = Math.max(rowWidth - mark - amount - share - label * 2, label * 3);
  const detailWidth = rowWidth - mark - label * 0.5;
  const shown = rows.map((row) => (hasDetails ? row : { ...row, detail: '' }));
  const least = (elder ? 60 : 44) * Math.max(grow, 1);
  const deep = Math.ceil(rows.length / columns);
  const sized = shown.map((row) => {
    const beside = linesOf(row.name, label, nameWidth, pen);
    const stacked = beside > 2;
    const lines = stacked
      ? Math.min(linesOf(row.name, label, detailWidth, pen), MOST_NAME_LINES) + 1
      : beside;
    const detail = row.detail ? linesOf(row.detail, small, detailWidth, pen) * small * LINE : 0;
    return { row, stacked, height: Math.ceil(Math.max(lines * label * LINE + detail + small * 0.5, least)) };
  });
  // Rows beside one another are of one height, so that the columns read across too.
  const heights = Array.from({ length: deep }, (_, line) =>
    Math.max(...sized.filter((_row, at) => at % deep === line).map(({ height }) => height)),
  );
  const tops = heights.map((_, line) => heights.slice(0, line).reduce((sum, height) => sum + height, 0));
  const placed = sized.map(({ row, stacked }, at): FundLegendRow => ({
    ...row,
    stacked,
    left: Math.floor(at / deep) * (rowWidth + gap),
    top: tops[at % deep] as number,
    height: heights[at % deep] as number,
  }));
  const deepest = heights.reduce((sum, height) => sum + height, 0);
  return { rows: placed, width: rowWidth, mark, amount, share, size: label, small, block: deepest };
}
