import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { boardsRanking, hundredRanking, scoredRanking } from '../../stories/county-ranking-examples.js';
import { countryRanking } from '../../stories/county-ranking-long.js';
import { fakeClock, type FakeClock } from '../fake-clock.js';
import { longTasks, nextFrame, until } from '../fixture.js';
import { keysOf, listOf, metric, ranking, rowsOf, seenRows, settled, type Ranking } from './rankings.js';

const search = (element: Ranking): HTMLInputElement =>
  element.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;

async function look(element: Ranking, words: string): Promise<void> {
  search(element).value = words;
  search(element).dispatchEvent(new Event('input', { bubbles: true }));
  await settled(element);
}

describe('a list of thousands', () => {
  it('draws the rows that are seen, wherever it is scrolled to', async () => {
    const element = await ranking(countryRanking, 800, 600);
    const list = listOf(element);
    for (const top of [0, 900, 40_000, 1e6]) {
      list.scrollTop = top;
      await settled(element);
      expect(rowsOf(element).length).to.be.below(40);
      const view = list.getBoundingClientRect();
      const seen = rowsOf(element)
        .map((row) => row.getBoundingClientRect())
        .filter(({ top: from, bottom }) => bottom > view.top && from < view.bottom);
      expect(Math.min(...seen.map((rect) => rect.top))).to.be.at.most(view.top + 1);
      expect(Math.max(...seen.map((rect) => rect.bottom))).to.be.at.least(view.bottom - 1);
    }
    expect(seenRows(element).map((row) => row.querySelector('.figure')!.textContent)).to.contain('未报送');
  });

  it('keeps the own row at the edge when it is scrolled away, and at its place when it is not', async () => {
    const element = await ranking(countryRanking, 800, 600);
    const own = (): DOMRect => element.shadowRoot!.querySelector('.row.own')!.getBoundingClientRect();
    const view = listOf(element).getBoundingClientRect();
    expect(own().bottom).to.be.closeTo(view.bottom, 1);
    listOf(element).scrollTop = 1e6;
    await settled(element);
    expect(own().top).to.be.closeTo(view.top, 1);
    element.reveal('N1500');
    await settled(element);
    const at = seenRows(element).findIndex((row) => row.classList.contains('own'));
    expect(at).to.be.at.least(0);
  });

  it('finds rows by name, code and alias, with the ranks they have among all', async () => {
    const element = await ranking(countryRanking);
    await look(element, 'Ｎ1500');
    expect(keysOf(element)).to.deep.equal(['N1500']);
    expect(rowsOf(element)[0]!.querySelector('.rank')!.textContent).to.equal('1032');
    await look(element, 'SL77');
    expect(keysOf(element)).to.include('N76').and.to.include('N769');
    await look(element, '没有这个县');
    expect(keysOf(element)).to.deep.equal([]);
    await look(element, '');
    expect(rowsOf(element).length).to.be.greaterThan(15);
  });

  it('goes by keyboard to its very end, and says how many there are', async () => {
    const element = await ranking(countryRanking, 800, 600);
    listOf(element).focus();
    await sendKeys({ press: 'End' });
    await settled(element);
    const current = element.shadowRoot!.getElementById(
      listOf(element).getAttribute('aria-activedescendant')!,
    )!;
    expect(current.getAttribute('aria-posinset')).to.equal('2844');
    const { bottom } = listOf(element).getBoundingClientRect();
    expect(current.getBoundingClientRect().bottom).to.be.at.most(bottom + 1);
    await sendKeys({ press: 'ArrowUp' });
    await settled(element);
    expect(
      element
        .shadowRoot!.getElementById(listOf(element).getAttribute('aria-activedescendant')!)!
        .getAttribute('aria-posinset'),
    ).to.equal('2843');
  });

  it('scrolls through 3,142 real counties without a long task', async () => {
    const atlas = (await (await fetch('/node_modules/us-atlas/counties-10m.json')).json()) as {
      objects: { counties: { geometries: { id: string; properties: { name: string } }[] } };
    };
    const counties = atlas.objects.counties.geometries.filter(({ id }) => Number(id.slice(0, 2)) <= 56);
    expect(counties).to.have.length(3142);
    const rows = counties.map(({ id, properties }, index) => ({
      code: id,
      name: properties.name,
      value: (index * 7919) % 9973,
    }));
    const element = await ranking({ metric, own: ['06037'], rows }, 800, 600);
    const list = listOf(element);
    const tasks = await longTasks(async () => {
      while (list.scrollTop + list.clientHeight < list.scrollHeight - 1) {
        list.scrollTop += 3000;
        await nextFrame();
      }
      await settled(element);
    });
    expect(tasks).to.deep.equal([]);
    expect(rowsOf(element).map((row) => row.getAttribute('aria-posinset'))).to.include('3142');
  });

  it('opens a row where it stands: arithmetic, average, target', async () => {
    const element = await ranking(countryRanking, 800, 600);
    rowsOf(element)[1]!.click();
    await settled(element);
    const detail = rowsOf(element)[1]!.querySelector('.detail')!;
    expect(detail.textContent).to.contain('目标 60%').and.to.contain('平均');
    const [open, next] = [rowsOf(element)[1]!, rowsOf(element)[2]!].map((row) => row.getBoundingClientRect());
    expect(open!.height).to.be.greaterThan(90);
    expect(next!.top).to.be.closeTo(open!.bottom, 1);
    expect(detail.getBoundingClientRect().bottom).to.be.at.most(open!.bottom + 1);
    rowsOf(element)[1]!.click();
    await settled(element);
    expect(element.shadowRoot!.querySelector('.detail')).to.equal(null);
  });
});

