/** Compares two PNGs in the browser, which can read and write them: no package is needed. */

/** What two pictures have in common. PNGs as base64. */
export interface Comparison {
  /** Share of the pixels that differ to the eye; 1 for pictures of another size. */
  readonly share: number;
  /** The new picture pale, with what differs in red. Missing values: `undefined` where the sizes differ. */
  readonly diff: string | undefined;
}

/** How far two colours may lie apart, as a share of the distance from black to white. */
const SEEN = 0.1;
/** That distance, squared. */
const MOST = 35215;

/** A PNG as pixels. */
export async function pixelsOf(png: string): Promise<ImageData> {
  const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

async function pngOf(pixels: ImageData): Promise<string> {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  canvas.getContext('2d')!.putImageData(pixels, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * The squared distance of two colours in YIQ, weighted as eyes do.
 * @see Kotsarenko and Ramos, "Measuring perceived color difference using YIQ NTSC transmission color space", 2010
 */
function distance(red: number, green: number, blue: number): number {
  const y = red * 0.29889531 + green * 0.58662247 + blue * 0.11448223;
  const i = red * 0.59597799 - green * 0.2741761 - blue * 0.32180189;
  const q = red * 0.21147017 - green * 0.52261711 + blue * 0.31114694;
  return 0.5053 * y * y + 0.299 * i * i + 0.1957 * q * q;
}

/** Compares what was with what is. */
export async function comparePNGs(was: string, is: string): Promise<Comparison> {
  const [a, b] = await Promise.all([pixelsOf(was), pixelsOf(is)]);
  if (a.width !== b.width || a.height !== b.height) return { share: 1, diff: undefined };
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const by = [0, 1, 2].map((k) => (a.data[at + k] ?? 0) - (b.data[at + k] ?? 0));
    const differs = distance(by[0] ?? 0, by[1] ?? 0, by[2] ?? 0) > MOST * SEEN * SEEN;
    if (differs) count += 1;
    const pale = [0, 1, 2].map((k) => 255 - (255 - (b.data[at + k] ?? 0)) * 0.2);
    b.data.set(differs ? [220, 0, 0, 255] : [...pale, 255], at);
  }
  return { share: count / (b.width * b.height), diff: await pngOf(b) };
}

/** How far a mark may stand from its place: a pixel along and down, 1.4 px across. */
const NEAR = [-1, 0, 1];
/** How far a colour may lie outside those around its place, of 255: edges are smoothed, and so mixed, otherwise. */
const MIXED = 28;

/** Marks those pixels of `a` whose colour lies not among those around their place in `b`. */
function lostIn(a: ImageData, b: ImageData, width: number, height: number): Uint8Array {
  const lost = new Uint8Array(width * height);
  const isAmong = (x: number, y: number, channel: number): boolean => {
    const value = a.data[(y * a.width + x) * 4 + channel] ?? 0;
    let [least, most] = [255, 0];
    for (const dy of NEAR)
      for (const dx of NEAR) {
        if (x + dx < 0 || y + dy < 0 || x + dx >= b.width || y + dy >= b.height) continue;
        const other = b.data[((y + dy) * b.width + x + dx) * 4 + channel] ?? 0;
        least = Math.min(least, other);
        most = Math.max(most, other);
      }
    return value >= least - MIXED && value <= most + MIXED;
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (![0, 1, 2].every((channel) => isAmong(x, y, channel))) lost[y * width + x] = 1;
  return lost;
}

/**
 * Compares two pictures of one thing by two painters: every pixel of each has to have its colour, or two that it may be
 * mixed of, near its place in the other. The sizes may differ by a pixel, and the second may go on below.
 */
export async function comparePlaces(was: string, is: string): Promise<Comparison> {
  const [a, b] = await Promise.all([pixelsOf(was), pixelsOf(is)]);
  if (Math.abs(a.width - b.width) > 1 || a.height - b.height > 1) return { share: 1, diff: undefined };
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  const gone = lostIn(a, b, width, height);
  const come = lostIn(b, a, width, height);
  const diff = new ImageData(width, height);
  let count = 0;
  for (let at = 0; at < gone.length; at++) {
    const from = (Math.floor(at / width) * b.width + (at % width)) * 4;
    const pale = [0, 1, 2].map((k) => 255 - (255 - (b.data[from + k] ?? 0)) * 0.2);
    if (gone[at] || come[at]) count += 1;
    diff.data.set(gone[at] ? [220, 0, 0, 255] : come[at] ? [0, 0, 220, 255] : [...pale, 255], at * 4);
  }
  return { share: count / gone.length, diff: await pngOf(diff) };
}
