/** What is painted at a point of the page, from resolved colours: through shadow roots, shapes of an SVG included. */
import { layOver, maybeInk, type Ink } from '../../stories/contrast.js';

const WHITE: Ink = { rgb: [255, 255, 255], alpha: 1 };
const everythingHit = new CSSStyleSheet();
everythingHit.replaceSync('* { pointer-events: auto !important; }');

/** Every element below a root, shadow roots included; what takes no pointer is made to be found at its place. */
export function elementsIn(root: ParentNode): Element[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => {
    const { shadowRoot } = element;
    if (!shadowRoot) return [element];
    if (!shadowRoot.adoptedStyleSheets.includes(everythingHit))
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, everythingHit];
    return [element, ...elementsIn(shadowRoot)];
  });
}

/** The elements at a point of the window, the topmost first. */
export function stackAt(x: number, y: number, root: Document | ShadowRoot = document): Element[] {
  return root
    .elementsFromPoint(x, y)
    .filter((element) => element.getRootNode() === root)
    .flatMap((element) => (element.shadowRoot ? [...stackAt(x, y, element.shadowRoot), element] : [element]));
}

const opacities = new WeakMap<Element, number>();

/** How much of an element's own ink is left by the opacity of what it stands in. */
function opacityOf(element: Element): number {
  const known = opacities.get(element);
  if (known !== undefined) return known;
  const { parentNode } = element;
  const around = parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
  const outer = around instanceof Element ? opacityOf(around) : 1;
  const opacity = Number(getComputedStyle(element).opacity) * outer;
  opacities.set(element, opacity);
  return opacity;
}

/** An element's own colour, thinned by all opacity around it. Missing values: `undefined` where it paints none. */
export function maybeInkOf(
  element: Element,
  property: 'color' | 'fill' | 'stroke' | 'background-color',
): Ink | undefined {
  const style = getComputedStyle(element);
  const ink = maybeInk(style.getPropertyValue(property));
  if (!ink) return undefined;
  const own =
    property === 'fill' || property === 'stroke' ? Number(style.getPropertyValue(`${property}-opacity`)) : 1;
  const alpha = ink.alpha * own * opacityOf(element);
  return alpha === 0 ? undefined : { ...ink, alpha };
}

/** Whether a shape's fill or stroke covers a point of the window. */
export function covers(shape: SVGGeometryElement, part: 'fill' | 'stroke', x: number, y: number): boolean {
  const matrix = shape.getScreenCTM();
  if (!matrix) return false;
  const point = new DOMPoint(x, y).matrixTransform(matrix.inverse());
  if (part === 'fill') return shape.isPointInFill(point);
  return parseFloat(getComputedStyle(shape).strokeWidth) > 0 && shape.isPointInStroke(point);
}

/** What an element lays on a point: nothing, a colour, or (a canvas) one of several. */
function layersOf(element: Element, x: number, y: number): Ink[] {
  if (element instanceof HTMLCanvasElement) {
    const style = getComputedStyle(element);
    return ['--_surface', '--_raised', '--_track'].flatMap(
      (name) => maybeInk(style.getPropertyValue(name)) ?? [],
    );
  }
  if (element instanceof SVGGeometryElement) {
    const ink =
      (covers(element, 'stroke', x, y) && maybeInkOf(element, 'stroke')) ||
      (covers(element, 'fill', x, y) && maybeInkOf(element, 'fill'));
    return ink ? [ink] : [];
  }
  const ink =
    element instanceof SVGElement && !(element instanceof SVGSVGElement)
      ? undefined
      : maybeInkOf(element, 'background-color');
  return ink ? [ink] : [];
}

/** The colours that a point may have, painted by these elements, the topmost first. */
export function groundsAt(stack: readonly Element[], x: number, y: number): Ink[] {
  let grounds: Ink[] = [];
  for (const element of stack) {
    const layers = layersOf(element, x, y);
    if (layers.length === 0) continue;
    grounds =
      grounds.length === 0
        ? layers
        : grounds.flatMap((top) => layers.map((layer) => (top.alpha >= 1 ? top : layOver(top, layer))));
    if (grounds.every(({ alpha }) => alpha >= 0.999)) return grounds;
  }
  return grounds.length === 0 ? [WHITE] : grounds.map((ink) => layOver(ink, WHITE));
}