describe('a list that turns by itself', () => {
  let clock: FakeClock;
  beforeEach(() => (clock = fakeClock()));
  afterEach(() => clock.restore());

  async function turning(by: string, data: unknown = hundredRanking): Promise<Ranking> {
    const element = await ranking(data, 800, 600);
    element.motion = 'none';
    element.autoplay = by;
    await settled(element);
    await until(() => clock.pending() > 0, 'a timer');
    return element;
  }

  it('turns whole pages: every row is seen once, then the first again (DataV #153, #274)', async () => {
    const element = await turning('page');
    const seen: string[] = [];
    const pages: number[] = [];
    do {
      const page = seenRows(element).map((row) => row.dataset['key']!);
      pages.push(page.length);
      seen.push(...page.filter((key) => !seen.includes(key)));
      clock.pass(8000);
      await settled(element);
    } while (listOf(element).scrollTop > 0 && pages.length < 50);
    expect(seen).to.deep.equal(keysOf(element));
    expect(Math.min(...pages)).to.be.at.least(Math.max(...pages) - 1);
  });

  it('never covers a row by half, nor leaves one out, where an own row is pinned', async () => {
    const element = await turning('page', countryRanking);
    const seen = new Set<string>();
    for (let page = 0; page < 120; page++) {
      const view = listOf(element).getBoundingClientRect();
      const pinned = element.shadowRoot!.querySelector('.pinned')!.getBoundingClientRect();
      for (const row of rowsOf(element)) {
        const { top, bottom } = row.getBoundingClientRect();
        if (bottom <= view.top + 1 || top >= view.bottom - 1) continue;
        expect(top, row.dataset['key']).to.be.at.least(view.top - 1);
        expect(bottom, row.dataset['key']).to.be.at.most(view.bottom + 1);
        const isCovered = bottom > pinned.top + 1 && top < pinned.bottom - 1;
        if (isCovered) expect(Math.abs(top - pinned.top), row.dataset['key']).to.be.below(1);
        if (!isCovered || row.classList.contains('pinned')) seen.add(row.getAttribute('aria-posinset')!);
      }
      clock.pass(8000);
      await settled(element);
    }
    for (let place = 1; place <= 800; place++) expect(seen.has(String(place)), String(place)).to.equal(true);
  });

  it('or goes on by one row', async () => {
    const element = await turning('row');
    const [first, second] = rowsOf(element).map((row) => row.offsetTop);
    clock.pass(3000);
    expect(listOf(element).scrollTop).to.be.closeTo(second! - first!, 1);
    clock.pass(2999);
    expect(listOf(element).scrollTop).to.be.closeTo(second! - first!, 1);
    clock.pass(1);
    expect(listOf(element).scrollTop).to.be.greaterThan(second! - first! + 10);
  });

  it('stops by its button, while it has the focus, and when the page is hidden', async () => {
    const element = await turning('page');
    const button = element.shadowRoot!.querySelector<HTMLButtonElement>('.turn button')!;
    expect(button.getBoundingClientRect().width).to.be.at.least(44);
    button.click();
    await settled(element);
    expect(clock.pending()).to.equal(0);
    expect(button.getAttribute('aria-label')).to.equal('播放');
    button.click();
    await settled(element);
    listOf(element).focus();
    clock.pass(20_000);
    expect(listOf(element).scrollTop).to.equal(0);
    listOf(element).blur();
    clock.pass(8000);
    expect(listOf(element).scrollTop).to.be.greaterThan(100);
    element.remove();
    expect(clock.pending()).to.equal(0);
  });

  it('never moves the page around it', async () => {
    const element = await turning('page', countryRanking);
    const spacer = document.createElement('div');
    spacer.style.height = '3000px';
    element.before(spacer);
    element.after(spacer.cloneNode());
    element.scrollIntoView();
    await settled(element);
    const before = window.scrollY;
    expect(before).to.be.greaterThan(1000);
    for (let n = 0; n < 5; n++) {
      clock.pass(8000);
      await settled(element);
    }
    expect(listOf(element).scrollTop).to.be.greaterThan(1000);
    expect(window.scrollY).to.equal(before);
  });

  it('for 24 hours leaves rows, listeners, timers and heap as they were after the first minute', async () => {
    const add = EventTarget.prototype.addEventListener;
    const remove = EventTarget.prototype.removeEventListener;
    let listeners = 0;
    EventTarget.prototype.addEventListener = function (...args) {
      listeners += 1;
      return add.apply(this, args as Parameters<typeof add>);
    };
    EventTarget.prototype.removeEventListener = function (...args) {
      listeners -= 1;
      return remove.apply(this, args as Parameters<typeof remove>);
    };
    try {
      const element = await turning('page', countryRanking);
      const figures = async (): Promise<Record<string, number>> => {
        listOf(element).scrollTop = 0;
        await settled(element);
        await settled(element);
        const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
        return {
          rows: rowsOf(element).length,
          nodes: element.shadowRoot!.querySelectorAll('*').length,
          listeners,
          timers: clock.pending(),
          heapMB: (memory?.usedJSHeapSize ?? 0) / 1e6,
        };
      };
      for (let second = 0; second < 60; second += 8) {
        clock.pass(8000);
        await settled(element);
      }
      const { heapMB: heapBefore, ...before } = await figures();
      let turns = 0;
      for (let second = 60; second < 86_400; second += 8) {
        const top = listOf(element).scrollTop;
        clock.pass(8000);
        if (listOf(element).scrollTop !== top) turns += 1;
        if (second % 400 < 8) await nextFrame();
      }
      expect(turns).to.be.greaterThan(10_000);
      const { heapMB, ...after } = await figures();
      expect(after).to.deep.equal(before);
      expect(heapMB! - heapBefore!).to.be.below(10);
    } finally {
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = remove;
    }
  }).timeout(60_000);
});

