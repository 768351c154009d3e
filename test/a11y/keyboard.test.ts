/** Every widget by the keyboard alone: every line of the key table (stories/keys.ts), and a focus that is seen. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../../src/index.js';
import { joiningRanking } from '../../stories/county-ranking-examples.js';
import { manyFund } from '../../stories/fund-examples.js';
import { keyRows, type KeyRow } from '../../stories/keys.js';
import { exampleMap, exampleSchematic } from '../../stories/station-examples.js';
import { countyTarget } from '../../stories/target-gauge-examples.js';
import { cityLedger } from '../../stories/target-list-examples.js';
import { fixture, nextFrame, until } from '../fixture.js';
import { expectRing } from './focus-ring.js';

interface Widget extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
}

const pressedKeys = new Set<string>();
const nameOf = ({ tag, where, keys }: KeyRow): string => `${tag}, ${where[1]}: ${keys.join(' ')}`;
/** Where the focus of the test is, as the table names it. */
let tag = '';
let place = '';

/** Presses keys that the table has for this place. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const typed = /^[a-z]$/.test(key) ? 'a' : /^[1-9]$/.test(key) ? '1' : key;
    const here = keyRows.filter((row) => row.tag === tag && row.where[1] === place);
    const line = here.find(({ keys: all }) => all.includes(key) || all.includes(typed));
    const wanted = line?.keys.includes(key) ? key : typed;
    expect(line, `${tag}, ${place}: ${key} is not in the table`).to.not.equal(undefined);
    pressedKeys.add(`${nameOf(line!)} ${wanted}`);
    await sendKeys({ press: key === ' ' ? 'Space' : key });
    await nextFrame();
  }
}

/** A widget, drawn, with a button before it that has the focus. */
async function widget(name: string, data: unknown): Promise<Widget> {
  tag = name;
  const holder = await fixture(html`<div><button>前</button></div>`);
  const element = document.createElement(name) as Widget;
  Object.assign(element, { data });
  element.style.width = '900px';
  holder.append(element);
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
  holder.querySelector('button')?.focus();
  return element;
}

