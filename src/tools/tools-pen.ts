import type { Ink, Mark, Matrix, Type } from './tools-scene.js';
import { short } from './tools-scene.js';

/** How far below its own `y` the baseline of a text stands that a canvas draws around its middle. Units: px. */
export type MiddleDrop = (text: string, type: Type) => number;
/** The width of a text. Units: px. */
export type TextWidth = (text: string, type: Type) => number;

/** The members of a canvas' context that the map paints with. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'arcTo'
  | 'beginPath'
  | 'clearRect'
  | 'clip'
  | 'closePath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'moveTo'
  | 'restore'
  | 'save'
  | 'setLineDash'
  | 'setTransform'
  | 'stroke'
  | 'strokeStyle'
  | 'strokeText'
  | 'textAlign'
  | 'textBaseline'
>;

/** What a context keeps and gives back. */
const INKS = [
  'fillStyle',
  'strokeStyle',
  'font',
  'globalAlpha',
  'lineJoin',
  'lineWidth',
  'textAlign',
  'textBaseline',
] as const;

/** Type as a canvas has it: `600 13px "Noto Sans SC", sans-serif`. */
export function typeOf(font: string): Type {
  const [, style, weight = '400', size = '10', family = 'sans-serif'] =
    /^(?:(italic|oblique|normal)\s+)?(?:(\d+|bold|normal)\s+)?([\d.]+)px\s+(.*)$/.exec(font) ?? [];
  return { style: style ?? 'normal', weight, size: Number(size), family, tabular: false };
}

/**
 * Something to paint on like a canvas that writes down what is painted.
 * Pure but for what it is given: the measure of texts.
 * @param base the map of the canvas' own px to the picture's
 */
export function createPen(marks: Mark[], base: Matrix, drop: MiddleDrop, widthOf: TextWidth): Pen {
  let d = '';
  let at: readonly [number, number] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  let dash: readonly number[] = [];
  let matrix: Matrix = base;
  let rim: { text: string; x: number; y: number; stroke: string; width: number } | undefined;
  let into = marks;
  const kept: (() => void)[] = [];
  const go = (command: string, x: number, y: number): void => {
    d += `${command}${short(x)} ${short(y)}`;
    at = [x, y];
  };
  const put = (ink: Ink): void => {
    into.push({ kind: 'shape', d, matrix, alpha: pen.globalAlpha, ...ink });
  };
  const placed = (text: string, x: number, y: number): { type: Type; left: number; base: number } => {
    const type = typeOf(pen.font);
    const shift = pen.textAlign === 'center' ? widthOf(text, type) / 2 : 0;
    return { type, left: x - shift, base: pen.textBaseline === 'middle' ? y + drop(text, type) : y };
  };
  const pen: Pen = {
    fillStyle: '#000',
    strokeStyle: '#000',
    font: '10px sans-serif',
    globalAlpha: 1,
    lineJoin: 'miter',
    lineWidth: 1,
    textAlign: 'start',
    textBaseline: 'alphabetic',
    beginPath: () => {
      d = '';
    },
    moveTo: (x, y) => {
      go('M', x, y);
      start = at;
    },
    lineTo: (x, y) => go(d ? 'L' : 'M', x, y),
    closePath: () => {
      d += 'Z';
      at = start;
    },
    arc: (x, y, radius, from, to) => {
      const isWhole = Math.abs(to - from) >= 2 * Math.PI;
      const end = isWhole ? from + Math.PI : to;
      const point = (angle: number): [number, number] => [
        x + radius * Math.cos(angle),
        y + radius * Math.sin(angle),
      ];
      const turn = (angle: number): void =>
        go(
          `A${short(radius)} ${short(radius)} 0 ${!isWhole && to - from > Math.PI ? 1 : 0} 1 `,
          ...point(angle),
        );
      go(d && !isWhole ? 'L' : 'M', ...point(from));
      turn(end);
      if (isWhole) turn(from + 2 * Math.PI);
    },
    // The corner of a box: from the line before it to the line after it, a quarter of a circle.
    arcTo: (x1, y1, x2, y2, radius) => {
      const towards = (x: number, y: number): [number, number] => {
        const far = Math.hypot(x - x1, y - y1) || 1;
        return [x1 + ((x - x1) / far) * radius, y1 + ((y - y1) / far) * radius];
      };
      const [from, to] = [towards(...at), towards(x2, y2)];
      const cross = (x1 - at[0]) * (y2 - y1) - (y1 - at[1]) * (x2 - x1);
      go('L', ...from);
      go(`A${short(radius)} ${short(radius)} 0 0 ${cross > 0 ? 1 : 0} `, ...to);
    },
    fill: (rule?: unknown) =>
      put({ fill: String(pen.fillStyle), rule: rule === 'evenodd' ? 'evenodd' : undefined }),
    stroke: () =>
      put({ stroke: String(pen.strokeStyle), width: pen.lineWidth, join: pen.lineJoin, dash: [...dash] }),
    fillRect: (x, y, width, height) => {
      const box = `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
      into.push({ kind: 'shape', d: box, matrix, alpha: pen.globalAlpha, fill: String(pen.fillStyle) });
    },
    strokeText: (text, x, y) => {
      rim = { text, x, y, stroke: String(pen.strokeStyle), width: pen.lineWidth };
    },
    fillText: (text, x, y) => {
      const { type, left, base: baseline } = placed(text, x, y);
      const under = rim && rim.text === text && rim.x === x && rim.y === y ? rim : undefined;
      rim = undefined;
      into.push({
        kind: 'line',
        text,
        x: left,
        y: baseline,
        type,
        fill: String(pen.fillStyle),
        rim: under?.stroke,
        rimWidth: under?.width,
        matrix,
        alpha: pen.globalAlpha,
      });
    },
    // Nothing is under the map but the box that it stands in.
    clearRect: () => undefined,
    save: () => {
      const [held, inks, before, turned] = [into, { ...pen }, dash, matrix];
      kept.push(() => {
        into = held;
        dash = before;
        matrix = turned;
        for (const name of INKS) Object.assign(pen, { [name]: inks[name] });
      });
    },
    restore: () => kept.pop()?.(),
    clip: (rule?: unknown) => {
      const inside: Mark[] = [];
      into.push({ kind: 'clip', d, matrix, rule: rule === 'evenodd' ? 'evenodd' : undefined, inside });
      into = inside;
    },
    setLineDash: (segments: Iterable<number>) => {
      dash = [...segments];
    },
    setTransform: (a?: unknown, b?: number, c?: number, e?: number, x?: number, y?: number) => {
      if (typeof a === 'number') matrix = product(base, [a, b ?? 0, c ?? 0, e ?? 1, x ?? 0, y ?? 0]);
    },
  };
  return pen;
}

/** One map after another: first `inner`, then `outer`. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
