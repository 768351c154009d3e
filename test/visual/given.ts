/** What the widgets of a page give away, and what is seen of them. */

/** What a widget gives, and the texts that are seen of it, without blanks. PNG as base64. */
export interface Given {
  readonly svg: string;
  readonly png: string;
  readonly texts: readonly string[];
}

/** Stories show hundreds: so many are looked at. */
const MOST = 6;

function isSeen(element: Element | null, frame: Element): boolean {
  for (let at = element; at && at !== frame; at = at.parentElement) {
    const { clipPath, visibility } = getComputedStyle(at);
    if (at instanceof SVGElement) continue;
    // What is cut short is given with an ellipsis, and so is not the text that stands there.
    if (clipPath !== 'none' || visibility !== 'visible' || at.scrollWidth > at.clientWidth + 1) return false;
  }
  return true;
}

function textsOf(frame: Element): string[] {
  const texts: string[] = [];
  const { top, bottom } = frame.getBoundingClientRect();
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    const text = (walker.currentNode.nodeValue ?? '').replace(/\s+/g, '');
    const isWithin = box.width > 0 && box.top >= top && box.bottom <= bottom;
    if (text && isWithin && isSeen(walker.currentNode.parentElement, frame)) texts.push(text);
  }
  return texts;
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
    all.push({ svg: widget.toSVG(), png, texts: textsOf(frame) });
  }
  return all;
}
