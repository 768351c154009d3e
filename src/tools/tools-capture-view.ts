import { bordersOf, boxMarks } from './tools-boxes.js';
import { createPen, product } from './tools-pen.js';
import { createRuler, type Ruler } from './tools-ruler-view.js';
import {
  boxPath,
  common,
  inset,
  meets,
  type Mark,
  type Matrix,
  type Rect,
  type Scene,
} from './tools-scene.js';
import { maybeMatrix, shapePath, shapeMarks, svgTextMarks } from './tools-shapes-view.js';
import { textMarks, type Cut } from './tools-text-view.js';
import type { Widget } from './tools-widget-view.js';

/** What holds for a part of the picture: what hides it, how much of it is seen, and where its texts end. */
interface Place {
  readonly within: Rect;
  readonly alpha: number;
  readonly cut: Cut | undefined;
}

/** What a picture has below what the screen shows: the lines that a small widget hides. */
const LINE_GAP = 1.5;
const EVERYWHERE: Rect = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
/** What is no part of a picture: the toolbar, fields to type in, and what moves over a figure that is already right. */
const LEFT_OUT =
  '[part~="toolbar"], label, input, select, .roll, script, style, slot, title, desc, clipPath, defs';

/** The pictures of one widget, taken from what the page shows. */
class Capture {
  readonly #ruler: Ruler;
  readonly #widget: Widget;
  /** Its own box is painted apart: it is as high as the picture. */
  readonly #frame: Element;

  constructor(widget: Widget, frame: Element, ruler: Ruler) {
    this.#widget = widget;
    this.#frame = frame;
    this.#ruler = ruler;
  }

  /** What an element paints, with all that it holds. */
  marksOf(element: Element, place: Place): Mark[] {
    if (element.matches(LEFT_OUT)) return [];
    const style = getComputedStyle(element);
    const opacity = parseFloat(style.opacity);
    if (style.display === 'none' || opacity === 0) return [];
    const isDrawn = element instanceof SVGElement;
    // What only the ear gets stands in a box that is clipped to nothing.
    if (!isDrawn && style.clipPath !== 'none') return [];
    const alpha = place.alpha * (Number.isNaN(opacity) ? 1 : opacity);
    const here = { ...place, alpha };
    if (isDrawn && !(element instanceof SVGSVGElement))
      return this.#drawnMarks(element as SVGGraphicsElement, style, here);
    return this.#boxedMarks(element as HTMLElement | SVGSVGElement, style, here);
  }

