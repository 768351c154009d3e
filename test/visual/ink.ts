/** Where the letters of a line are painted: the box of the ink, measured from pixels. */
import { pixelsOf } from './compare.js';

/** A line of text that is seen, and the box that it may paint in. Units: px from the picture's upper left corner. */
export interface SeenLine {
  readonly text: string;
  /** Red, green and blue of the letters, of 255. */
  readonly colour: readonly number[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Left, top, right and bottom of what is painted; `undefined` where nothing is. */
type InkBox = readonly [number, number, number, number] | undefined;

/** How far the ink's edge may stand from its place. Units: px. */
const NEAR = 1.5;
/** What counts as ink: so much of the way from the ground's colour to that of the letters. */
const INKED = 0.35;

/**
 * The ink within a box; the colour that the box has most of is its ground.
 * @param alone without what touches the box's upper or lower edge: ticks and borders go on there, letters seldom do
 */
function inkBox({ data, width, height }: ImageData, line: SeenLine, alone: boolean): InkBox {
  const [left, top] = [Math.max(0, Math.floor(line.left)), Math.max(0, Math.floor(line.top))];
  const [right, bottom] = [Math.min(width, Math.ceil(line.right)), Math.min(height, Math.ceil(line.bottom))];
  const counts = new Map<string, number>();
  const pixels: { readonly x: number; readonly y: number; readonly colour: readonly number[] }[] = [];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * 4;
      const colour = [...data.subarray(at, at + 3)];
      counts.set(colour.join(' '), (counts.get(colour.join(' ')) ?? 0) + 1);
      pixels.push({ x, y, colour });
    }
  const [most = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const ground = most.split(' ').map(Number);
  const apart = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, level, k) => sum + Math.abs(level - (b[k] ?? 0)), 0);
  const all = apart(ground, line.colour);
  const inked = pixels.map(({ colour }) => apart(colour, line.colour) < all * (1 - INKED));
  const isEdge = (y: number): boolean => alone && (y === top || y === bottom - 1);
  const others = pixels.flatMap(({ y }, at) => (inked[at] && isEdge(y) ? [at] : []));
  for (let at = others.pop(); at !== undefined; at = others.pop()) {
    if (!inked[at]) continue;
    inked[at] = false;
    for (const down of [-1, 0, 1])
      for (const along of [-1, 0, 1]) {
        const next = at + down * (right - left) + along;
        if (inked[next] && pixels[next]?.y === (pixels[at]?.y ?? 0) + down) others.push(next);
      }
  }
  const kept = pixels.filter((_, at) => inked[at]);
  if (kept.length === 0) return undefined;
  const xs = kept.map(({ x }) => x);
  const ys = kept.map(({ y }) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs) + 1, Math.max(...ys) + 1];
}

/** The lines whose ink ends elsewhere in the second picture, each with both boxes. PNGs as base64. */
export async function misplacedInk(was: string, is: string, lines: readonly SeenLine[]): Promise<string[]> {
  const [a, b] = await Promise.all([pixelsOf(was), pixelsOf(is)]);
  return lines.flatMap((line) => {
    const [whole, alone] = [false, true].map((isAlone) => {
      const [there, here] = [inkBox(a, line, isAlone), inkBox(b, line, isAlone)];
      const isNear = there?.every((edge, side) => Math.abs(edge - (here?.[side] ?? Infinity)) <= NEAR);
      return isNear ? '' : `${there?.join(' ')} on the screen, ${here?.join(' ')} in the picture`;
    });
    return whole && alone ? [`${line.text}: ${whole}, or ${alone}`] : [];
  });
}
