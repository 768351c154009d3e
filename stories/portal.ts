/** A whole portal page around the widgets, for the page stories and the theme editor. Every document is sample data or carries its source. */
import { html, type TemplateResult } from 'lit';
import { joiningRanking } from './county-ranking-examples.js';
import { widget, type Args } from './desk.js';
import { cityFund, historyFund } from './fund-examples.js';
import { exampleSchematic } from './station-examples.js';
import { contradictingTarget, countyTarget, coverageTarget, levelTarget } from './target-gauge-examples.js';
import { cityLedger } from './target-list-examples.js';
import { COLOUR_TOKENS, type ThemeTokens } from './theme-format.js';

/** Sets a look's tokens above the widgets, as a page's style sheet does. */
export function wear(element: HTMLElement, { colours, radiusPx, font }: ThemeTokens): void {
  for (const [name] of COLOUR_TOKENS) element.style.setProperty(`--union-${name}`, colours[name]);
  element.style.setProperty('--union-radius', `${radiusPx}px`);
  element.style.setProperty('--union-font', font || null);
}

const styles = html`<style>
  .portal {
    background: var(--union-surface, Canvas);
    color: var(--union-text, CanvasText);
    line-height: 1.7;
  }
  .portal-head {
    padding: 20px 24px;
    background: var(--portal-head, var(--union-brand, #b3191e));
    color: var(--portal-head-text, #fff);
  }
  .portal-head p {
    margin: 0;
    font-size: 26px;
    font-weight: 600;
  }
  .portal-body {
    max-width: 1280px;
    margin: 0 auto;
    padding: 8px 24px 32px;
  }
  .portal h2 {
    margin: 28px 0 12px;
    font-size: 20px;
  }
  .portal-gauges {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(270px, 1fr));
    gap: 16px;
  }
  .portal-pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(440px, 1fr));
    gap: 16px;
    align-items: start;
  }
</style>`;

/** The portal's page: masthead, gauges, ledger, ranking, map and fund. `args` go to every widget. */
export function portalPage(name: string, args: Args = {}): TemplateResult {
  const show = (tag: string, data: unknown, own: Args = {}): TemplateResult =>
    widget(tag, { ...args, ...own, data });
  return html`${styles}
    <div class="portal">
      <div class="portal-head"><p>${name}</p></div>
      <div class="portal-body">
        <h2>目标进度</h2>
        <div class="portal-gauges">
          ${[countyTarget, coverageTarget, levelTarget, contradictingTarget].map((data) =>
            show('union-target-gauge', data),
          )}
        </div>
        <h2>任务清单</h2>
        ${show('union-target-list', cityLedger)}
        <div class="portal-pair">
          <div>
            <h2>县区排名</h2>
            ${show('union-county-ranking', joiningRanking)}
          </div>
          <div>
            <h2>帮扶资金</h2>
            ${show('union-fund-counter', cityFund)}
            ${show('union-fund-counter', historyFund, { variant: 'flip' })}
          </div>
        </div>
        <h2>工会驿站</h2>
        ${show('union-station-map', exampleSchematic)}
      </div>
    </div>`;
}
