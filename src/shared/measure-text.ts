/** Measures text in px: what a layout is given instead of a DOM. */
export type MeasureText = (text: string, sizePx: number, weight?: number) => number;

const AT_PX = 100;
/** What a Chinese page falls back on; a canvas knows no language and would fall back on something else. */
const FALLBACK = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
/** A page that sets no font gets one by its language, but reports the one for no language; it is not measured by that. */
const UNSET = /^("Times New Roman"|Times|serif)$/;
let context: CanvasRenderingContext2D | null | undefined;
let fontSet = '';
const widths = new Map<string, Map<string, number>>();

function charWidth(char: string, font: string, known: Map<string, number>): number {
  let width = known.get(char);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!context) return AT_PX;
    if (font !== fontSet) context.font = fontSet = font;
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
  const family = UNSET.test(fontFamily) ? FALLBACK : `${fontFamily},${FALLBACK}`;
  return (text, sizePx, weight = 400) => {
    const font = `${weight} ${AT_PX}px ${family}`;
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
