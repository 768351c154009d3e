import { html } from 'lit';
import '../../src/target-gauge/index.js';
import type { TargetGaugeElement } from '../../src/target-gauge/index.js';
import { fixture } from '../fixture.js';

/** A target of 100 without schedule: its figure is its value in percent. */
export const target = (value: unknown, more: object = {}): Record<string, unknown> => ({
  name: '发展会员',
  unit: '人',
  value,
  target: 100,
  ...more,
});

/** The same as JSON text. */
export const json = (value: unknown, more: object = {}): string => JSON.stringify(target(value, more));

/** A gauge with data, drawn at a width. Units: px. */
export async function gauge(data?: unknown, width = 500): Promise<TargetGaugeElement> {
  const holder = await fixture(
    html`<div style="width: ${width}px"><union-target-gauge .data=${data}></union-target-gauge></div>`,
  );
  const element = holder.querySelector('union-target-gauge')!;
  await element.updateComplete;
  return element;
}

/** A gauge from markup, as a server writes it. */
export async function parsed(markup: string): Promise<TargetGaugeElement> {
  return fixture<TargetGaugeElement>(markup);
}

/** Puts a script with data, whole or in pieces, into an element that is on the page. */
export function writeInto(element: Element, ...pieces: string[]): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.append(...pieces);
  element.append(script);
  return script;
}

export const inside = <T extends Element = HTMLElement>(element: Element, selector: string): T | null =>
  element.shadowRoot!.querySelector<T>(selector);

export const textOf = (element: Element, selector: string): string | undefined =>
  inside(element, selector)?.textContent?.replace(/\s+/g, ' ').trim();

export const heroOf = (element: Element): string | undefined => textOf(element, '.hero');

/** Every event of these names that reaches the document from now until the test ends. */
export function record<E extends Event>(...names: string[]): E[] {
  const events: E[] = [];
  const keep = (event: Event): void => void events.push(event as E);
  names.forEach((name) => document.addEventListener(name, keep));
  stops.push(() => names.forEach((name) => document.removeEventListener(name, keep)));
  return events;
}

/** Puts something in the place of what an object has, until the test ends. */
export function replace<T extends object, K extends keyof T>(owner: T, key: K, value: T[K]): void {
  const own = Object.getOwnPropertyDescriptor(owner, key);
  Object.defineProperty(owner, key, { value, configurable: true, writable: true });
  stops.push(() => {
    if (own) Object.defineProperty(owner, key, own);
    else delete owner[key];
  });
}

/**
 * What a stubbed network answers: a document, a text, a status, or a failure; the last one again and again.
 * `when`: not before that.
 */
export type Reply = { json?: unknown; text?: string; status?: number; when?: Promise<void> } | 'no answer';

/** Answers `fetch` from lists by URL, without a network; gives the requests that were made. */
export function answerFetch(
  replies: Readonly<Record<string, Reply[]>>,
): { url: string; init: RequestInit }[] {
  const requests: { url: string; init: RequestInit }[] = [];
  const left = new Map(Object.entries(replies).map(([url, list]) => [url, [...list]]));
  replace(window, 'fetch', async (input, init) => {
    const url = String(input);
    requests.push({ url, init: init ?? {} });
    const list = left.get(url) ?? [];
    const reply = list.length > 1 ? list.shift() : list[0];
    if (!reply || reply === 'no answer') throw new TypeError('no network');
    await reply.when;
    return new Response(reply.text ?? JSON.stringify(reply.json ?? null), { status: reply.status ?? 200 });
  });
  return requests;
}

/** Something to wait for that the test lets happen. */
export function gate(): { readonly when: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const when = new Promise<void>((resolve) => (open = resolve));
  return { when, open };
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0).reverse()) stop();
});
