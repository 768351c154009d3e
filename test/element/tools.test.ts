import { expect } from 'chai';
import { nextFrame, until } from '../fixture.js';
import { expectRing } from '../a11y/focus-ring.js';
import { widgetCases } from '../hosts/widgets.js';
import { replace, target } from './gauges.js';
import { metric } from './rankings.js';
import {
  barOf,
  button,
  buttonsOf,
  catchCopies,
  catchFiles,
  countListeners,
  part,
  pressByKey,
  pressByMouse,
  saidBy,
  settled,
  widget,
  type Widget,
} from './tools-kit.js';

const ACTS = ['table', 'csv', 'copy', 'png', 'svg', 'print'];
const CHINESE = ['表格', 'CSV', '复制', 'PNG', 'SVG', '打印'];
const ENGLISH = ['Table', 'CSV', 'Copy', 'PNG', 'SVG', 'Print'];
const named = (title: string): object => target(45, { title });
const wordsOf = (element: Widget): string[] => buttonsOf(element).map(({ textContent }) => textContent ?? '');
const boxOf = (element: Widget, selector: string): DOMRect =>
  element.shadowRoot!.querySelector(selector)!.getBoundingClientRect();

/** Everything stands in its frame, and the frame in its host. */
function expectInside(element: Widget): void {
  const frame = boxOf(element, '.frame');
  const bar = boxOf(element, '[part~=toolbar]');
  const host = element.getBoundingClientRect();
  const what = `${element.localName} ${host.width} × ${host.height}`;
  expect(frame.height, what).to.be.closeTo(host.height, 0.5);
  expect(boxOf(element, '.body').bottom, what).to.be.at.most(bar.top + 0.5);
  expect(bar.bottom, what).to.be.at.most(frame.bottom);
  expect(bar.right, what).to.be.at.most(frame.right);
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } =
    element.shadowRoot!.querySelector('.frame')!;
  expect([scrollWidth, scrollHeight], what).to.deep.equal([clientWidth, clientHeight]);
  for (const one of buttonsOf(element)) {
    const { left, right, bottom, width, height } = one.getBoundingClientRect();
    expect(left >= frame.left && right <= frame.right && bottom <= frame.bottom, what).to.equal(true);
    expect(Math.min(width, height), what).to.be.at.least(44);
  }
}

describe('the toolbar', () => {
  for (const { tag, data } of widgetCases) {
    it(`of ${tag} comes and goes with the attribute, and the picture keeps its size`, async () => {
      const element = await widget(tag, data, { width: 700 }, false);
      expect(part(element, 'toolbar')).to.equal(null);
      const body = boxOf(element, '.body');
      const height = element.offsetHeight;
      element.setAttribute('toolbar', '');
      await settled(element);
      expect(buttonsOf(element).map(({ dataset }) => dataset['act'])).to.deep.equal(ACTS);
      expect(wordsOf(element)).to.deep.equal(CHINESE);
      expect(barOf(element).getAttribute('aria-label')).to.equal('工具');
      expect(boxOf(element, '.body').height).to.be.closeTo(body.height, 1);
      expect(element.offsetHeight).to.be.closeTo(height + barOf(element).offsetHeight + 8, 1);
      expectInside(element);
      element.removeAttribute('toolbar');
      await settled(element);
      expect(part(element, 'toolbar')).to.equal(null);
      expect(element.offsetHeight).to.be.closeTo(height, 1);
    });

    it(`of ${tag} takes its room from a given height, at 320 px and in large type too`, async () => {
      const element = await widget(tag, data, { width: 800, height: 560 });
      expectInside(element);
      element.elder = true;
      await settled(element);
      expectInside(element);
      element.elder = false;
      element.style.width = '320px';
      element.style.height = '';
      await settled(element);
      expectInside(element);
      element.style.height = '640px';
      await settled(element);
      expectInside(element);
      element.elder = true;
      element.style.height = '1100px';
      await settled(element);
      expectInside(element);
    });
  }

  it('takes as much room as its rows have, whatever the width', async () => {
    const element = await widget('union-target-gauge', target(45), { width: 200, height: 700 });
    for (const elder of [false, true]) {
      element.elder = elder;
      for (const width of [200, 240, 272, 296, 340, 420, 441, 460, 560, 590, 640, 1000, 1700]) {
        element.style.width = `${width}px`;
        await settled(element);
        expectInside(element);
      }
    }
  });

  it('is not shown where it cannot be pressed', async () => {
    const element = await widget('union-target-gauge', target(45), { width: 199 });
    expect(part(element, 'toolbar')).to.equal(null);
    element.style.width = '200px';
    await until(() => part(element, 'toolbar'), 'the toolbar');
  });

  it('speaks the language of the page, and changes with it', async () => {
    const element = await widget('union-target-gauge', target(45));
    element.lang = 'en';
    await until(() => wordsOf(element)[0] === 'Table', 'English');
    expect(wordsOf(element)).to.deep.equal(ENGLISH);
    expect(barOf(element).getAttribute('aria-label')).to.equal('Tools');
    expect(buttonsOf(element).map(({ title }) => title)).to.include('Save as a PNG picture');
    element.lang = 'zh-CN';
    await until(() => wordsOf(element)[0] === '表格', 'Chinese');
    expect(buttonsOf(element).map(({ title }) => title)).to.include('保存为 PNG 图片');
  });

  it('is large in large type', async () => {
    const element = await widget('union-target-gauge', target(45), { width: 700 });
    element.elder = true;
    await settled(element);
    for (const one of buttonsOf(element)) {
      expect(one.offsetHeight).to.equal(60);
      expect(getComputedStyle(one).fontSize).to.equal('18px');
      expect(one.scrollWidth, one.textContent!).to.be.at.most(one.clientWidth);
    }
    element.lang = 'en';
    await settled(element);
    for (const one of buttonsOf(element))
      expect(one.scrollWidth, one.textContent!).to.be.at.most(one.clientWidth);
  });

  it('stays one and the same through new data, states and views', async () => {
    const element = await widget('union-county-ranking', widgetCases[2]!.data);
    const bar = barOf(element);
    const kept = async (): Promise<void> => {
      await settled(element);
      expect(element.shadowRoot!.querySelectorAll('[part~=toolbar]').length).to.equal(1);
      expect(barOf(element)).to.equal(bar);
      expect(bar.nextElementSibling).to.equal(null);
    };
    element.view = 'table';
    await kept();
    element.data = null;
    await kept();
    element.data = undefined;
    await kept();
    element.data = widgetCases[2]!.other;
    element.theme = 'dark';
    await kept();
    element.remove();
    document.body.append(element);
    await kept();
    element.remove();
  });

  it('leaves nothing behind when it goes, nor when its element goes', async () => {
    catchFiles();
    replace(window, 'print', () => window.dispatchEvent(new Event('afterprint')));
    const count = countListeners();
    const element = await widget('union-target-gauge', target(45));
    const listening = count();
    for (const act of ACTS) await pressByMouse(button(element, act));
    await until(() => saidBy(element) === '', 'the last press');
    expect(count()).to.equal(listening);
    element.toolbar = false;
    await settled(element);
    expect(count()).to.equal(listening);
    element.remove();
    expect(count()).to.equal(0);
    expect(document.querySelector('a[download]')).to.equal(null);
  });
});

