import { expect } from 'chai';
import { fixture, nextFrame, until } from '../fixture.js';
import { widgetCases } from '../hosts/widgets.js';
import { replace, target } from './gauges.js';
import { button, buttonsOf, part, pressByMouse, settled, widget, type Widget } from './tools-kit.js';

const ask = (detail?: unknown): boolean =>
  document.dispatchEvent(new CustomEvent('union-elder', detail === undefined ? {} : { detail }));
const isLarge = (element: Widget): boolean =>
  element.shadowRoot!.querySelector('.frame')!.classList.contains('elder');

describe('the page’s event union-elder', () => {
  afterEach(() => ask(false));

  for (const { tag, data } of widgetCases) {
    it(`turns large type of ${tag} on and off`, async () => {
      const element = await widget(tag, data);
      ask(true);
      await settled(element);
      expect(isLarge(element)).to.equal(true);
      expect(buttonsOf(element)[0]!.offsetHeight).to.equal(60);
      ask(true);
      await settled(element);
      expect(isLarge(element), 'asked for twice').to.equal(true);
      ask(false);
      await settled(element);
      expect(isLarge(element)).to.equal(false);
      expect(buttonsOf(element)[0]!.offsetHeight).to.equal(44);
    });
  }

  it('without a word more turns it to what it is not', async () => {
    const element = await widget('union-target-gauge', target(45));
    ask();
    await settled(element);
    expect(isLarge(element)).to.equal(true);
    ask();
    await settled(element);
    expect(isLarge(element)).to.equal(false);
    document.dispatchEvent(new Event('union-elder'));
    await settled(element);
    expect(isLarge(element)).to.equal(true);
  });

  it('reaches widgets that come later, and those in open shadow roots', async () => {
    const holder = await fixture('<div></div>');
    const inner = document.createElement('union-target-gauge') as unknown as Widget;
    inner.data = target(45);
    holder.attachShadow({ mode: 'open' }).append(inner);
    await settled(inner);
    ask(true);
    await settled(inner);
    expect(isLarge(inner)).to.equal(true);
    const late = await widget('union-target-gauge', target(45), { width: 500 }, false);
    await until(() => isLarge(late), 'large type');
    ask(false);
    await settled(late);
    expect([isLarge(inner), isLarge(late)]).to.deep.equal([false, false]);
  });

  it('leaves large type where the author asked for it', async () => {
    const element = await widget('union-target-gauge', target(45));
    element.setAttribute('elder', '');
    await settled(element);
    ask(true);
    await settled(element);
    ask(false);
    await settled(element);
    expect(isLarge(element)).to.equal(true);
    expect(element.hasAttribute('elder')).to.equal(true);
  });

  it('writes no attribute of the author’s', async () => {
    const element = await widget('union-target-gauge', target(45));
    const before = element.outerHTML;
    ask(true);
    await settled(element);
    expect(element.outerHTML).to.equal(before);
  });
});

