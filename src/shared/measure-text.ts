/** Measures text in px: what a layout is given instead of a DOM. */
export type MeasureText = (text: string, sizePx: number, weight?: number) => number;

const AT_PX = 100;
/** What a Chinese page falls back on; a canvas knows no language and would fall back on something else. */
const FALLBACK = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
/** A page that sets no font gets one by its language, but reports the one for no language; it is not measured by that. */
const UNSET = /^("Times New Roman"|Times|serif)$/;
let context: CanvasRenderingContext2D | null | undefined;
/** By font family. */
const measures = new Map<string, MeasureText>();

function charWidth(char: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return AT_PX;
  context.font = font;
  return context.measureText(char).width;
}

/**
 * A measure for a font family. Characters are measured once and added up, digits as wide as the widest (tabular),
 * so the result errs on the wide side and costs next to nothing.
 */
export function createMeasureText(fontFamily: string): MeasureText {
  let measure = measures.get(fontFamily);
  if (!measure) measures.set(fontFamily, (measure = measureIn(fontFamily)));
  return measure;
}

function measureIn(fontFamily: string): MeasureText {
  const family = UNSET.test(fontFamily) ? FALLBACK : `${fontFamily},${FALLBACK}`;
  // By weight, then by character: a whole font as the key would be put together for every text.
  const widths: Record<number, Map<string, number>> = {};
  return (text, sizePx, weight = 400) => {
    const known = (widths[weight] ??= new Map());
    let total = 0;
    for (let at = 0; at < text.length; at++) {
      let char = text.charAt(at);
      if (char >= '0' && char <= '9') char = '0';
      else if (char >= '\ud800' && char <= '\udbff') char += text.charAt(++at);
      let width = known.get(char);
      if (width === undefined) known.set(char, (width = charWidth(char, `${weight} ${AT_PX}px ${family}`)));
      total += width;
    }
    return (total * sizePx) / AT_PX;
  };
}

/** Forgets what was measured, when a web font has arrived. */
export function forgetMeasures(): void {
  measures.clear();
}