const one = <T extends Element = HTMLElement>(element: Widget, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;
const focused = (element: Widget): Element | null => element.shadowRoot!.activeElement;
const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Goes on with the Tab key until the focus is on what the selector names; every stop on the way must be seen. */
async function tabTo(element: Widget, selector: string, named: string, isBack = false): Promise<HTMLElement> {
  for (let stops = 0; stops < 40; stops++) {
    if (isBack) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    if (isBack) await sendKeys({ up: 'Shift' });
    await nextFrame();
    const stop = focused(element);
    if (stop) expectRing(stop, activeOf(element));
    if (stop?.matches(selector)) {
      place = named;
      return stop as HTMLElement;
    }
  }
  throw new Error(`The Tab key does not reach ${selector}.`);
}

const activeOf = (element: Widget): HTMLElement | null => {
  const id = focused(element)?.getAttribute('aria-activedescendant');
  return id ? element.shadowRoot!.getElementById(id) : null;
};

/** What the canvas shows, to be compared with what it shows later. */
const painted = (element: Widget): string => one<HTMLCanvasElement>(element, 'canvas').toDataURL();
const repainted = async (element: Widget, before: string): Promise<void> => {
  await until(() => painted(element) !== before, 'the map moves');
};

const picked: string[] = [];
const onSelect = (event: Event): void => void picked.push((event as unknown as { kind: string }).kind);

describe('by the keyboard alone', () => {
  beforeEach(() => {
    picked.length = 0;
    document.addEventListener('union-select', onSelect);
  });
  afterEach(() => document.removeEventListener('union-select', onSelect));

  it('a gauge is no stop: there is nothing to operate', async () => {
    const gauge = await widget('union-target-gauge', countyTarget);
    await sendKeys({ press: 'Tab' });
    expect(focused(gauge)).to.equal(null);
  });

  for (const [name, data] of [
    ['union-target-gauge', countyTarget],
    ['union-target-list', cityLedger],
    ['union-county-ranking', joiningRanking],
    ['union-station-map', exampleSchematic],
    ['union-fund-counter', manyFund],
  ] as const) {
    it(`the table of ${name} is a stop, so that it can be scrolled, and so are its heads, which sort it`, async () => {
      const element = await widget(name, data);
      element.setAttribute('view', 'table');
      await until(() => element.shadowRoot!.querySelector('table'), 'the table is drawn');
      await tabTo(element, '[role=region]', '');
      const head = (await tabTo(element, 'thead button', 'column heads of the table view')).closest('th')!;
      for (const [key, sort] of [
        ['Enter', 'ascending'],
        [' ', 'descending'],
        ['Enter', 'none'],
      ] as const) {
        await press(key);
        await until(() => head.getAttribute('aria-sort') === sort, `${sort} after ${key}`);
      }
    });

    it(`the toolbar of ${name} shows the table and the chart, and its buttons are stops in their order`, async () => {
      const element = await widget(name, data);
      element.setAttribute('toolbar', '');
      await until(() => element.shadowRoot!.querySelector('[part=toolbar]'), 'the toolbar is drawn');
      await tabTo(element, '[data-act=table]', 'toolbar (with `toolbar`)');
      await press('Enter');
      await until(() => element.shadowRoot!.querySelector('table'), 'the table is drawn');
      await press(' ');
      await until(() => !element.shadowRoot!.querySelector('table'), 'the chart is drawn');
      for (const act of ['csv', 'copy', 'png', 'svg', 'print'])
        await tabTo(element, `[data-act=${act}]`, 'toolbar (with `toolbar`)');
    });
  }

  it('the ledger is searched, filtered, sorted, gone through and opened', async () => {
    const ledger = await widget('union-target-list', cityLedger);
    const shown = (): number => ledger.shadowRoot!.querySelectorAll('.row').length;
    const whole = shown();
    await tabTo(ledger, 'input', 'search');
    await sendKeys({ type: '书屋' });
    await until(() => shown() === 1, 'only what was searched for is shown');
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await until(() => shown() === whole, 'all rows are shown again');
    await press('x');
    await until(() => shown() === 0, 'nothing has an x');
    await sendKeys({ press: 'Backspace' });

    const select = (await tabTo(ledger, 'select', 'groups, order, comparison')) as HTMLSelectElement;
    const chosen = select.value;
    await press('ArrowDown');
    await until(() => select.value !== chosen, 'another way of grouping');
    await press('ArrowUp');
    await until(() => select.value === chosen, 'the first way of grouping');

    const chip = await tabTo(ledger, '.chip', 'lights');
    await press('Enter');
    await until(() => chip.getAttribute('aria-pressed') === 'true' && shown() < whole, 'filtered by a light');
    await press(' ');
    await until(() => shown() === whole, 'not filtered');

    await tabTo(ledger, '.rows', 'rows');
    const active = (): string => textOf(activeOf(ledger));
    const first = active();
    await press('ArrowDown');
    expect(active()).to.not.equal(first);
    await press('ArrowUp');
    expect(active()).to.equal(first);
    await press('PageDown');
    const tenth = active();
    await press('PageUp');
    expect(active()).to.equal(first).and.not.equal(tenth);
    await press('End');
    expect(active()).to.not.equal(tenth);
    await press('Home');
    expect(active()).to.equal(first);
    await press('ArrowLeft');
    await until(() => shown() < whole, 'the group is closed');
    await press('Enter');
    await until(() => shown() === whole, 'the group is open');
    await press('ArrowDown');
    for (const [open, close] of [
      ['Enter', 'Enter'],
      [' ', 'Escape'],
      ['ArrowRight', 'ArrowLeft'],
    ] as const) {
      await press(open);
      await until(() => ledger.shadowRoot!.querySelector('.panel'), `${open} opens the row`);
      await press(close);
      await until(() => !ledger.shadowRoot!.querySelector('.panel'), `${close} closes the row`);
    }
    await press('ArrowLeft');
    expect(active()).to.equal(first);
    await press('/');
    expect(focused(ledger)?.localName).to.equal('input');
    expect(picked).to.deep.equal(['target', 'target', 'target']);
  });

  it('the ranking is gone through and picked from', async () => {
    const ranking = await widget('union-county-ranking', joiningRanking);
    await tabTo(ranking, '.rows', 'rows');
    const options = Array.from(ranking.shadowRoot!.querySelectorAll('[role=option]'));
    const at = (): number => options.indexOf(activeOf(ranking)!);
    await press('ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(at()).to.equal(1);
    await press('End');
    expect(at()).to.equal(options.length - 1);
    await press('PageUp');
    expect(at()).to.equal(Math.max(options.length - 11, 0));
    await press('Home');
    expect(at()).to.equal(0);
    await press('PageDown');
    expect(at()).to.equal(Math.min(10, options.length - 1));
    await press('Enter');
    await press('Home', ' ');
    expect(picked).to.deep.equal(['row', 'row']);
    expect(options[0]!.getAttribute('aria-selected')).to.equal('true');
  });

  it('the map is moved, zoomed, and its stations opened and closed', async () => {
    const map = await widget('union-station-map', exampleSchematic);
    map.setAttribute('motion', 'none');
    // high enough for the card to stand below the list
    map.style.height = '900px';
    await until(() => one(map, 'canvas'), 'the map is drawn');
    await tabTo(map, '.ground', 'map');
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', '+', '-', '+', '0']) {
      const before = painted(map);
      await press(key);
      await repainted(map, before);
    }
    const whole = painted(map);
    const button = await tabTo(map, '.controls button', 'buttons of the map');
    await press('Enter');
    await repainted(map, whole);
    const nearer = painted(map);
    await press(' ');
    await repainted(map, nearer);
    expect(focused(map)).to.equal(button);

    await tabTo(map, '.list', 'list of stations');
    const options = Array.from(map.shadowRoot!.querySelectorAll('[role=option]'));
    const at = (): number => options.indexOf(activeOf(map)!);
    await press('ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(at()).to.equal(0);
    await press('PageDown');
    expect(at()).to.equal(10);
    await press('PageUp', 'End');
    expect(at()).to.equal(options.length - 1);
    await press('Home');
    expect(at()).to.equal(0);
    const card = (): Element | null => map.shadowRoot!.querySelector('.card');
    await press('Enter');
    await until(card, 'the card is open');
    if (!focused(map)?.matches('.list')) await tabTo(map, '.list', 'list of stations', true);
    await press('Escape');
    await until(() => !card(), 'the card is closed from the list');
    await press(' ');
    await until(card, 'the card is open again');
    await tabTo(map, '.card a, .card button', 'card');
    await press('Escape');
    await until(() => !card(), 'the card is closed from within');
    if (!focused(map)?.matches('.list')) await tabTo(map, '.list', 'list of stations');
    place = 'list of stations';
    await press('Enter');
    await until(card, 'the card is open once more');
    await tabTo(map, '.ground', 'map', true);
    await press('Escape');
    await until(() => !card(), 'the card is closed from the map');
    expect(picked).to.deep.equal(['station', 'station', 'station']);
  });

  it('the map is searched and filtered', async () => {
    const map = await widget('union-station-map', exampleSchematic);
    const rows = (): number => map.shadowRoot!.querySelectorAll('[role=option]').length;
    const whole = await until(rows, 'the list is drawn');
    const input = (await tabTo(map, 'input', 'search')) as HTMLInputElement;
    await sendKeys({ type: '汽车站' });
    await until(() => rows() > 0 && rows() < whole, 'only what was searched for is listed');
    await press('Escape');
    await until(() => rows() === whole, 'all are listed again');
    expect(input.value).to.equal('');
    await press('x');
    await until(() => rows() === 0, 'nothing has an x');
    await press('Escape');
    await until(() => rows() === whole, 'all are listed once more');
    await press('ArrowDown');
    expect(focused(map)?.matches('.list')).to.equal(true);

    const more = await tabTo(map, '[data-chip="+"]', 'filters', true);
    const chips = (): number => map.shadowRoot!.querySelectorAll('[data-chip]').length;
    const few = chips();
    await press('Enter');
    await until(() => chips() > few && more.getAttribute('aria-expanded') === 'true', 'all services');
    await press(' ');
    await until(() => chips() === few, 'the first services again');
    const chip = await tabTo(map, '[data-chip="*day"]', 'filters', true);
    await press('Enter');
    await until(() => chip.getAttribute('aria-pressed') === 'true' && rows() < whole, 'open all day');
    await press(' ');
    await until(() => rows() === whole, 'not filtered');
  });

  it('a place on the map is pointed at, and the list goes by the distance from it', async () => {
    const map = await widget('union-station-map', exampleSchematic);
    map.setAttribute('motion', 'none');
    const { geolocation } = navigator;
    // Nobody is asked: the answer is no.
    geolocation.getCurrentPosition = (_found, failed) =>
      failed?.({ code: 1 } as unknown as GeolocationPositionError);
    try {
      const aim = (): Element | null => map.shadowRoot!.querySelector('.aim');
      const near = await tabTo(map, '.near', '“nearest to me”');
      await press('Enter');
      await until(aim, 'a place is asked for');
      await tabTo(map, '.aim', 'pointing at a place (where nobody could locate you)', true);
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', '+', '-']) {
        const before = painted(map);
        await press(key);
        await repainted(map, before);
      }
      await press('Escape');
      await until(() => !aim(), 'nothing is asked for');
      for (const [ask, take] of [
        ['Enter', ' '],
        [' ', 'Enter'],
      ] as const) {
        if (focused(map) !== near) await tabTo(map, '.near', '“nearest to me”');
        await press(ask);
        await tabTo(map, '.aim', 'pointing at a place (where nobody could locate you)', true);
        await press(take);
        await until(() => near.getAttribute('aria-pressed') === 'true', 'distances are measured');
        expect(textOf(map.shadowRoot!.querySelector('[role=option]'))).to.match(/\d (公里|米) ·/);
        await tabTo(map, '.near', '“nearest to me”');
        await press('Enter');
        await until(() => near.getAttribute('aria-pressed') === 'false', 'as before');
      }
    } finally {
      Reflect.deleteProperty(geolocation, 'getCurrentPosition');
    }
  });

  it('the tour of the map is stopped and goes on', async () => {
    const map = await widget('union-station-map', exampleMap);
    map.setAttribute('tour', '60');
    await until(() => map.shadowRoot!.querySelector('.tour.playing'), 'the tour plays');
    const button = await tabTo(map, '.tour button', 'button of the tour (with `tour`)');
    await press('Enter');
    await until(() => !button.closest('.playing'), 'the tour is stopped');
    await press(' ');
    await until(() => button.closest('.playing') !== null, 'the tour goes on');
  });

  it('the programmes of a fund are gone through, picked and listed', async () => {
    const fund = await widget('union-fund-counter', manyFund);
    const entries = (): Element[] => [...fund.shadowRoot!.querySelectorAll('button.entry')];
    const toLast = async (): Promise<void> => {
      while (focused(fund) !== entries()[entries().length - 1])
        await tabTo(fund, 'button.entry', 'programmes');
    };
    for (const entry of entries()) {
      expect(await tabTo(fund, 'button.entry', 'programmes'), 'each is a stop').to.equal(entry);
      if (entry === entries()[0]) await press('Enter', ' ');
    }
    expect(picked).to.deep.equal(['programme', 'programme']);
    const count = entries().length;
    await press('Enter');
    await until(() => entries().length > count, 'all programmes are listed');
    await toLast();
    await press(' ');
    await until(() => entries().length === count, 'they are folded again');
  });

  it('the pages of a board are turned, held and given the whole screen', async () => {
    tag = 'union-board';
    place = 'board (the whole page with `kiosk`)';
    const section = (heading: string): TemplateResult => html`<section heading=${heading}></section>`;
    const holder = await fixture(
      html`<div><union-board kiosk motion="none">${['甲', '乙', '丙'].map(section)}</union-board></div>`,
    );
    const board = holder.querySelector('union-board')!;
    await nextFrame();
    // on a wall nothing has the focus
    (document.activeElement as HTMLElement | null)?.blur();
    for (const [key, page] of [
      ['ArrowRight', 1],
      ['PageDown', 2],
      ['ArrowLeft', 1],
      ['PageUp', 0],
      ['End', 2],
      ['Home', 0],
      ['3', 2],
      ['1', 0],
    ] as const) {
      await press(key);
      expect(board.page, key).to.equal(page);
    }
    await press(' ');
    expect(board.paused).to.equal(true);
    await press(' ');
    expect(board.paused).to.equal(false);
    await press('f');
    await until(() => document.fullscreenElement === board, 'the board has the screen');
    await press('f');
    await until(() => !document.fullscreenElement, 'it has given the screen back');
  });

  it('and no line of the key table was left out', () => {
    const all = keyRows.flatMap((row) => row.keys.map((key) => `${nameOf(row)} ${key}`));
    expect(all.filter((line) => !pressedKeys.has(line))).to.deep.equal([]);
  });
});
