/** What the widgets of a page say, and how a page drives them all at once. */
import type { Page } from 'playwright-core';
import { tags } from './widgets.js';

interface Widget extends HTMLElement {
  readonly state: string;
  readonly updateComplete: Promise<unknown>;
  toSentence(): string;
}

/** What a widget says: its state, its sentence and the text of its picture. */
export interface Said {
  readonly state: string;
  readonly sentence: string;
  readonly text: string;
}

/** What each widget of a page says, in the order of the page. */
export const saidOn = (page: Page): Promise<Said[]> =>
  page.evaluate(
    (names) =>
      Array.from(document.querySelectorAll<Widget>(names.join()), (widget) => ({
        state: widget.state,
        sentence: widget.toSentence(),
        text: (widget.shadowRoot?.textContent ?? '').replace(/\s+/g, ' '),
      })),
    [...tags],
  );

/** Waits until every widget of a page shows its data: has them, and has drawn them in the place of the waiting message. */
export const allReady = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    ([names, wanted]) => {
      const widgets = Array.from(document.querySelectorAll<Widget>(names.join()));
      const shown = widgets.filter(
        ({ state, shadowRoot }) =>
          state === 'ready' && shadowRoot?.querySelector('.frame') && !shadowRoot.querySelector('.message'),
      );
      return shown.length === wanted;
    },
    [[...tags], count] as const,
    { timeout: 10_000 },
  );

/** Sets an attribute on every widget, from a task of the page itself, and waits until all have drawn. */
export const setOnAll = (page: Page, name: string, value: string | null): Promise<void> =>
  page.evaluate(
    ([names, attribute, text]) =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          const widgets = Array.from(document.querySelectorAll<Widget>(names.join()));
          for (const widget of widgets) {
            if (text === null) widget.removeAttribute(attribute);
            else widget.setAttribute(attribute, text);
          }
          void Promise.all(widgets.map((widget) => widget.updateComplete)).then(() => resolve());
        });
      }),
    [[...tags], name, value] as const,
  );
