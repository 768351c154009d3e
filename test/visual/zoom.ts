/** What a page loses when it is enlarged: words that are cut, and what stands out of it to the right. */

/** Where letters are painted may lie so far out of their boxes. Units: px. */
const SLACK = 1.5;

/** Whether an element says by an ellipsis, or by a title, that there is more of its text. */
function isTold(element: Element, frame: Element): boolean {
  for (let at: Element | null = element; at && at !== frame; at = at.parentElement)
    if (at.hasAttribute('title') || getComputedStyle(at).textOverflow === 'ellipsis') return true;
  return false;
}

const isScrolled = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

/** Whether a line of text is cut by a box around it that nobody can scroll. */
function isCut(line: DOMRect, element: Element, frame: Element): boolean {
  for (let at: Element | null = element; at; at = at === frame ? null : at.parentElement) {
    // What is drawn ends where its drawing does.
    if (at instanceof SVGElement && !(at instanceof SVGSVGElement)) continue;
    const { overflowX, overflowY, clipPath, display } = getComputedStyle(at);
    // What only the ear gets stands in a box that is clipped to nothing.
    if (clipPath !== 'none' || display === 'none') return false;
    const box = at.getBoundingClientRect();
    if (overflowX !== 'visible') {
      const isOut = line.left < box.left - SLACK || line.right > box.right + SLACK;
      if (isOut) return !isScrolled(overflowX);
    }
    if (overflowY !== 'visible') {
      // Lines are higher than their letters.
      const room = line.height / 4;
      const isOut = line.top < box.top - room || line.bottom > box.bottom + room;
      if (isOut) return !isScrolled(overflowY);
    }
  }
  const { left, right } = frame.getBoundingClientRect();
  return line.left < left - SLACK || line.right > right + SLACK;
}

function cutIn(frame: Element): string[] {
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const cut: string[] = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement!;
    const text = (walker.currentNode.nodeValue ?? '').trim();
    if (!text || getComputedStyle(element).visibility !== 'visible' || isTold(element, frame)) continue;
    range.selectNodeContents(walker.currentNode);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (lines.some((line) => isCut(line, element, frame)))
      cut.push(`<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${text}`);
  }
  return cut;
}

/** What the widgets of the page cut without a word, and whether the page has to be scrolled along. */
export function lostWhenZoomed(page: Document): string[] {
  const { scrollWidth, clientWidth } = page.documentElement;
  const frames = [...page.querySelectorAll('*')].flatMap((element) => [
    ...(element.shadowRoot?.querySelectorAll('[part~="frame"]') ?? []),
  ]);
  if (frames.length === 0) return ['There is no widget.'];
  return [
    ...(scrollWidth > clientWidth ? [`The page is ${scrollWidth - clientWidth} px too wide.`] : []),
    ...frames.flatMap(cutIn),
  ];
}
