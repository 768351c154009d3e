import { fontOf } from './tools-type.js';
import type { Line, Mark, Matrix, Scene, Shape } from './tools-scene.js';

type Context = CanvasRenderingContext2D;

function within(context: Context, matrix: Matrix | undefined, draw: () => void): void {
  context.save();
  if (matrix) context.transform(...(matrix as [number, number, number, number, number, number]));
  draw();
  context.restore();
}

function paintShape(context: Context, shape: Shape): void {
  within(context, shape.matrix, () => {
    const path = new Path2D(shape.d);
    context.globalAlpha = shape.alpha;
    if (shape.fill !== undefined) {
      context.fillStyle = shape.fill;
      context.fill(path, shape.rule ?? 'nonzero');
    }
    if (shape.stroke === undefined || !shape.width) return;
    context.strokeStyle = shape.stroke;
    context.lineWidth = shape.width;
    context.lineCap = (shape.cap ?? 'butt') as CanvasLineCap;
    context.lineJoin = (shape.join ?? 'miter') as CanvasLineJoin;
    context.setLineDash([...(shape.dash ?? [])]);
    context.lineDashOffset = shape.dashFrom ?? 0;
    context.stroke(path);
  });
}

/** The baseline that lies on a whole pixel: letters that do not are drawn paler, and lower or higher than on the screen. */
function onPixel({ b, c, d, f }: DOMMatrix, y: number): number {
  return b === 0 && c === 0 ? (Math.round(d * y + f) - f) / d : y;
}

function paintLine(context: Context, line: Line): void {
  const { text, x, places } = line;
  within(context, line.matrix, () => {
    const y = onPixel(context.getTransform(), line.y);
    context.globalAlpha = line.alpha;
    context.font = fontOf(line.type);
    context.fillStyle = line.fill;
    if (line.rim !== undefined) {
      context.strokeStyle = line.rim;
      context.lineWidth = line.rimWidth ?? 1;
      context.lineJoin = 'round';
      context.strokeText(text, x, y);
    }
    if (!places) context.fillText(text, x, y);
    else [...text].forEach((sign, at) => context.fillText(sign, x + (places[at] ?? 0), y));
  });
}

function paint(context: Context, mark: Mark): void {
  if (mark.kind === 'shape') paintShape(context, mark);
  else if (mark.kind === 'line') paintLine(context, mark);
  else
    within(context, undefined, () => {
      const path = new Path2D();
      path.addPath(new Path2D(mark.d), mark.matrix && new DOMMatrix([...mark.matrix]));
      context.clip(path, mark.rule ?? 'nonzero');
      mark.inside.forEach((inner) => paint(context, inner));
    });
}

/**
 * Paints a picture on a canvas of its own: an image made of an SVG would be blocked where a page allows no blobs.
 * @throws Error where the browser gives no canvas of that size
 */
export function paintScene(scene: Scene, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scene.width * scale);
  canvas.height = Math.round(scene.height * scale);
  // Fonts draw their signs, digits too, for each language. The canvas is told, not its context, which forgets it in `save`.
  canvas.lang = scene.lang;
  // Painted where it is read: letters look as on the page then.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no canvas to paint the picture on.');
  // Not by what rounding made of the size: letters are set more exactly at a whole scale.
  context.scale(scale, scale);
  scene.marks.forEach((mark) => paint(context, mark));
  return canvas;
}
