/**
 * How the toolbar dresses a story. Storybook's preview and test/a11y both use it, so that what is looked at
 * and what is tested are the same.
 */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

export const themes = ['auto', 'light', 'dark', 'screen', 'contrast'] as const;

/** What a person chooses in the toolbar. */
export interface Look {
  theme: (typeof themes)[number];
  lang: 'zh-CN' | 'zh-Hant' | 'en';
  elder: 'off' | 'on';
}

export const plainLook: Look = { theme: 'auto', lang: 'zh-CN', elder: 'off' };

interface Worn {
  readonly theme: string | null;
  readonly elder: boolean;
}

/** What a story itself says about an element, and what it was dressed in over that. */
const known = new WeakMap<Element, { own: Worn; worn: Worn }>();

/** What the story or its controls say now: what stands there and is not what it was dressed in. */
function ownOf(element: Element): Worn {
  const now = { theme: element.getAttribute('theme'), elder: element.hasAttribute('elder') };
  const before = known.get(element);
  if (!before) return now;
  const { own, worn } = before;
  return {
    theme: now.theme === worn.theme ? own.theme : now.theme,
    elder: now.elder === worn.elder ? own.elder : now.elder,
  };
}

/** Sets the look on a holder and on every widget in it; what the story itself says stays. */
export function applyLook(holder: HTMLElement, { theme, lang, elder }: Look): void {
  holder.lang = lang;
  holder.dataset['theme'] = theme;
  holder.style.padding = '16px';
  holder.style.colorScheme = theme === 'auto' ? 'light dark' : theme === 'light' ? 'light' : 'dark';
  holder.style.background = theme === 'screen' ? '#08192e' : 'Canvas';
  holder.style.color = 'CanvasText';
  for (const element of Array.from(holder.querySelectorAll('*'))) {
    if (!element.localName.startsWith('union-')) continue;
    const own = ownOf(element);
    // a board gives its widgets its own theme
    const isOnBoard = element.parentElement?.closest('union-board') != null;
    const worn = {
      theme: own.theme ?? (theme === 'auto' || isOnBoard ? null : theme),
      elder: own.elder || elder === 'on',
    };
    known.set(element, { own, worn });
    if (worn.theme === null) element.removeAttribute('theme');
    else element.setAttribute('theme', worn.theme);
    element.toggleAttribute('elder', worn.elder);
  }
}

/** A story in its holder, dressed. */
export const dressed = (story: unknown, look: Look): TemplateResult => {
  // the holder is known before what stands in it has been drawn, hence the microtask
  const dress = (holder: Element | undefined): void => {
    if (holder) queueMicrotask(() => applyLook(holder as HTMLElement, look));
  };
  return html`<div class="story" ${ref(dress)}>${story}</div>`;
};
