/** A widget's docs page: prose from guides.ts; parts, tokens, attributes and events from the manifest; sentences from the widget itself. */
import { html, render, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { chinese } from '../tools/readme-zh.mjs';
import { fed, nodesOf, widget, type Args, type Size, type Widget } from './desk.js';
import { guides, type Example, type Guide } from './guides.js';
import { keyRows, printedKeys } from './keys.js';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly fieldName?: string;
  readonly kind?: string;
}

interface Declaration {
  readonly tagName: string;
  readonly attributes: readonly Named[];
  readonly members: readonly Named[];
  readonly events: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

/** custom-elements.json, as far as the page reads it. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

const code = (text: string): TemplateResult => html`<code>${text}</code>`;

/** A text, with what stands between backticks as code. */
const marked = (text: string): unknown[] =>
  text.split('`').map((part, at) => (at % 2 === 1 ? code(part) : part));

/** What the manifest says of a thing, in Chinese. */
const said = ({ description = '' }: Named): unknown[] =>
  marked(chinese.get(description.replace(/\s+/g, ' ').trim()) ?? description);

const list = (items: readonly string[]): TemplateResult =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

const table = (heads: readonly string[], rows: readonly (readonly unknown[])[]): TemplateResult =>
  html`<table class="guide-table">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;

/** Units: px. */
const MARK_STEP = 22;

/** Puts a number to the left of the first element of every part that the picture has. */
function markParts(holder: Element, element: Widget, parts: readonly Named[]): void {
  const stage = holder.getBoundingClientRect();
  const marks = parts.flatMap(({ name }, at) => {
    const box = element.shadowRoot?.querySelector(`[part~="${name}"]`)?.getBoundingClientRect();
    return box && box.width > 0 ? [{ at, left: box.left - stage.left, top: box.top - stage.top }] : [];
  });
  const told = holder.querySelector<HTMLElement>('.guide-marks');
  if (!told) return;
  // parts that begin at one point are numbered side by side
  const taken = new Map<string, number>();
  const marked = marks.map(({ at, left, top }) => {
    const place = `${Math.round(left / MARK_STEP)},${Math.round(top / MARK_STEP)}`;
    const before = (taken.get(place) ?? 0) + 1;
    taken.set(place, before);
    return { at, left: left - before * MARK_STEP, top };
  });
  render(
    marked.map(({ at, left, top }) => {
      const put = (mark: Element | undefined): void => {
        const style = (mark as HTMLElement | undefined)?.style;
        style?.setProperty('left', `${left}px`);
        style?.setProperty('top', `${top}px`);
      };
      return html`<b ${ref(put)}>${at + 1}</b>`;
    }),
    told,
  );
}

/** Frames that a picture may take until its parts have their places. */
const frames = (count: number): Promise<void> =>
  count === 0 ? Promise.resolve() : new Promise(requestAnimationFrame).then(() => frames(count - 1));

/** A board that stands still, in a feed with its document. */
const board = (
  document: unknown,
  pages: string,
  args: Args,
  size: Size,
  drawn: (element: Widget) => void,
): TemplateResult =>
  fed(
    document,
    widget('union-board', { motion: 'none', paused: true, ...args }, size, drawn, nodesOf(pages)),
  );

/** What is heard of an element: its sentence; of a board its name, its page, and the sentences of the widgets on it. */
function heardOf(element: Element): string {
  if ('toSentence' in element) return (element as Element & { toSentence(): string }).toSentence();
  const root = element.shadowRoot;
  const page = root?.querySelector('.page:not([hidden])');
  const shown = page?.querySelector('slot')?.assignedElements() ?? [];
  const widgets = shown.flatMap((one) => [one, ...one.querySelectorAll('*')]);
  const labels = [root?.querySelector('[role=region]'), page].map((one) => one?.getAttribute('aria-label'));
  const sentences = widgets.map((one) => ('toSentence' in one ? heardOf(one) : ''));
  return `${labels.filter(Boolean).join('；')}。${sentences.join('')}`;
}

function anatomy(
  tag: string,
  { args: { data, ...args }, size, pages }: NonNullable<Guide['anatomy']>,
  parts: readonly Named[],
): TemplateResult {
  const mark = (element: Widget): void => {
    void element.updateComplete
      .then(() => frames(3))
      .then(() => {
        const holder = element.closest('.guide-anatomy');
        if (holder) markParts(holder, element, parts);
      });
  };
  return html`<div class="guide-anatomy">
    ${
      pages === undefined
        ? widget(tag, { data, motion: 'none', theme: 'light', ...args }, size, mark)
        : board(data, pages, { theme: 'light', ...args }, size, mark)
    }
    <div class="guide-marks" aria-hidden="true"></div>
  </div>`;
}

function example({ tag, anatomy: shown }: Guide, { title, data, inside, pages }: Example): TemplateResult {
  const speak = (element: Widget): void => {
    const say = (): void => {
      const told = element.closest('.guide-example')?.querySelector('.guide-said');
      if (told) told.textContent = heardOf(element);
    };
    // a board is drawn after its widgets
    element.addEventListener('union-data', () => void frames(3).then(say));
    void element.updateComplete.then(say);
  };
  const looks = { motion: 'none', theme: 'light' };
  const size = shown?.size ?? { width: 480 };
  return html`<div class="guide-example">
    <h3>${title}</h3>
    ${
      pages !== undefined
        ? board(data, pages, { theme: 'screen', heading: '某市总工会' }, size, speak)
        : inside
          ? fed(data, widget(inside.tag, { ...inside.args, ...looks }, size, speak))
          : widget(tag, { data, ...looks }, size, speak)
    }
    ${pages === undefined ? '' : html`<pre tabindex="0">${pages}</pre>`}
    ${
      inside
        ? html`<pre tabindex="0">
${Object.entries(inside.args).map(([name, value]) => `${name}='${String(value)}'\n`)}</pre>`
        : ''
    }
    <p><strong>念出来：</strong><span class="guide-said"></span></p>
    <details>
      <summary>这份文档</summary>
      <pre tabindex="0">${JSON.stringify(data, null, 2)}</pre>
    </details>
  </div>`;
}

const styles = html`<style>
  .guide {
    line-height: 1.7;
    color: #1b2330;
  }
  .guide h2 {
    margin: 32px 0 8px;
    font-size: 20px;
  }
  .guide h3 {
    margin: 20px 0 8px;
    font-size: 16px;
  }
  .guide-table {
    width: 100%;
    border-collapse: collapse;
  }
  .guide-table th,
  .guide-table td {
    padding: 4px 8px;
    border-bottom: 1px solid #d5dbe3;
    text-align: left;
    vertical-align: top;
  }
  .guide-anatomy {
    position: relative;
    overflow-x: auto;
    padding: 12px 12px 12px 96px;
    background: #f5f7fa;
  }
  .guide-marks b {
    position: absolute;
    min-width: 20px;
    border-radius: 10px;
    background: #1d5fb8;
    color: #fff;
    font-size: 13px;
    line-height: 20px;
    text-align: center;
  }
  .guide pre {
    overflow: auto;
    max-height: 360px;
    padding: 12px;
    background: #f5f7fa;
    font-size: 13px;
  }
</style>`;

/** The page of a widget. @throws where there is no guide or the manifest does not know the widget */
export function guidePage(tag: string, manifest: Manifest): TemplateResult {
  const guide = guides.find((one) => one.tag === tag);
  const declaration = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === tag);
  if (!guide || !declaration) throw new Error(`There is no guide or no manifest of ${tag}.`);
  const { attributes, members, events, cssParts = [], cssProperties = [] } = declaration;
  const withAttribute = new Set(attributes.map(({ fieldName }) => fieldName));
  const keys = keyRows.filter((row) => row.tag === tag);
  return html`${styles}
    <div class="guide" lang="zh-CN" data-tag=${tag}>
      <h2>它回答什么</h2>
      ${list(guide.answers)}
      <h2>什么时候不用它</h2>
      ${list(guide.notFor)}
      ${
        guide.anatomy
          ? html`<h2>构成</h2>
              ${anatomy(tag, guide.anatomy, cssParts)}
              ${table(
                ['', '部件 ::part()', '是什么'],
                cssParts.map((part, at) => [at + 1, code(part.name), said(part)]),
              )}
              ${
                cssProperties.length > 0
                  ? html`<h3>这个组件主要用到的 token</h3>
                      ${table(
                        ['token', '作用'],
                        cssProperties.map((token) => [code(token.name), said(token)]),
                      )}`
                  : ''
              }
              <p>全部 token 和对比度见“设计 Design / Tokens”，自己配色用“设计 Design / Editor”。</p>`
          : html`<p>它自己什么也不画，也不占地方：里面的组件照原样排版。</p>`
      }
      <h2>看例子给数据</h2>
      ${guide.examples.map((one) => example(guide, one))}
      <h2>键盘</h2>
      ${
        keys.length > 0
          ? table(
              ['焦点在', '键', '作用'],
              keys.map((row) => [marked(row.where[0]), code(printedKeys(row)), row.does[0]]),
            )
          : html`<p>没有要操作的地方，Tab 键不停在它上面。</p>`
      }
      ${
        cssProperties.length > 0
          ? html`<p>
              表格视图（<code>view="table"</code>）是 Tab
              键的一站，方向键滚动；它的每个列名也是一站，按下即排序。
            </p>`
          : ''
      }
      ${
        attributes.some(({ name }) => name === 'toolbar')
          ? html`<h2>带走</h2>
              <p>
                写上 <code>toolbar</code>，下方出现按钮：表格、CSV、复制、PNG、SVG、打印；脚本用
                <code>toSVG()</code> 和 <code>toPNG()</code>。打印页面时，图形下面是完整的表格。 页面须另引
                <code>union-tools.js</code>，没有引的不显示按钮。
              </p>`
          : ''
      }
      <h2>属性、方法、事件</h2>
      ${table(
        ['HTML 属性', 'JS 属性', '作用'],
        attributes.map((one) => [code(one.name), code(one.fieldName ?? ''), said(one)]),
      )}
      ${table(
        ['JS 属性、方法', '作用'],
        members
          .filter(({ name, description }) => description && !withAttribute.has(name))
          .map((one) => [code(one.kind === 'method' ? `${one.name}()` : one.name), said(one)]),
      )}
      ${table(
        ['事件', '何时'],
        events.map((one) => [code(one.name), said(one)]),
      )}
    </div>`;
}
