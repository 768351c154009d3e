import { html, render, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { widget } from './desk.js';
import { statusTargets, countyTarget, overrunTarget } from './target-gauge-examples.js';
import { ThemeEditor } from './theme-editor.js';
import { renderTokens, tokensOf } from './token-table.js';

export default { title: '设计 Design' };

/** What a page shows by itself: the toolbar's theme would change none of it. */
const parameters = { ownLook: true, controls: { disable: true } };

const THEMES = [
  ['浅色 light', { theme: 'light' }, 4.5],
  ['深色 dark 与大屏 screen', { theme: 'dark' }, 4.5],
  ['高对比度 contrast', { theme: 'contrast' }, 7],
  ['浅色大字版 light, elder', { theme: 'light', elder: true }, 7],
  ['深色大字版 dark, elder', { theme: 'dark', elder: true }, 7],
] as const;

/** One theme: three gauges in it, and what its tokens are worth, read from the first of them. */
function themeSection(name: string, args: object, least: number): TemplateResult {
  const show = (data: unknown, told?: Element | null): TemplateResult =>
    widget('union-target-gauge', { ...args, data, motion: 'none' }, { width: 280 }, (gauge) => {
      if (told === undefined) return;
      void gauge.updateComplete.then(() => {
        const holder = gauge.closest('section')?.querySelector<HTMLElement>('.token-holder');
        const colours = tokensOf(gauge);
        if (holder && colours) render(renderTokens(colours, least), holder);
      });
    });
  return html`<section>
    <h2>${name}</h2>
    <div class="token-row">
      <div class="token-holder"></div>
      ${show(countyTarget, null)} ${show(overrunTarget)} ${show(statusTargets.unreported)}
    </div>
  </section>`;
}

/** 每个主题的颜色和当下算出的对比度。 */
export const Tokens = {
  parameters,
  render: () =>
    html`<style>
        .token-page {
          padding: 16px;
          background: #fff;
          color: #1b2330;
        }
        .token-row {
          display: flex;
          flex-wrap: wrap;
          gap: 16px;
        }
        .tokens {
          border-collapse: collapse;
          font-size: 14px;
        }
        .tokens th,
        .tokens td {
          padding: 3px 8px;
          border-bottom: 1px solid #d5dbe3;
          text-align: left;
          font-weight: 400;
        }
      </style>
      <div class="token-page">${THEMES.map(([name, args, least]) => themeSection(name, args, least))}</div>`,
};

/** 选颜色，看对比度，带走 CSS 或设计 token。 */
export const Editor = {
  parameters,
  render: () => {
    const begin = (holder: Element | undefined): void => {
      if (holder && !holder.firstElementChild) new ThemeEditor(holder as HTMLElement);
    };
    return html`<div ${ref(begin)}></div>`;
  },
};