describe('a button of the toolbar, by hand and by the keyboard:', () => {
  const ways: readonly (readonly [string, (one: HTMLElement) => Promise<void>])[] = [
    ['by hand', pressByMouse],
    ['with Enter', (one) => pressByKey(one, 'Enter')],
    ['with Space', (one) => pressByKey(one, 'Space')],
  ];

  it('each has a focus that is seen, in every theme', async () => {
    const element = await widget('union-target-gauge', target(45));
    for (const theme of ['light', 'dark', 'screen', 'contrast']) {
      element.theme = theme;
      await settled(element);
      for (const one of buttonsOf(element)) {
        await pressByKey(one, 'Space').then(nextFrame);
        if (one.dataset['act'] === 'csv') expectRing(one, null);
      }
      element.view = 'chart';
      await settled(element);
    }
  });

  for (const [how, press] of ways) {
    it(`${how}: the table, and the picture again`, async () => {
      const element = await widget('union-target-gauge', target(45));
      await press(button(element, 'table'));
      await until(() => element.shadowRoot!.querySelector('table'), 'the table');
      expect(element.view).to.equal('table');
      expect(wordsOf(element)[0]).to.equal('图形');
      expect(button(element, 'table').title).to.equal('显示为图形');
      expect(saidBy(element)).to.equal('');
      await press(button(element, 'table'));
      await until(() => element.shadowRoot!.querySelector('svg.gauge'), 'the picture');
      expect(wordsOf(element)[0]).to.equal('表格');
    });

    it(`${how}: files, named by the heading, and a word about each`, async () => {
      const files = catchFiles();
      const element = await widget('union-target-gauge', named('入会 / 完成率'));
      for (const act of ['csv', 'svg', 'png']) {
        const had = files.length;
        await press(button(element, act));
        await until(() => files.length > had, act, 8000);
        const name = `入会 - 完成率.${act}`;
        expect(files[had]!.name).to.equal(name);
        await until(() => saidBy(element) === `已保存 ${name}`, 'the word');
      }
      const [csv, svg, png] = files.map(({ blob }) => blob);
      expect(files.length).to.equal(3);
      expect([csv!.type, svg!.type, png!.type]).to.deep.equal([
        'text/csv;charset=utf-8',
        'image/svg+xml',
        'image/png',
      ]);
      const bytes = new Uint8Array(await csv!.arrayBuffer());
      expect([...bytes.slice(0, 3)], 'one mark of UTF-8').to.deep.equal([0xef, 0xbb, 0xbf]);
      expect(bytes[3]).to.not.equal(0xef);
      expect(`\uFEFF${await csv!.text()}`.replace('\uFEFF\uFEFF', '\uFEFF')).to.equal(element.toCSV());
      expect(await svg!.text()).to.equal(element.toSVG());
      const { width } = await createImageBitmap(png!);
      expect(width).to.equal(1200);
    });

    it(`${how}: the table on the clipboard`, async () => {
      const copies = catchCopies();
      const element = await widget('union-target-gauge', target(45));
      await press(button(element, 'copy'));
      await until(() => saidBy(element) === '已复制表格', 'the word');
      expect(copies.length).to.equal(1);
      expect(Object.keys(copies[0]!)).to.deep.equal(['text/plain', 'text/html']);
    });

    it(`${how}: the print of this widget`, async () => {
      let printed = 0;
      replace(window, 'print', () => {
        printed += 1;
        window.dispatchEvent(new Event('afterprint'));
      });
      const element = await widget('union-target-gauge', target(45));
      await press(button(element, 'print'));
      await until(() => printed === 1, 'the print');
      expect(saidBy(element)).to.equal('');
    });
  }

  it('says a word once, and again when it is pressed again', async () => {
    catchFiles();
    const element = await widget('union-target-gauge', named('入会'));
    const told: string[] = [];
    const status = barOf(element).querySelector('[role=status]')!;
    const watch = new MutationObserver(() => told.push(status.textContent ?? ''));
    watch.observe(status, { childList: true, characterData: true, subtree: true });
    await pressByMouse(button(element, 'csv'));
    await until(() => saidBy(element), 'the word');
    element.data = target(46);
    await settled(element);
    element.data = target(47);
    await settled(element);
    expect(told).to.deep.equal(['已保存 入会.csv']);
    await pressByMouse(button(element, 'csv'));
    await until(() => told.length >= 2, 'the word again');
    watch.disconnect();
    expect(element.shadowRoot!.querySelectorAll('[part~=toolbar] [role=status]').length).to.equal(1);
  });

  it('says that it failed, and the console why', async () => {
    const warned: unknown[] = [];
    replace(console, 'warn', (...said: unknown[]) => void warned.push(said[0]));
    replace(HTMLCanvasElement.prototype, 'toBlob', (given) => given(null));
    const files = catchFiles();
    const element = await widget('union-target-gauge', target(45));
    await pressByMouse(button(element, 'png'));
    await until(() => saidBy(element) === '没有成功，请重试', 'the word');
    expect(files).to.deep.equal([]);
    expect(String(warned[0])).to.contain('could not write the picture');
    element.lang = 'en';
    await settled(element);
    replace(document, 'execCommand', () => false);
    await pressByMouse(button(element, 'copy'));
    await until(() => saidBy(element) === 'That did not work, please try again', 'the word');
  });

  it('copies names that look like formulas as text, and our own figures as a spreadsheet reads them', async () => {
    const copies = catchCopies();
    const names = ['=HYPERLINK("http://x")', '+1+2', '-2+3', '@x', '<b>甲</b>', '乙\t丙\n丁'];
    const rows = names.map((name, at) => ({ code: String(at), name, value: at === 0 ? -12.5 : at }));
    const element = await widget('union-county-ranking', { metric, rows }, { width: 800 });
    const page = document.body.innerHTML;
    await pressByMouse(button(element, 'copy'));
    await until(() => copies.length === 1, 'the copy');
    const text = copies[0]!['text/plain']!;
    const html = copies[0]!['text/html']!;
    const lines = text.split('\r\n').map((line) => line.split('\t'));
    const table = element.toTable();
    expect(lines.length).to.equal(table.rows.length + 1);
    for (const line of lines) expect(line.length).to.equal(table.columns.length);
    const cells = lines.flat();
    for (const cell of cells)
      expect(/^[=+\-@]/.test(cell) && !/^[+-]?[\d.,]+%?$/.test(cell), cell).to.equal(false);
    expect(cells).to.include.members([`'${names[0]}`, "'+1+2", "'-2+3", "'@x", '<b>甲</b>', '乙 丙 丁']);
    const figures = table.rows.flat().filter((cell) => /^[-−]\d/.test(cell) && !cell.includes('+'));
    expect(figures.length).to.be.at.least(1);
    expect(cells).to.include.members(figures.map((figure) => figure.replace('−', '-')));
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const read = [...parsed.querySelectorAll('tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(read).to.deep.equal(lines);
    expect(parsed.querySelector('b')).to.equal(null);
    expect(document.body.innerHTML, 'nothing is put into the page').to.equal(page);
  });
});
