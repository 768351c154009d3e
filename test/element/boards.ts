import '../../src/board/index.js';
import '../../src/county-ranking/index.js';
import '../../src/feed/index.js';
import '../../src/fund-counter/index.js';
import type { BoardElement } from '../../src/board/index.js';
import { fixture, nextFrame } from '../fixture.js';
import { json } from './gauges.js';

export type Board = BoardElement;

/** A gauge with its data as an author writes it. */
export const gaugeText = (value: unknown, more: object = {}): string =>
  `<union-target-gauge><script type="application/json">${json(value, more)}</script></union-target-gauge>`;

/** A board in a box of that size, whose pages stand still unless the attributes say otherwise. */
export async function board(pages: string, attributes = 'paused', width = 960, height = 540): Promise<Board> {
  const holder = await fixture(
    `<div><union-board motion="none" style="width: ${width}px; height: ${height}px; max-height: none" ${attributes}>${pages}</union-board></div>`,
  );
  const element = holder.querySelector('union-board')!;
  await settled(element);
  return element;
}

/** The board and all that stands in it have drawn what they know. */
export async function settled(element: Board): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await nextFrame();
    await element.updateComplete;
  }
}

/** The pages that have a box. */
export const seenPages = (element: Board): Element[] =>
  [...element.children].filter((child) => child.getClientRects().length > 0);

export const partOf = (element: Board, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;

export const saysBelow = (element: Board): string => partOf(element, '.quiet').textContent.trim();
