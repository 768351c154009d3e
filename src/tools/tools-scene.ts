/**
 * A picture as a list of what is painted, in the order of painting: what the screen shows, ready to be written as SVG or
 * painted on a canvas. Pure. Units: px from the picture's upper left corner, before the page's own zoom and transforms.
 */

/** An affine map: a b c d e f, as SVG and canvas have it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Type, as CSS names it. Units: px. */
export interface Type {
  readonly style: string;
  readonly weight: string;
  readonly size: number;
  readonly family: string;
  /** Figures of one width. */
  readonly tabular: boolean;
}

/** How a shape is painted. Missing values: what is `undefined` is not painted. */
export interface Ink {
  readonly fill?: string | undefined;
  readonly rule?: 'evenodd' | undefined;
  readonly stroke?: string | undefined;
  readonly width?: number | undefined;
  readonly dash?: readonly number[] | undefined;
  readonly dashFrom?: number | undefined;
  readonly cap?: string | undefined;
  readonly join?: string | undefined;
}

/** A path with its ink. */
export interface Shape extends Ink {
  readonly kind: 'shape';
  /** A path as SVG writes it. */
  readonly d: string;
  readonly matrix?: Matrix | undefined;
  readonly alpha: number;
}

/** A line of text: `x` is its left end, `y` its baseline. */
export interface Line {
  readonly kind: 'line';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly type: Type;
  readonly fill: string;
  /** A rim of another colour under the letters. */
  readonly rim?: string | undefined;
  readonly rimWidth?: number | undefined;
  readonly matrix?: Matrix | undefined;
  readonly alpha: number;
  /** How wide the line is on the screen. Missing values: `undefined` where nobody knows. */
  readonly width?: number | undefined;
  /** Where each character begins, from `x`, where that is not where a plain line has it. */
  readonly places?: readonly number[] | undefined;
}

/** What is painted within a shape only. */
export interface Clip {
  readonly kind: 'clip';
  readonly d: string;
  readonly matrix?: Matrix | undefined;
  /** What lies inside a path that crosses itself, or holds holes. */
  readonly rule?: 'evenodd' | undefined;
  readonly inside: readonly Mark[];
}

export type Mark = Shape | Line | Clip;

/** A whole picture. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** What the picture is called. */
  readonly title: string;
  /** What it says. */
  readonly sentence: string;
  readonly lang: string;
  readonly marks: readonly Mark[];
}

/** A box of CSS. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The radii of a box: upper left, upper right, lower right, lower left. */
export type Radii = readonly [number, number, number, number];

export const NO_RADII: Radii = [0, 0, 0, 0];

/** A number as a picture has it: a thousandth of a px is enough. */
export const short = (value: number): string => String(Math.round(value * 1000) / 1000);

/** A box with round corners as a path; radii that do not fit become smaller together, as CSS has it. */
export function boxPath({ x, y, width, height }: Rect, radii: Radii = NO_RADII): string {
  const [tl, tr, br, bl] = radii;
  const most = Math.max((tl + tr) / width, (bl + br) / width, (tl + bl) / height, (tr + br) / height, 1);
  const [a, b, c, d] = radii.map((radius) => Math.max(radius, 0) / most) as unknown as Radii;
  const corner = (radius: number, dx: number, dy: number): string =>
    radius > 0 ? `a${short(radius)} ${short(radius)} 0 0 1 ${short(dx)} ${short(dy)}` : '';
  return (
    `M${short(x + a)} ${short(y)}H${short(x + width - b)}${corner(b, b, b)}` +
    `V${short(y + height - c)}${corner(c, -c, c)}H${short(x + d)}${corner(d, -d, -d)}` +
    `V${short(y + a)}${corner(a, a, -a)}Z`
  );
}

/** A box that is smaller on every side, or larger where a side is negative: top, right, bottom, left. */
export function inset(
  rect: Rect,
  [top, right, bottom, left]: readonly [number, number, number, number],
): Rect {
  return {
    x: rect.x + left,
    y: rect.y + top,
    width: Math.max(rect.width - left - right, 0),
    height: Math.max(rect.height - top - bottom, 0),
  };
}

/** A quadrilateral as a path. */
export const quadPath = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`;

/** Whether two boxes have anything in common. */
export function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** What two boxes have in common; nothing is a box of no size. */
export function common(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(Math.min(a.x + a.width, b.x + b.width) - x, 0),
    height: Math.max(Math.min(a.y + a.height, b.y + b.height) - y, 0),
  };
}