describe('the print', () => {
  const before = (): boolean => window.dispatchEvent(new Event('beforeprint'));
  const after = (): boolean => window.dispatchEvent(new Event('afterprint'));
  afterEach(after);

  for (const { tag, data } of widgetCases) {
    it(`of ${tag} holds its picture and its whole table, and leaves nothing behind`, async () => {
      const element = await widget(tag, data, { width: 700 }, false);
      const was = element.shadowRoot!.innerHTML;
      before();
      const paper = part(element, 'print')!;
      expect(paper.firstElementChild!.shadowRoot!.querySelectorAll('svg').length).to.equal(1);
      const { columns, rows } = element.toTable();
      const printed = [...paper.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map(({ textContent }) => textContent),
      );
      expect(printed).to.deep.equal(rows);
      expect(paper.querySelectorAll('thead th').length).to.equal(columns.length);
      expect(paper.querySelectorAll('[style]').length).to.equal(0);
      expect(getComputedStyle(paper).display, 'on the screen').to.equal('none');
      expect(element.shadowRoot!.querySelector('.frame')!.getBoundingClientRect().height).to.be.greaterThan(
        0,
      );
      before();
      expect(element.shadowRoot!.querySelectorAll('[part~=print]').length, 'asked for twice').to.equal(1);
      after();
      expect(element.shadowRoot!.innerHTML).to.equal(was);
    });
  }

  it('is light, whatever the theme on the screen, which comes back', async () => {
    const element = await widget('union-target-gauge', target(45), { width: 500 }, false);
    const inksOf = (): string => {
      before();
      const inks = [...part(element, 'print')!.querySelectorAll('[fill]')].map((mark) =>
        mark.getAttribute('fill'),
      );
      after();
      return inks.join(' ');
    };
    const light = inksOf();
    for (const theme of ['dark', 'screen']) {
      element.theme = theme;
      await settled(element);
      const frame = element.shadowRoot!.querySelector('.frame')!.className;
      expect(inksOf(), theme).to.equal(light);
      expect(element.shadowRoot!.querySelector('.frame')!.className.split(' ').sort()).to.deep.equal(
        frame.split(' ').sort(),
      );
    }
  });

  it('of a table is that table; of what is refused, its word; of what is hidden, nothing', async () => {
    const table = await widget('union-target-gauge', target(45), { width: 500 }, false);
    table.view = 'table';
    await until(() => table.shadowRoot!.querySelector('table'), 'the table');
    const refused = await widget('union-target-gauge', null, { width: 500 }, false);
    const hidden = await widget('union-target-gauge', target(45), { width: 500 }, false);
    hidden.hidden = true;
    before();
    expect(part(table, 'print')!.firstElementChild!.localName).to.equal('table');
    expect(part(table, 'print')!.querySelectorAll('table').length).to.equal(1);
    expect(part(refused, 'print')!.textContent).to.contain('数据有误');
    expect(part(hidden, 'print')).to.equal(null);
  });

  it('shows names as text', async () => {
    const name = '<img src=x onerror="hacked=1">&amp;';
    const element = await widget('union-target-gauge', { ...target(45), name, title: name });
    before();
    const paper = part(element, 'print')!;
    expect(paper.querySelector('img')).to.equal(null);
    expect(paper.querySelector('caption')!.textContent).to.equal(name);
    expect('hacked' in window).to.equal(false);
  });

  it('of one widget leaves out all beside it, and takes that back', async () => {
    const holder = await fixture(
      '<main><h1>页</h1><section><p>段</p><div class="host"></div></section></main>',
    );
    const root = holder.querySelector('.host')!.attachShadow({ mode: 'open' });
    const [one, other] = ['union-target-gauge', 'union-target-gauge'].map(
      (tag) => document.createElement(tag) as unknown as Widget,
    ) as [Widget, Widget];
    for (const element of [one, other]) Object.assign(element, { data: target(45), toolbar: true });
    root.append(one, other);
    await settled(one);
    const page = document.documentElement.outerHTML;
    const sheets = [document.adoptedStyleSheets.length, root.adoptedStyleSheets.length];
    let printed = 0;
    replace(window, 'print', () => {
      printed += 1;
      const left = ['h1', 'p'].map((name) => holder.querySelector(name)!);
      for (const element of [...left, other as HTMLElement])
        expect(element.hasAttribute('data-union-unprinted'), element.localName).to.equal(true);
      for (const element of [one, root.host, holder, holder.querySelector('section')!, document.head])
        expect(element.closest('[data-union-unprinted]')).to.equal(null);
      for (const owner of [document, root]) {
        const [sheet] = [...owner.adoptedStyleSheets].slice(-1);
        expect(sheet!.cssRules[0]!.cssText.replace(/\s+/g, '')).to.equal(
          '@mediaprint{[data-union-unprinted]{display:none!important;}}',
        );
      }
      before();
      expect(part(one, 'print')).to.not.equal(null);
      after();
    });
    await pressByMouse(button(one, 'print'));
    await until(() => printed === 1, 'the print');
    await nextFrame();
    expect(document.documentElement.outerHTML).to.equal(page);
    expect(root.querySelector('[data-union-unprinted]')).to.equal(null);
    expect([document.adoptedStyleSheets.length, root.adoptedStyleSheets.length]).to.deep.equal(sheets);
  });

  for (const [what, refuse] of [
    ['throws', () => expect.fail('no printer')],
    ['does nothing, as in a sandbox', () => undefined],
  ] as const) {
    it(`of one widget is taken back too where print() ${what}`, async () => {
      const element = await widget('union-target-gauge', target(45));
      const unprinted = (): number => document.querySelectorAll('[data-union-unprinted]').length;
      let most = 0;
      replace(window, 'print', () => {
        most = unprinted();
        refuse();
      });
      replace(console, 'warn', () => undefined);
      await pressByMouse(button(element, 'print'));
      await until(() => most > 0, 'the print');
      await until(() => unprinted() === 0, 'the page as it was');
    });
  }
});
