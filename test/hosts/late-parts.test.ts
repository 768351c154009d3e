import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allReady } from './page-widgets.js';
import { htmlPage, useHost } from './host.js';
import { markup, tags } from './widgets.js';

/** What comes when a widget first needs it is found in the built modules, whichever of them a page loads. */
describe('late parts of the built modules', () => {
  const host = useHost();
  const doorOf = (tag: string): string => tag.replace('union-', '');
  const module = (name: string): string => `<script type="module" src="/dist/${name}.js"></script>`;

  for (const [what, scripts] of [
    ['of the whole package', module('index')],
    ['of each element by itself', tags.map((tag) => module(doorOf(tag))).join('')],
    ['of the board and the feed first', module('board') + module('feed') + module('index')],
  ] as const)
    it(`${what}: themes, large type, table, English, foreign fields, messages`, () =>
      host.visit(htmlPage(scripts + markup()), async (page, said) => {
        await allReady(page, tags.length);
        const found = await page.evaluate(
          async (names) => {
            const seen: Record<string, unknown>[] = [];
            for (const widget of names.map((name) => document.querySelector<HTMLElement>(name)!)) {
              const settle = async (): Promise<Element> => {
                const { updateComplete } = widget as unknown as { updateComplete: Promise<unknown> };
                await updateComplete;
                return widget.shadowRoot!.querySelector('.frame')!;
              };
              const colours = async (theme: string): Promise<string> => {
                widget.setAttribute('theme', theme);
                return getComputedStyle(await settle()).backgroundColor;
              };
              const themes = [await colours('light'), await colours('screen'), await colours('contrast')];
              widget.setAttribute('view', 'table');
              const rows = (await settle()).querySelectorAll('tr').length;
              widget.lang = 'en';
              const lang = (await settle()).getAttribute('lang');
              Object.assign(widget, { data: 'no such thing' });
              const message = (await settle()).textContent ?? '';
              seen.push({ themes, rows, lang, message });
            }
            return seen;
          },
          [...tags],
        );
        for (const { themes, rows, lang, message } of found) {
          assert.equal(new Set(themes as string[]).size, 3, String(themes));
          assert.ok((rows as number) > 1);
          assert.equal(lang, 'en');
          assert.match(message as string, /object|received/i);
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
