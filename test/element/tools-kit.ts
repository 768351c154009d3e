/** What the tests of the tools part share: widgets with a toolbar, and what a reader does with it. */
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/index.js';
import '../../src/tools/index.js';
import type { Widget as ToolsWidget } from '../../src/tools/tools-widget-view.js';
import { fixture, nextFrame } from '../fixture.js';
import { replace } from './gauges.js';

export interface Widget extends ToolsWidget {
  data: unknown;
  toolbar: boolean;
  lang: string;
  toSVG(): string;
  toPNG(scale?: number): Promise<Blob>;
}

/** The size of a host. Units: px. Missing values: the height that the picture needs. */
export interface Size {
  readonly width: number;
  readonly height?: number;
}

/** Two frames: one for a size to be told, one for the picture to be drawn for it. */
export async function settled(element: Widget): Promise<void> {
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
}

/** A widget with a toolbar, drawn. */
export async function widget(
  tag: string,
  data: unknown,
  { width, height }: Size = { width: 600 },
  toolbar = true,
): Promise<Widget> {
  const holder = await fixture('<div></div>');
  const element = document.createElement(tag) as Widget;
  Object.assign(element, { data, toolbar, motion: 'none' });
  element.style.width = `${width}px`;
  if (height !== undefined) element.style.height = `${height}px`;
  holder.append(element);
  await settled(element);
  return element;
}

export const part = <T extends HTMLElement = HTMLElement>(element: Widget, name: string): T | null =>
  element.shadowRoot!.querySelector<T>(`[part~="${name}"]`);

export const barOf = (element: Widget): HTMLElement => part(element, 'toolbar')!;

export const buttonsOf = (element: Widget): HTMLButtonElement[] =>
  Array.from(barOf(element).querySelectorAll('button'));

export const button = (element: Widget, act: string): HTMLButtonElement =>
  barOf(element).querySelector<HTMLButtonElement>(`[data-act=${act}]`)!;

export const saidBy = (element: Widget): string =>
  barOf(element).querySelector('[role=status]')!.textContent ?? '';

/** A press by hand. */
export async function pressByMouse(one: HTMLElement): Promise<void> {
  one.scrollIntoView({ block: 'center' });
  await nextFrame();
  const { left, top, width, height } = one.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + width / 2), Math.round(top + height / 2)],
  });
}

/** A press by the keyboard, with the focus on it. */
export async function pressByKey(one: HTMLElement, key: 'Enter' | 'Space'): Promise<void> {
  one.focus();
  await sendKeys({ press: key });
}

/** The files that readers are given from now until the test ends. */
export function catchFiles(): { name: string; blob: Blob }[] {
  const files: { name: string; blob: Blob }[] = [];
  const blobs: Blob[] = [];
  replace(URL, 'createObjectURL', (blob) => `blob:test/${blobs.push(blob as Blob) - 1}`);
  replace(URL, 'revokeObjectURL', () => undefined);
  replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blobs[Number(this.href.split('/').pop())]! });
  });
  return files;
}

/** What is put on the clipboard from now until the test ends, by its type. */
export function catchCopies(): Record<string, string>[] {
  const copies: Record<string, string>[] = [];
  const { setData } = DataTransfer.prototype;
  replace(DataTransfer.prototype, 'setData', function (this: DataTransfer, type: string, text: string) {
    if (type === 'text/plain') copies.push({});
    copies[copies.length - 1]![type] = text;
    setData.call(this, type, text);
  });
  return copies;
}

/** How many listeners of the page and its window have come since, less those that went. */
export function countListeners(): () => number {
  const held = new Set<unknown>();
  for (const owner of [window, document] as EventTarget[]) {
    const { addEventListener, removeEventListener } = owner;
    replace(owner, 'addEventListener', function (this: unknown, ...given: unknown[]) {
      if (this === owner) held.add(given[1]);
      addEventListener.apply(owner, given as Parameters<EventTarget['addEventListener']>);
    });
    replace(owner, 'removeEventListener', function (this: unknown, ...given: unknown[]) {
      held.delete(given[1]);
      removeEventListener.apply(owner, given as Parameters<EventTarget['removeEventListener']>);
    });
  }
  return () => held.size;
}
