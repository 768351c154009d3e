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
  lang: 'zh-CN' | 'en';
  elder: 'off' | 'on';
}

export const plainLook: Look = { theme: 'auto', lang: 'zh-CN', elder: 'off' };

/** What a story itself said about an element, before the toolbar did. */
const said = new WeakMap<Element, { theme: string | null; elder: boolean }>();

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
    const own = said.get(element) ?? {
      theme: element.getAttribute('theme'),
      elder: element.hasAttribute('elder'),
    };
    said.set(element, own);
    const wanted = own.theme ?? (theme === 'auto' ? null : theme);
    if (wanted === null) element.removeAttribute('theme');
    else element.setAttribute('theme', wanted);
    element.toggleAttribute('elder', own.elder || elder === 'on');
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
