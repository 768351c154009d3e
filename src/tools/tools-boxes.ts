import { maybeColour } from './tools-colour.js';
import {
  boxPath,
  common,
  inset,
  quadPath,
  type Clip,
  type Mark,
  type Matrix,
  type Radii,
  type Rect,
  type Shape,
} from './tools-scene.js';

/** The properties of CSS that paint a box, resolved. */
export type BoxStyle = Readonly<
  Record<
    | 'backgroundColor'
    | 'backgroundImage'
    | 'boxShadow'
    | 'borderTopLeftRadius'
    | 'borderTopRightRadius'
    | 'borderBottomRightRadius'
    | 'borderBottomLeftRadius'
    | 'borderTopWidth'
    | 'borderRightWidth'
    | 'borderBottomWidth'
    | 'borderLeftWidth'
    | 'borderTopStyle'
    | 'borderRightStyle'
    | 'borderBottomStyle'
    | 'borderLeftStyle'
    | 'borderTopColor'
    | 'borderRightColor'
    | 'borderBottomColor'
    | 'borderLeftColor',
    string
  >
>;

/** A side of a box: its border. Units: px. */
interface Side {
  readonly width: number;
  readonly style: string;
  readonly colour: string | undefined;
}

const px = (text: string): number => parseFloat(text) || 0;
const isLined = (style: string): boolean => style === 'dashed' || style === 'dotted';

/** The borders of a box: top, right, bottom, left. Units: px. */
export function bordersOf(style: BoxStyle): readonly [number, number, number, number] {
  return [
    px(style.borderTopWidth),
    px(style.borderRightWidth),
    px(style.borderBottomWidth),
    px(style.borderLeftWidth),
  ];
}

/** The round corners of a box. Units: px; a percentage is of the box. */
export function radiiOf(style: BoxStyle, { width, height }: Rect): Radii {
  const radius = (text: string): number =>
    text.includes('%') ? (px(text) / 100) * Math.min(width, height) : px(text);
  return [
    radius(style.borderTopLeftRadius),
    radius(style.borderTopRightRadius),
    radius(style.borderBottomRightRadius),
    radius(style.borderBottomLeftRadius),
  ];
}

const less = (radii: Radii, by: number): Radii =>
  radii.map((radius) => (radius > 0 ? radius + by : 0)) as unknown as Radii;

