import { maybeColour } from './tools-colour.js';
import type { Ruler } from './tools-ruler-view.js';
import { typeOfStyle } from './tools-ruler-view.js';
import { boxPath, short, type Mark, type Matrix, type Shape } from './tools-scene.js';

const number = (element: Element, name: string): number => parseFloat(element.getAttribute(name) ?? '') || 0;

/** The path of a shape of SVG. Missing values: `''` where it draws nothing. */
export function shapePath(element: Element): string {
  const get = (name: string): number => number(element, name);
  switch (element.localName) {
    case 'path':
      return element.getAttribute('d') ?? '';
    case 'line':
      return `M${get('x1')} ${get('y1')}L${get('x2')} ${get('y2')}`;
    case 'circle': {
      const [x, y, r] = [get('cx'), get('cy'), get('r')];
      return r > 0 ? `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z` : '';
    }
    case 'rect': {
      const box = { x: get('x'), y: get('y'), width: get('width'), height: get('height') };
      return box.width > 0 && box.height > 0 ? boxPath(box) : '';
    }
    default:
      return '';
  }
}

/** The map of an element's own units to the picture's. Missing values: `undefined` where it is not drawn. */
export function maybeMatrix(element: SVGGraphicsElement, ruler: Ruler): Matrix | undefined {
  const ctm = element.getScreenCTM();
  if (!ctm) return undefined;
  const origin = ruler.toPicture({ x: ctm.e, y: ctm.f, width: ctm.a, height: ctm.d });
  const skew = ruler.toPicture({ x: 0, y: 0, width: ctm.c, height: ctm.b });
  // Browsers paint a drawing from a whole pixel on.
  const box = ruler.toPicture((element.ownerSVGElement ?? element).getBoundingClientRect());
  const snapped = ruler.onPixels(box);
  const [x, y] = [origin.x + snapped.x - box.x, origin.y + snapped.y - box.y];
  return [origin.width, skew.height, skew.width, origin.height, x, y];
}

/** A path of lines moved by a map. Missing values: `undefined` where it has curves. */
export function maybeMoved(d: string, [a, b, c, e, x, y]: Matrix): string | undefined {
  if (/[^MLml\d\s.,e+-]/.test(d)) return undefined;
  let at: [number, number] = [0, 0];
  let moved = '';
  for (const [, command = '', list = ''] of d.matchAll(/([MLml])([^MLml]*)/g)) {
    const numbers = (list.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    for (let k = 0; k + 1 < numbers.length; k += 2) {
      const [px, py] = [numbers[k] as number, numbers[k + 1] as number];
      at = command === command.toLowerCase() ? [at[0] + px, at[1] + py] : [px, py];
      const letter = k === 0 ? command.toUpperCase() : 'L';
      moved += `${letter}${short(a * at[0] + c * at[1] + x)} ${short(b * at[0] + e * at[1] + y)}`;
    }
  }
  return moved;
}

const faded = (colour: string | undefined, opacity: string): string | undefined => {
  const alpha = parseFloat(opacity);
  if (colour === undefined || !(alpha < 1)) return colour;
  const parts = /^rgba?\((.*)\)$/.exec(colour)?.[1]?.split(/[,\s/]+/);
  if (!parts) return colour;
  return `rgba(${parts.slice(0, 3).join(', ')}, ${alpha * Number(parts[3] ?? 1)})`;
};

const lengths = (text: string): number[] =>
  text === 'none' ? [] : text.split(/[,\s]+/).map((part) => parseFloat(part) || 0);

/** A shape of SVG as it is painted. */
export function shapeMarks(
  element: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  alpha: number,
  ruler: Ruler,
): Mark[] {
  const d = shapePath(element);
  const matrix = maybeMatrix(element, ruler);
  if (!d || !matrix) return [];
  const fill = faded(maybeColour(style.fill), style.fillOpacity);
  const stroke = faded(maybeColour(style.stroke), style.strokeOpacity);
  const width = parseFloat(style.strokeWidth) || 0;
  if (fill === undefined && (stroke === undefined || width === 0)) return [];
  const shape: Shape = {
    kind: 'shape',
    d,
    matrix,
    alpha,
    fill,
    rule: style.fillRule === 'evenodd' ? 'evenodd' : undefined,
    ...(width > 0 && { stroke }),
    width,
    dash: lengths(style.strokeDasharray),
    dashFrom: parseFloat(style.strokeDashoffset) || 0,
    cap: style.strokeLinecap,
    join: style.strokeLinejoin,
  };
  // A stroke that keeps its width under any map cannot be said in plain SVG: the path itself is moved.
  const moved = style.vectorEffect === 'non-scaling-stroke' ? maybeMoved(d, matrix) : undefined;
  return [moved === undefined ? shape : { ...shape, d: moved, matrix: undefined }];
}

/** A text of SVG as it is painted. */
export function svgTextMarks(
  element: SVGTextElement,
  style: CSSStyleDeclaration,
  alpha: number,
  ruler: Ruler,
): Mark[] {
  const matrix = maybeMatrix(element, ruler);
  const fill = faded(maybeColour(style.fill), style.fillOpacity);
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const count = element.getNumberOfChars();
  if (!matrix || fill === undefined || !text || count === 0) return [];
  const type = typeOfStyle(style);
  const first = element.getStartPositionOfChar(0);
  // Where the letters hang from another line than their own, the start that a browser gives is on that one.
  const isOnLine = /^(?:auto|alphabetic)$/.test(style.dominantBaseline);
  const start = { x: first.x, y: isOnLine ? first.y : element.getExtentOfChar(0).y + ruler.ascent(type) };
  const isPlain = Math.abs(ruler.widthOf(text, type) - element.getComputedTextLength()) < 0.5;
  const rim = style.paintOrder.startsWith('stroke') ? maybeColour(style.stroke) : undefined;
  return [
    {
      kind: 'line',
      text,
      x: start.x,
      y: start.y,
      type,
      fill,
      rim,
      rimWidth: parseFloat(style.strokeWidth) || 0,
      matrix,
      alpha,
      width: element.getComputedTextLength(),
      places:
        isPlain || [...text].length !== count
          ? undefined
          : Array(count)
              .fill(0)
              .map((_zero, at) => element.getStartPositionOfChar(at).x - start.x),
    },
  ];
}
