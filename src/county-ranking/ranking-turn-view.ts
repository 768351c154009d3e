import type { RankingLayout } from './county-ranking-layout.js';

/**
 * Where a list that turns by itself scrolls to next: the first row that is not wholly seen comes to the top or, `byRow`,
 * the next one; below own rows that are pinned there, above those pinned at the end. From the end it goes back to 0.
 * Units: px.
 */
function nextTop(list: HTMLElement, { pins, rowHeight }: RankingLayout, byRow: boolean): number {
  const { scrollTop, clientHeight, scrollHeight } = list;
  // Scroll positions are rounded to the screen's pixels.
  if (scrollTop + clientHeight > scrollHeight - 2) return 0;
  let above = 0;
  for (const row of list.querySelectorAll<HTMLElement>('.row')) {
    const { offsetTop, offsetHeight } = row;
    const seenTo = scrollTop + clientHeight - (pins.length * rowHeight - above);
    if (row.classList.contains('pinned')) above += rowHeight;
    else if (offsetTop > scrollTop + above + 1 && (byRow || offsetTop + offsetHeight > seenTo + 1))
      return offsetTop - above;
  }
  return 0;
}

/** Goes on by a page or by a row. */
export function turnOn(list: HTMLElement, layout: RankingLayout, byRow: boolean, isSmooth: boolean): void {
  const top = nextTop(list, layout, byRow);
  list.scrollTo({ top, behavior: top > 0 && isSmooth ? 'smooth' : 'auto' });
}
