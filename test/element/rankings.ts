import { html } from 'lit';
import type { CountyRankingElement } from '../../src/county-ranking/index.js';
import '../../src/county-ranking/index.js';
import { fixture, nextFrame } from '../fixture.js';

export type Ranking = CountyRankingElement;

/** Two frames: one for a size or a scroll to be told, one for the picture to be drawn for it. */
export async function settled(element: Ranking): Promise<void> {
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
}

/** A ranking in a box of that size. Units: px. */
export async function ranking(data: unknown, width = 800, height?: number): Promise<Ranking> {
  const element = await fixture<Ranking>(html`<union-county-ranking .data=${data}></union-county-ranking>`);
  element.style.width = `${width}px`;
  if (height !== undefined) element.style.height = `${height}px`;
  await settled(element);
  return element;
}

export const listOf = (element: Ranking): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>('[role=listbox]')!;

export const rowsOf = (element: Ranking): HTMLElement[] =>
  Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]'));

export const keysOf = (element: Ranking): string[] => rowsOf(element).map((row) => row.dataset['key']!);

/** The rows whose middle lies in the list's own view. */
export function seenRows(element: Ranking): HTMLElement[] {
  const view = element.shadowRoot!.querySelector('[role=listbox]')?.getBoundingClientRect();
  if (!view) return [];
  return rowsOf(element).filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 > view.top && top + height / 2 < view.bottom;
  });
}

/** Rows glide from one order to another; the element knows by then that it is in view. */
export async function glide(element: Ranking, first: object, then: object): Promise<void> {
  element.data = { ...first };
  await settled(element);
  await settled(element);
  element.data = { ...then };
  await element.updateComplete;
}

/** What moves now, in the element's shadow tree. */
export const motionsOf = (element: Ranking): Animation[] => element.shadowRoot!.getAnimations();

export const metric = { name: '数量', unit: '个' };

/** Rows by name and value. */
export const rowsFrom = (values: Readonly<Record<string, number>>): unknown[] =>
  Object.keys(values).map((name) => ({ code: name, name, value: values[name] }));
