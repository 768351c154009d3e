import type { Rect, Type } from './tools-scene.js';
import { fontOf } from './tools-type.js';

/** The page's measures while a picture is taken: where its boxes stand in it, and how its letters stand on their line. */
export interface Ruler {
  /** A box of the window as a box of the picture. */
  readonly toPicture: (box: Rect) => Rect;
  /** A box of the picture on whole pixels of the device, as browsers paint boxes. */
  readonly onPixels: (box: Rect) => Rect;
  /** From the upper edge of a line of text to its baseline. Units: px. */
  readonly ascent: (type: Type) => number;
  /** The width that a canvas gives a text. Units: px. */
  readonly widthOf: (text: string, type: Type) => number;
  /** How far below its `y` the baseline stands of a text that a canvas draws around its middle. Units: px. */
  readonly drop: (text: string, type: Type) => number;
  readonly done: () => void;
}

/** The type of an element's text. */
export function typeOfStyle(style: CSSStyleDeclaration): Type {
  return {
    style: style.fontStyle,
    weight: style.fontWeight,
    size: parseFloat(style.fontSize),
    family: style.fontFamily,
    tabular: style.fontVariantNumeric.includes('tabular-nums'),
  };
}

/**
 * Measures for one picture. Its probe is a line of text in the same shadow root, out of sight, taken away by `done`.
 * @param root where the probe stands
 * @param corner the picture's upper left corner in the window
 * @param scale how much larger the window shows what it holds, along and down
 */
export function createRuler(
  root: ShadowRoot,
  corner: readonly [number, number],
  [scaleX, scaleY]: readonly [number, number],
): Ruler {
  const probe = document.createElement('span');
  const foot = document.createElement('i');
  const sizes: Readonly<Record<string, string>> = {
    position: 'absolute',
    visibility: 'hidden',
    'white-space': 'pre',
  };
  for (const name of Object.keys(sizes)) probe.style.setProperty(name, sizes[name] as string);
  for (const name of ['width', 'height']) foot.style.setProperty(name, '0');
  foot.style.setProperty('display', 'inline-block');
  probe.append('0', foot);
  const ascents = new Map<string, number>();
  const context = document.createElement('canvas').getContext('2d');
  const toPicture = ({ x, y, width, height }: Rect): Rect => ({
    x: (x - corner[0]) / scaleX,
    y: (y - corner[1]) / scaleY,
    width: width / scaleX,
    height: height / scaleY,
  });
  // Where an ancestor stretches the page, nothing lies on whole pixels anyway.
  const grid = scaleX === 1 && scaleY === 1 ? devicePixelRatio || 1 : Infinity;
  const snapAlong = (value: number, from: number): number =>
    grid === Infinity ? value : (Math.round((value + from) * grid) - Math.round(from * grid)) / grid;
  const onPixels = ({ x, y, width, height }: Rect): Rect => {
    const [left, right] = [snapAlong(x, corner[0]), snapAlong(x + width, corner[0])];
    const [top, bottom] = [snapAlong(y, corner[1]), snapAlong(y + height, corner[1])];
    return { x: left, y: top, width: right - left, height: bottom - top };
  };
  const measure = (text: string, type: Type, baseline: CanvasTextBaseline): TextMetrics | undefined => {
    if (!context) return undefined;
    context.font = fontOf(type);
    context.textBaseline = baseline;
    return context.measureText(text);
  };
  return {
    toPicture,
    onPixels,
    ascent: (type) => {
      const font = fontOf(type);
      let known = ascents.get(font);
      if (known === undefined) {
        if (!probe.parentNode) root.append(probe);
        probe.style.setProperty('font', font);
        const range = document.createRange();
        range.selectNodeContents(probe.firstChild as Node);
        known = (foot.getBoundingClientRect().bottom - range.getBoundingClientRect().top) / scaleY;
        ascents.set(font, known);
      }
      return known;
    },
    widthOf: (text, type) => measure(text, type, 'alphabetic')?.width ?? 0,
    drop: (text, type) => {
      const onLine = measure(text, type, 'alphabetic')?.actualBoundingBoxAscent ?? 0;
      return onLine - (measure(text, type, 'middle')?.actualBoundingBoxAscent ?? 0);
    },
    done: () => probe.remove(),
  };
}