/** Splits a list of CSS at its commas, not at those within brackets. */
export function listOf(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** A colour of a gradient and where it stands on its line. Units: px. */
interface Stop {
  readonly colour: string;
  readonly at: number;
}

/** The colour and the places of a stop: `rgb(1, 2, 3) 0px 1px`. */
const STOP = /^(.+?)((?:\s+-?[\d.]+(?:px|%))*)$/;

function stopsOf(parts: readonly string[], length: number): Stop[] {
  const stops: Stop[] = [];
  let last = 0;
  parts.forEach((part, at) => {
    const [, colour = '', places = ''] = STOP.exec(part) ?? [];
    const given = places.trim().split(/\s+/).filter(Boolean);
    const all = given.length > 0 ? given : [at === 0 ? '0%' : '100%'];
    for (const place of all) {
      last = Math.max(last, place.endsWith('%') ? (px(place) / 100) * length : px(place));
      stops.push({ colour, at: last });
    }
  });
  return stops;
}

const SIDES: Readonly<Record<string, number>> = {
  'to top': 0,
  'to right': 90,
  'to bottom': 180,
  'to left': 270,
};

/**
 * A linear gradient of bands with hard edges, repeated or not, as shapes: hatching and plates. Bands that go from one
 * colour into another are left out; the widgets have none.
 */
export function bandsOf(image: string, box: Rect, alpha: number): Shape[] {
  const [, repeats, list] = /^(repeating-)?linear-gradient\((.*)\)$/s.exec(image) ?? [];
  if (list === undefined) return [];
  const parts = listOf(list);
  const [first = ''] = parts;
  const degrees = first.endsWith('deg') ? px(first) : SIDES[first];
  const angle = ((degrees ?? 180) * Math.PI) / 180;
  const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
  const length = Math.abs(box.width * dx) + Math.abs(box.height * dy);
  const stops = stopsOf(degrees === undefined ? parts : parts.slice(1), length);
  const [startX, startY] = [box.x + (box.width - dx * length) / 2, box.y + (box.height - dy * length) / 2];
  const reach = box.width + box.height;
  const shapes: Shape[] = [];
  const band = (colour: string, from: number, to: number): void => {
    const fill = maybeColour(colour);
    const [a, b] = [Math.max(from, 0), Math.min(to, length)];
    if (fill === undefined || b <= a) return;
    const corner = (along: number, across: number): [number, number] => [
      startX + dx * along - dy * across,
      startY + dy * along + dx * across,
    ];
    const d = quadPath([corner(a, -reach), corner(b, -reach), corner(b, reach), corner(a, reach)]);
    // A browser gives a pixel of a band its colour or none; a fine band would be paler than that.
    shapes.push({ kind: 'shape', d, fill, stroke: fill, width: 0.4, alpha });
  };
  const head = stops[0];
  const tail = stops[stops.length - 1];
  if (!head || !tail) return [];
  const period = repeats ? tail.at - head.at : 0;
  if (!period) {
    band(head.colour, 0, head.at);
    band(tail.colour, tail.at, length);
  }
  for (let shift = 0; shift < length; shift += period || Infinity)
    stops.forEach((stop, at) => {
      const next = stops[at + 1];
      if (next && next.colour === stop.colour) band(stop.colour, stop.at + shift, next.at + shift);
    });
  return shapes;
}

/** A shadow of a box, as resolved: its colour first, then four lengths, then whether it lies within. */
const SHADOW = /^(.+?)\s+(-?[\d.]+)px\s+(-?[\d.]+)px\s+(-?[\d.]+)px\s+(-?[\d.]+)px(\s+inset)?$/;

/** The shadows of a box that have a hard edge: rings around it, stripes and rings within. */
function shadowsOf(
  text: string,
  box: Rect,
  radii: Radii,
  alpha: number,
): { around: Shape[]; within: Mark[] } {
  const around: Shape[] = [];
  const within: Mark[] = [];
  for (const shadow of listOf(text)) {
    const [, colour = '', x, y, blur, spread, isWithin] = SHADOW.exec(shadow) ?? [];
    const fill = maybeColour(colour);
    if (fill === undefined || Number(blur) > 0) continue;
    const [dx, dy, by] = [Number(x), Number(y), Number(spread)];
    const edge = isWithin ? by : -by;
    const moved = inset({ ...box, x: box.x + dx, y: box.y + dy }, [edge, edge, edge, edge]);
    const ring = { kind: 'shape', fill, rule: 'evenodd', alpha } as const;
    if (isWithin)
      within.unshift({ ...ring, d: boxPath(box, radii) + boxPath(common(moved, box), less(radii, -by)) });
    else around.unshift({ ...ring, d: boxPath(moved, less(radii, by)) + boxPath(box, radii) });
  }
  return { around, within };
}

function sidesOf(style: BoxStyle): readonly Side[] {
  const [top, right, bottom, left] = bordersOf(style);
  return [
    { width: top, style: style.borderTopStyle, colour: maybeColour(style.borderTopColor) },
    { width: right, style: style.borderRightStyle, colour: maybeColour(style.borderRightColor) },
    { width: bottom, style: style.borderBottomStyle, colour: maybeColour(style.borderBottomColor) },
    { width: left, style: style.borderLeftStyle, colour: maybeColour(style.borderLeftColor) },
  ];
}

/** Dashes as Chromium has them: fine ones longer, and so far apart that a whole number goes around. Units: px. */
function dashesOf(width: number, around: number): [number, number] {
  const [dash, gap] = width < 3 ? [width * 3, width * 2] : [width * 2, width];
  const count = Math.max(Math.round(around / (dash + gap)), 1);
  return [dash, Math.max(around / count - dash, 0)];
}

/** The borders of a box as shapes: one ring where all sides are alike, else each side with its own corners. */
function borderShapes(style: BoxStyle, box: Rect, radii: Radii, alpha: number): Shape[] {
  const sides = sidesOf(style);
  const widths = bordersOf(style);
  const [first] = sides as [Side];
  const isSeen = ({ width, colour, style: line }: Side): boolean =>
    width > 0 && colour !== undefined && line !== 'none' && line !== 'hidden';
  const isEven = sides.every(
    ({ width, style: line, colour }) =>
      width === first.width && line === first.style && colour === first.colour,
  );
  if (isEven && !isSeen(first)) return [];
  if (isEven && isLined(first.style)) {
    const { width, colour } = first;
    const half = width / 2;
    const d = boxPath(inset(box, [half, half, half, half]), less(radii, -half));
    const around = 2 * (box.width + box.height - 2 * width);
    const dash = first.style === 'dashed' ? dashesOf(width, around) : [width, width];
    return [{ kind: 'shape', d, stroke: colour, width, dash, alpha }];
  }
  if (isEven) {
    const d = boxPath(box, radii) + boxPath(inset(box, widths), less(radii, -first.width));
    return [{ kind: 'shape', d, fill: first.colour, rule: 'evenodd', alpha }];
  }
  const inner = inset(box, widths);
  const outer = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x + box.width, box.y + box.height],
    [box.x, box.y + box.height],
  ] as const;
  const within = [
    [inner.x, inner.y],
    [inner.x + inner.width, inner.y],
    [inner.x + inner.width, inner.y + inner.height],
    [inner.x, inner.y + inner.height],
  ] as const;
  return sides.flatMap((side, at): Shape[] => {
    if (!isSeen(side)) return [];
    const next = (at + 1) % 4;
    const corners = [outer[at], outer[next], within[next], within[at]] as [number, number][];
    return [{ kind: 'shape', d: quadPath(corners), fill: side.colour, alpha }];
  });
}

/** What a box paints below its content: shadows, ground, pattern, borders. Nothing where it paints nothing. */
export function boxMarks(style: BoxStyle, box: Rect, alpha: number, matrix?: Matrix): Mark[] {
  const radii = radiiOf(style, box);
  const d = boxPath(box, radii);
  const ground = maybeColour(style.backgroundColor);
  const bands = style.backgroundImage === 'none' ? [] : listOf(style.backgroundImage).reverse();
  const { around, within } =
    style.boxShadow === 'none' ? { around: [], within: [] } : shadowsOf(style.boxShadow, box, radii, alpha);
  const pattern = bands.flatMap((image) => bandsOf(image, inset(box, bordersOf(style)), alpha));
  const marks: Mark[] = [
    ...around,
    ...(ground === undefined ? [] : [{ kind: 'shape', d, fill: ground, alpha } as const]),
    ...(pattern.length > 0 ? [{ kind: 'clip', d, inside: pattern } as const] : []),
    ...within,
    ...borderShapes(style, box, radii, alpha),
  ];
  return matrix ? marks.map((mark) => turned(mark, matrix)) : marks;
}

/** A mark with all that it holds under a map. */
function turned(mark: Mark, matrix: Matrix): Mark {
  if (mark.kind !== 'clip') return { ...mark, matrix };
  const clip: Clip = { ...mark, matrix, inside: mark.inside.map((inner) => turned(inner, matrix)) };
  return clip;
}
