/** What the widgets of a page give away, and what is seen of them. */
import type { SeenLine } from './ink.js';

/** What a widget gives, and the texts that are seen of it, without blanks, whole and line by line. PNG as base64. */
export interface Given {
  readonly svg: string;
  readonly png: string;
  readonly texts: readonly string[];
  readonly lines: readonly SeenLine[];
}

/** Stories show hundreds: so many are looked at. */
const MOST = 6;

/** Half of the square of a letter, with the little that some stand out of it, in parts of the font size. */
const HALF_EM = 0.55;
/** How far letters may stand from their square, and still be found. */
const AROUND_PX = 1;

/** Red, green and blue of a colour, of 255. */
function coloursOf(colour: string): number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
}

function isSeen(element: Element | null, frame: Element): boolean {
  for (let at = element; at && at !== frame; at = at.parentElement) {
    const { clipPath, visibility } = getComputedStyle(at);
    if (at instanceof SVGElement) continue;
    // What is cut short is given with an ellipsis, and so is not the text that stands there.
    if (clipPath !== 'none' || visibility !== 'visible' || at.scrollWidth > at.clientWidth + 1) return false;
  }
  return true;
}

/** Whether no element around a line cuts it off, as those do that are scrolled. */
function isWhole(line: DOMRect, element: Element | null, frame: Element): boolean {
  for (let at = element; at && at !== frame; at = at.parentElement) {
    if (getComputedStyle(at).overflowY === 'visible') continue;
    const { top, bottom } = at.getBoundingClientRect();
    if (line.top < top - line.height / 2 || line.bottom > bottom + line.height / 2) return false;
  }
  return true;
}

function textsOf(frame: Element): Pick<Given, 'texts' | 'lines'> {
  const texts: string[] = [];
  const lines: SeenLine[] = [];
  const { left, top, bottom } = frame.getBoundingClientRect();
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    const text = (walker.currentNode.nodeValue ?? '').replace(/\s+/g, '');
    const isWithin = box.width > 0 && box.top >= top && box.bottom <= bottom;
    if (!text || !isWithin || !isSeen(walker.currentNode.parentElement, frame)) continue;
    texts.push(text);
    const style = getComputedStyle(walker.currentNode.parentElement!);
    const colour = coloursOf(
      walker.currentNode.parentElement instanceof SVGElement ? style.fill : style.color,
    );
    // The letters' own square: what a border around them paints is no letter.
    const half = parseFloat(style.fontSize) * HALF_EM + AROUND_PX;
    for (const rect of range.getClientRects()) {
      if (!isWhole(rect, walker.currentNode.parentElement, frame)) continue;
      const middle = (rect.top + rect.bottom) / 2 - top;
      lines.push({
        text,
        colour,
        left: rect.left - left,
        top: middle - half,
        right: rect.right - left,
        bottom: middle + half,
      });
    }
  }
  return { texts, lines };
}

/** What the widgets of the page give, in their order; the frame of each is marked with its place. */
export async function givenBy(page: ParentNode): Promise<Given[]> {
  const widgets = [...page.querySelectorAll('*')].filter(
    (element): element is HTMLElementTagNameMap['union-target-gauge'] => 'toSVG' in element,
  );
  const all: Given[] = [];
  for (const [at, widget] of widgets.slice(0, MOST).entries()) {
    const frame = widget.renderRoot.querySelector('[part~="frame"]')!;
    frame.setAttribute('data-shot', String(at));
    // Fields to type in are no part of a picture.
    frame.querySelectorAll<HTMLElement>('label').forEach((label) => {
      label.style.visibility = 'hidden';
    });
    const bytes = new Uint8Array(await (await widget.toPNG(1)).arrayBuffer());
    const png = btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
    all.push({ svg: widget.toSVG(), png, ...textsOf(frame) });
  }
  return all;
}
