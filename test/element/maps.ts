import { html } from 'lit';
import '../../src/station-map/index.js';
import type { StationMapElement } from '../../src/station-map/index.js';
import { fixture, nextFrame } from '../fixture.js';

/** What of a map a person works with. */
export const inside = <T extends Element = HTMLElement>(map: StationMapElement, selector: string): T | null =>
  map.renderRoot.querySelector<T>(selector);
export const every = (map: StationMapElement, selector: string): HTMLElement[] => [
  ...map.renderRoot.querySelectorAll<HTMLElement>(selector),
];
export const ground = (map: StationMapElement): HTMLElement => inside(map, '.ground')!;
export const listOf = (map: StationMapElement): HTMLElement => inside(map, '.list')!;
export const rowsOf = (map: StationMapElement): HTMLElement[] => every(map, '[role="option"]');
export const namesOf = (map: StationMapElement): string[] =>
  every(map, '.row-name').map(({ textContent }) => textContent!);
export const cardName = (map: StationMapElement): string | undefined =>
  inside(map, '.card-name')?.textContent ?? undefined;
/** What the live regions say, those that are empty left out. */
export const heard = (map: StationMapElement): string[] =>
  every(map, '[role="status"]')
    .map(({ textContent }) => textContent!.trim())
    .filter(Boolean);

/** A map that has been drawn, and painted. `motion` none unless told otherwise. */
export async function mapWith(
  data: unknown,
  {
    width = 1000,
    motion = 'none',
    ...attributes
  }: { width?: number; motion?: string } & Record<string, unknown> = {},
): Promise<StationMapElement> {
  const holder = await fixture(html`<div><union-station-map></union-station-map></div>`);
  holder.style.width = `${width}px`;
  const map = holder.querySelector('union-station-map')!;
  Object.entries({ motion, ...attributes }).forEach(([name, value]) => map.setAttribute(name, String(value)));
  map.data = data;
  await settled(map);
  return map;
}

/** Waits until everything that is asked for has been drawn and painted. */
export async function settled(map: StationMapElement): Promise<void> {
  await map.updateComplete;
  await nextFrame();
  await map.updateComplete;
}

export const press = (target: Element, key: string): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
};

export function pointer(target: Element, type: string, x: number, y: number): void {
  target.dispatchEvent(
    new PointerEvent(type, {
      ...{ bubbles: true, composed: true, cancelable: true, pointerId: 1, pointerType: 'mouse' },
      ...{ clientX: x, clientY: y },
    }),
  );
}

/** Clicks on the map at a place of its layout, whatever stands around it. Units: px of the layout. */
export function clickMap(map: StationMapElement, px: number, py: number): void {
  const target = ground(map);
  const box = target.getBoundingClientRect();
  const { width, height } = map.picture!.map;
  const [x, y] = [box.left + (px * box.width) / width, box.top + (py * box.height) / height];
  pointer(target, 'pointerdown', x, y);
  pointer(target, 'pointerup', x, y);
}

/** What was painted for a pointer to find: `reachPx` tells a disc. */
export const dotsOf = (map: StationMapElement): typeof map.seenView.dots => map.seenView.dots;

/** Writes into the search. */
export async function find(map: StationMapElement, text: string): Promise<void> {
  const input = inside<HTMLInputElement>(map, '.find input')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(map);
}

export const chip = (map: StationMapElement, name: string): HTMLElement =>
  inside(map, `[data-chip="${CSS.escape(name)}"]`)!;

/** Another value for a property, until it is given back. */
export function replaced(holder: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(holder, name);
  Object.defineProperty(holder, name, { value, configurable: true, writable: true });
  return () => {
    if (own) Object.defineProperty(holder, name, own);
    else delete (holder as Record<string, unknown>)[name];
  };
}

/** Texts that canvases are told to write, while `run` goes on. */
export async function textsPaintedWhile(run: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    texts.push(text);
    return fillText.call(this, text, ...rest);
  };
  try {
    await run();
  } finally {
    CanvasRenderingContext2D.prototype.fillText = fillText;
  }
  return texts;
}

/** A station of an invented city, with whatever else it is to say. */
export const station = (id: string, more: object = {}): object => ({
  ...{ id, name: `${id}站`, district: '青禾区', lng: 110.5, lat: 30.5, status: 'open', ...more },
});
