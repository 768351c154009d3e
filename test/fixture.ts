import { render, type TemplateResult } from 'lit';

const holders: HTMLElement[] = [];

/**
 * Puts a template into the page and gives its first element, once that element (a Lit one) has drawn itself.
 * Everything is taken off again after each test.
 */
export async function fixture<T extends Element = HTMLElement>(
  template: TemplateResult | string,
): Promise<T> {
  const holder = document.createElement('div');
  holders.push(holder);
  document.body.append(holder);
  if (typeof template === 'string') holder.innerHTML = template;
  else render(template, holder);
  const element = holder.firstElementChild;
  if (!element) throw new Error('The template of this fixture has no element.');
  await (element as Partial<{ updateComplete: Promise<unknown> }>).updateComplete;
  return element as T;
}

/** Waits until `condition` gives something truthy and returns it; fails with `what` after `timeoutMs`. */
export async function until<T>(condition: () => T, what: string, timeoutMs = 2000): Promise<NonNullable<T>> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const value = condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Resolves after the next frame has been drawn, and with it what observers had to say. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** How long each long task took, of those while `work` went on. Units: milliseconds. */
export async function longTasks(work: () => Promise<unknown>): Promise<number[]> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((found) =>
    tasks.push(...found.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ type: 'longtask' });
  await work();
  observer.disconnect();
  return tasks.filter((duration) => duration > 50);
}

/** Resolves with the next event of that name. */
export const nextEvent = <E extends Event>(target: EventTarget, name: string): Promise<E> =>
  new Promise((resolve) => target.addEventListener(name, (event) => resolve(event as E), { once: true }));

afterEach(() => {
  for (const holder of holders.splice(0)) holder.remove();
});
