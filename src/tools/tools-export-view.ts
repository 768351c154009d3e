import { captureScene } from './tools-capture-view.js';
import { paintScene } from './tools-canvas-view.js';
import { sceneToTag, tagToText, type Tag } from './tools-svg.js';
import type { Widget } from './tools-widget-view.js';

const SVG_SPACE = 'http://www.w3.org/2000/svg';
/** Browsers give no canvas that is larger, some of them without a word. Units: px. */
const MOST_PX = 16_384;
const MOST_AREA = 2 ** 28;

/**
 * The picture of a widget as the text of an SVG file.
 * @throws Error where the widget has no box
 */
export function svgOf(widget: Widget): string {
  return tagToText(sceneToTag(captureScene(widget)));
}

/**
 * The picture of a widget as a PNG.
 * @param scale pixels for a px: 1 to 4
 * @throws RangeError where the scale is another, or the picture would have too many pixels
 */
export async function pngOf(widget: Widget, scale: number): Promise<Blob> {
  if (!(scale >= 1 && scale <= 4)) throw new RangeError(`A PNG has a scale of 1 to 4, not ${scale}.`);
  await widget.updateComplete;
  await document.fonts?.ready;
  const scene = captureScene(widget);
  const [wide, high] = [scene.width * scale, scene.height * scale];
  if (Math.max(wide, high) > MOST_PX || wide * high > MOST_AREA)
    throw new RangeError(`A picture of ${Math.round(wide)} × ${Math.round(high)} pixels is too large.`);
  const canvas = paintScene(scene, scale);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('This browser could not write the picture.'));
    }, 'image/png');
  });
}

/** Elements of SVG as nodes of a page: made one by one, as a strict page allows no parsing of text. */
export function nodeOf({ name, attributes, inside }: Tag): SVGElement {
  const node = document.createElementNS(SVG_SPACE, name);
  for (const key of Object.keys(attributes))
    if (key !== 'xmlns') node.setAttribute(key, attributes[key] as string);
  if (typeof inside === 'string') node.textContent = inside;
  else node.append(...inside.map(nodeOf));
  return node;
}

/** Gives a reader a file. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(blob);
  link.href = url;
  link.download = name;
  link.click();
  // A browser that asks where to put the file reads it later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
