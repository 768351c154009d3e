/** Measures text in px: what a layout is given instead of a DOM. */
export type MeasureText = (text: string, sizePx: number, weight?: number) => number;

const AT_PX = 100;
let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, Map<string, number>>();

function charWidth(char: string, font: string, known: Map<string, number>): number {
  let width = known.get(char);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!context) return AT_PX;
    context.font = font;
    width = context.measureText(char).width;
    known.set(char, width);
  }
  return width;
}

/**
 * A measure for a font family. Characters are measured once and added up, digits as wide as the widest (tabular),
 * so the result errs on the wide side and costs next to nothing.
 */
export function createMeasureText(fontFamily: string): MeasureText {
  return (text, sizePx, weight = 400) => {
    const font = `${weight} ${AT_PX}px ${fontFamily}`;
    let known = widths.get(font);
    if (!known) widths.set(font, (known = new Map()));
    let total = 0;
    for (const char of text) total += charWidth(char >= '0' && char <= '9' ? '0' : char, font, known);
    return (total * sizePx) / AT_PX;
  };
}

/** Forgets what was measured, when a web font has arrived. */
export function forgetMeasures(): void {
  widths.clear();
}