describe('boards and composite scores', () => {
  it('rank each board by itself, under its name', async () => {
    const element = await ranking(boardsRanking);
    expect(
      Array.from(element.shadowRoot!.querySelectorAll('.board'), (board) => board.textContent),
    ).to.deep.equal(['城区组', '县市组', '开发区组']);
    expect(rowsOf(element).map((row) => row.querySelector('.rank')!.textContent)).to.deep.equal(
      '1 2 3 1 2 3 — 1 2'.split(' '),
    );
    listOf(element).focus();
    for (let n = 0; n < 3; n++) await sendKeys({ press: 'ArrowDown' });
    await settled(element);
    expect(element.shadowRoot!.querySelector('.current')!.textContent).to.contain('白鹭县');
  });

  it('show the arithmetic of a row, its parts as segments with a legend, a veto with its reason', async () => {
    const element = await ranking(scoredRanking);
    const first = rowsOf(element)[0]!;
    first.click();
    await settled(element);
    const lines = Array.from(first.querySelectorAll('.detail > span'), (line) => line.textContent);
    expect(lines).to.include('入会：61.2 ÷ 65 × 40 ≈ 37.66').and.to.include('规范：15 − 2 = 13');
    expect(lines).to.include('合计：37.66 + 25 + 20 + 13 + 加分 2 ≈ 97.66');
    expect(first.querySelector('.heard')!.textContent).to.contain('61.2 ÷ 65');
    expect(first.querySelectorAll('.fill')).to.have.length(5);
    expect(
      Array.from(element.shadowRoot!.querySelectorAll('.foot span'), (key) => key.textContent!.trim()).slice(
        0,
        5,
      ),
    ).to.deep.equal(['入会', '驿站', '合同签订', '规范', '加分']);
    const vetoed = element.shadowRoot!.querySelector('.vetoed')!;
    expect(vetoed.querySelector('.rank')!.textContent).to.equal('—');
    expect(vetoed.querySelector('.note')!.textContent).to.contain('发生较大安全生产责任事故');
    expect(rowsOf(element)[5]!.textContent).to.contain('未报送（驿站）');
  });
});