  #drawnMarks(element: SVGGraphicsElement, style: CSSStyleDeclaration, place: Place): Mark[] {
    const isHidden = style.visibility !== 'visible';
    const marks =
      element.localName === 'text'
        ? isHidden
          ? []
          : svgTextMarks(element as SVGTextElement, style, place.alpha, this.#ruler)
        : [
            ...(isHidden ? [] : shapeMarks(element, style, place.alpha, this.#ruler)),
            ...[...element.children].flatMap((child) => this.marksOf(child, place)),
          ];
    const id = /url\(["']?#([\w-]+)["']?\)/.exec(style.clipPath)?.[1];
    const clip = id && (element.getRootNode() as ShadowRoot).getElementById(id)?.firstElementChild;
    const matrix = maybeMatrix(element, this.#ruler);
    if (!clip || !matrix || marks.length === 0) return marks;
    return [{ kind: 'clip', d: shapePath(clip), matrix, inside: marks }];
  }

  #boxedMarks(element: HTMLElement | SVGSVGElement, style: CSSStyleDeclaration, place: Place): Mark[] {
    const isSeen = style.visibility === 'visible';
    const marks: Mark[] = [];
    const linear = linearOf(style.transform);
    const { toPicture, onPixels } = this.#ruler;
    const rects = [...element.getClientRects()].map((rect) =>
      linear ? toPicture(rect) : onPixels(toPicture(rect)),
    );
    for (const rect of rects) {
      if (!isSeen || element === this.#frame || !meets(rect, place.within)) continue;
      const { box, matrix } = linear ? turnedBox(rect, style, linear) : { box: rect, matrix: undefined };
      marks.push(...boxMarks(style, box, place.alpha, matrix));
    }
    const [first] = rects;
    if (!first && style.display !== 'contents') return [];
    const outer = first ?? EVERYWHERE;
    const inner = inset(outer, bordersOf(style));
    const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    const within = hides ? common(place.within, inner) : place.within;
    if (hides && (within.width <= 0 || within.height <= 0)) return marks;
    const inside: Place = {
      ...place,
      within,
      cut: hides ? (maybeCut(element, style, inner) ?? place.cut) : place.cut,
    };
    const held = [
      ...this.#pseudoMarks(element, '::before', inner, inside),
      ...this.#heldMarks(element, style, inside),
      ...this.#pseudoMarks(element, '::after', inner, inside),
    ];
    if (element instanceof HTMLCanvasElement && isSeen) held.push(...this.#canvasMarks(element, outer));
    if (held.length > 0 && hides) marks.push({ kind: 'clip', d: boxPath(inner), inside: held });
    else marks.push(...held);
    return marks;
  }

  #heldMarks(element: Element, style: CSSStyleDeclaration, place: Place): Mark[] {
    const isSeen = style.visibility === 'visible';
    return [...(element.shadowRoot ?? element).childNodes].flatMap((node) => {
      if (node.nodeType === Node.ELEMENT_NODE) return this.marksOf(node as Element, place);
      if (node.nodeType !== Node.TEXT_NODE || !isSeen) return [];
      // A figure that rolls is made transparent while its digits move over it.
      const rolls = element.previousElementSibling?.matches('.roll:not(:empty)');
      const colour =
        rolls && element.parentElement ? getComputedStyle(element.parentElement).color : style.color;
      return textMarks(node as Text, style, colour, place.alpha, this.#ruler, place.cut);
    });
  }

  /** A canvas is painted once more, on a pen that writes down what is painted. */
  #canvasMarks(canvas: HTMLCanvasElement, box: Rect): Mark[] {
    const marks: Mark[] = [];
    const base: Matrix = [box.width / canvas.width, 0, 0, box.height / canvas.height, box.x, box.y];
    const pen = createPen(marks, base, this.#ruler.drop, this.#ruler.widthOf);
    Object.defineProperty(canvas, 'getContext', { value: () => pen, configurable: true });
    try {
      this.#widget.repaint?.();
    } finally {
      delete (canvas as Partial<HTMLCanvasElement>).getContext;
    }
    return marks;
  }

  /** A box that only the styles know. What stands in the flow is no part of any picture here. */
  #pseudoMarks(element: Element, name: '::before' | '::after', around: Rect, place: Place): Mark[] {
    const style = getComputedStyle(element, name);
    if (style.content === 'none' || style.content === 'normal' || style.position !== 'absolute') return [];
    const get = (text: string): number => parseFloat(text) || 0;
    const [left, top] = [get(style.left) + get(style.marginLeft), get(style.top) + get(style.marginTop)];
    const box = { x: around.x + left, y: around.y + top, width: get(style.width), height: get(style.height) };
    if (style.display === 'none' || style.visibility !== 'visible') return [];
    return boxMarks(style, this.#ruler.onPixels(box), place.alpha * parseFloat(style.opacity));
  }
}

/** Where the texts of a box end early: its right edge, or after so many lines. */
function maybeCut(element: Element, style: CSSStyleDeclaration, inner: Rect): Cut | undefined {
  const clamp = style.getPropertyValue('-webkit-line-clamp');
  const isClamped = clamp !== 'none' && clamp !== '' && element.scrollHeight > element.clientHeight;
  if (style.textOverflow !== 'ellipsis' && !isClamped) return undefined;
  return { right: inner.x + inner.width, bottom: isClamped ? inner.y + inner.height : Infinity };
}

/** The part of a transform that turns or skews. Missing values: `undefined` where it does neither. */
function linearOf(transform: string): DOMMatrix | undefined {
  if (transform === 'none') return undefined;
  const matrix = new DOMMatrix(transform);
  return matrix.b === 0 && matrix.c === 0 ? undefined : matrix;
}

/** A box that is turned or skewed: its own size around the middle of what the page shows of it. */
function turnedBox(
  rect: Rect,
  style: CSSStyleDeclaration,
  { a, b, c, d }: DOMMatrix,
): { box: Rect; matrix: Matrix } {
  const get = (text: string): number => parseFloat(text) || 0;
  const [top, right, bottom, left] = bordersOf(style);
  const isOuter = style.boxSizing === 'border-box';
  const width =
    get(style.width) + (isOuter ? 0 : left + right + get(style.paddingLeft) + get(style.paddingRight));
  const height =
    get(style.height) + (isOuter ? 0 : top + bottom + get(style.paddingTop) + get(style.paddingBottom));
  const middle: Matrix = [a, b, c, d, rect.x + rect.width / 2, rect.y + rect.height / 2];
  return {
    box: { x: 0, y: 0, width, height },
    matrix: product(middle, [1, 0, 0, 1, -width / 2, -height / 2]),
  };
}

/** Puts an end to what moves: a picture shows figures as they are, not on their way. */
function finishMotion(root: ShadowRoot): void {
  for (const motion of root.getAnimations?.() ?? []) {
    const end = motion.effect?.getComputedTiming().endTime;
    if (typeof end === 'number' && Number.isFinite(end)) motion.finish();
  }
}

/** How much larger a length is shown than laid out; a layout's length is known to a px only. */
function scaleOf(shown: number, laidOut: number): number {
  return laidOut > 0 && Math.abs(shown - laidOut) > 1 ? shown / laidOut : 1;
}

/** The lines that a small widget leaves out: as of when, whose data, which definition. */
function hiddenLines(widget: Widget, frame: Element): string[] {
  const footer = frame.querySelector('.footer');
  const isShown = footer && getComputedStyle(footer).clipPath === 'none';
  return isShown ? [] : [...widget.statusText.footer];
}

/**
 * Takes a picture of a widget as the page shows it: everything in its frame but its toolbar, and below it the lines
 * that it hides when it is small.
 * @throws Error where the widget has no box: it is not in the page, or hidden
 */
export function captureScene(widget: Widget): Scene {
  const root = widget.shadowRoot;
  const frame = root?.querySelector('[part~="frame"]');
  const box = frame?.getBoundingClientRect();
  if (!root || !frame || !box || !box.width || !box.height)
    throw new Error(`<${widget.localName}> has no picture: it is hidden, or not in the page.`);
  finishMotion(root);
  const own = widget.getBoundingClientRect();
  const scale = [scaleOf(own.width, widget.offsetWidth), scaleOf(own.height, widget.offsetHeight)] as const;
  const ruler = createRuler(root, [box.left, box.top], scale);
  try {
    const whole = ruler.toPicture(box);
    const bar = root.querySelector('[part~="toolbar"]');
    const height = bar ? ruler.toPicture(bar.getBoundingClientRect()).y : whole.height;
    const style = getComputedStyle(frame);
    const size = Math.max(parseFloat(style.getPropertyValue('--_small')) || 13, 11);
    const pad = Math.max(parseFloat(style.paddingLeft) || 0, 8);
    const lines = hiddenLines(widget, frame);
    const place: Place = { within: { ...whole, height }, alpha: 1, cut: undefined };
    const marks = new Capture(widget, frame, ruler).marksOf(frame, place);
    const ground = {
      ...whole,
      height: height + (lines.length > 0 ? pad + lines.length * size * LINE_GAP : 0),
    };
    const under = boxMarks(style, ground, 1);
    const type = { style: 'normal', weight: '400', size, family: style.fontFamily, tabular: false };
    const below = lines.map((text, at): Mark => {
      const y = height + size * (LINE_GAP * at + 1);
      return { kind: 'line', text, x: pad, y, type, fill: style.color, alpha: 1 };
    });
    return {
      // Whole px: a picture that a page has to stretch by a part of one is blurred all over.
      width: Math.ceil(whole.width - 0.01),
      height: Math.ceil(ground.height - 0.01),
      title: frame.getAttribute('aria-label') ?? '',
      sentence: widget.toSentence(),
      lang: frame.getAttribute('lang') ?? widget.lang,
      marks: [...under, ...marks, ...below],
    };
  } finally {
    ruler.done();
  }
}
