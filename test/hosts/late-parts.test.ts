import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { htmlPage, useHost } from './host.js';
import { allReady } from './page-widgets.js';
import { markup, tags } from './widgets.js';

/** What is looked at in a widget's frame. */
interface Look {
  readonly ground: string;
  readonly rows: number;
  readonly lang: string | null;
  readonly text: string;
}

/** Sets something on the first widget of a kind, and looks at it when it has been drawn. */
const lookAt = (page: Page, tag: string, given: Record<string, unknown>): Promise<Look> =>
  page.evaluate(
    async ([name, set]) => {
      const widget = document.querySelector<HTMLElement>(name)!;
      Object.assign(widget, set);
      await (widget as unknown as { updateComplete: Promise<unknown> }).updateComplete;
      const frame = widget.shadowRoot!.querySelector('.frame')!;
      return {
        ground: getComputedStyle(frame).backgroundColor,
        rows: frame.querySelectorAll('tr').length,
        lang: frame.getAttribute('lang'),
        text: frame.textContent ?? '',
      };
    },
    [tag, given] as const,
  );

/** What comes when a widget first needs it is found in the built modules, whichever of them a page loads. */
describe('late parts of the built modules', () => {
  const host = useHost();
  const module = (name: string): string => `<script type="module" src="/dist/${name}.js"></script>`;
  const each = tags.map((tag) => module(tag.replace('union-', ''))).join('');

  for (const [what, scripts] of [
    ['of the whole package', module('index')],
    ['of each element by itself', each],
    ['of the board and the feed first', module('board') + module('feed') + module('index')],
  ] as const)
    it(`${what}: themes, table, English, messages, foreign fields`, () =>
      host.visit(htmlPage(scripts + markup()), async (page, said) => {
        await allReady(page, tags.length);
        for (const tag of tags) {
          const grounds = new Set<string>();
          for (const theme of ['light', 'screen', 'contrast'])
            grounds.add((await lookAt(page, tag, { theme })).ground);
          assert.equal(grounds.size, 3, `${tag}: ${[...grounds].join(' ')}`);
          assert.ok((await lookAt(page, tag, { view: 'table' })).rows > 1, tag);
          assert.equal((await lookAt(page, tag, { lang: 'en' })).lang, 'en', tag);
          // One that never had a good picture says in its place what is wrong.
          await page.evaluate(
            (name) => document.querySelector(name)!.replaceWith(document.createElement(name)),
            tag,
          );
          const refused = await lookAt(page, tag, { data: 'no such thing', lang: 'en' });
          assert.match(refused.text, /object/, tag);
        }
        const rate = await page.evaluate(async () => {
          const gauge = document.createElement('union-target-gauge');
          gauge.fields = {
            name: { const: '入会率' },
            unit: { const: '%' },
            value: 'wcl',
            target: { const: 100 },
          };
          gauge.data = { wcl: '45%' };
          document.body.append(gauge);
          await gauge.updateComplete;
          return gauge.toSentence();
        });
        assert.match(rate, /入会率.*45/);
        assert.deepEqual(said, []);
      }));
});
