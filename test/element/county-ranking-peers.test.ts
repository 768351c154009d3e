import { expect } from 'chai';
import { countryRanking } from '../../stories/county-ranking-long.js';
import { longRanking } from '../../stories/county-ranking-examples.js';
import { until } from '../fixture.js';
import {
  glide,
  keysOf,
  listOf,
  metric,
  motionsOf,
  ranking,
  rowsFrom,
  rowsOf,
  seenRows,
  settled,
  type Ranking,
} from './rankings.js';

const barsOf = (element: Ranking): DOMRect[] =>
  Array.from(element.shadowRoot!.querySelectorAll('.fill'), (fill) => fill.getBoundingClientRect());

const textOf = (element: Ranking, selector: string): string[] =>
  rowsOf(element).map((row) => row.querySelector(selector)!.textContent!.trim());

describe('what others get wrong, and union-county-ranking does not', () => {
  it('ties are split (DataV #327)', async () => {
    const element = await ranking({ metric, rows: rowsFrom({ 甲: 9, 乙: 7, 丙: 7, 丁: 3 }) });
    expect(textOf(element, '.rank')).to.deep.equal(['1', '2', '2', '4']);
    expect(textOf(element, '.name')[2]).to.contain('并列第2名');
  });

  it('bar lengths are wrong: [100, 50] is 2 : 1, [0, 0] nothing, whatever the least figure', async () => {
    const element = await ranking({ metric, rows: rowsFrom({ 甲: 100, 乙: 50 }) });
    const [long, short] = barsOf(element);
    expect(long!.width / short!.width).to.be.closeTo(2, 0.01);
    element.data = { metric, rows: rowsFrom({ 甲: 0, 乙: 0 }) };
    await settled(element);
    expect(barsOf(element).map(({ width }) => width)).to.deep.equal([0, 0]);
    expect(element.shadowRoot!.innerHTML).not.to.match(/NaN/);
  });

  it('a negative figure is drawn as 0', async () => {
    const element = await ranking({ metric, average: 'none', rows: rowsFrom({ 甲: 30, 乙: -60 }) });
    const [up, down] = barsOf(element);
    expect(down!.width / up!.width).to.be.closeTo(2, 0.01);
    expect(down!.right).to.be.closeTo(up!.left, 0.5);
  });

  it('names run as markup (v-html)', async () => {
    const element = await ranking({
      metric,
      rows: rowsFrom({ '<img src=x onerror="document.title=1">': 1 }),
    });
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(textOf(element, '.name')[0]).to.contain('<img src=x');
  });

  it('the list scrolls the page of its host (DataV #153, datav-vue3 #45)', async () => {
    const element = await ranking(countryRanking, 800, 400);
    const list = listOf(element);
    expect(getComputedStyle(list).overflowAnchor).to.equal('none');
    const before = window.scrollY;
    list.scrollTop = 5000;
    await settled(element);
    element.reveal('N7');
    await settled(element);
    expect(list.scrollTop).to.not.equal(5000);
    expect(window.scrollY).to.equal(before);
  });

  it('heights are animated, at 100% of a core (DataV-React #50): only transform and opacity move', async () => {
    const rows = rowsFrom({ 甲: 3, 乙: 2, 丙: 1 });
    const element = await ranking({ metric, rows });
    await glide(element, { metric, rows }, { metric, rows: rowsFrom({ 甲: 1, 乙: 2, 丙: 3, 丁: 4 }) });
    const moved = motionsOf(element).flatMap(({ effect }) =>
      (effect as KeyframeEffect).getKeyframes().flatMap((frame) => Object.keys(frame)),
    );
    const properties = new Set(
      moved.filter((key) => !['offset', 'computedOffset', 'easing', 'composite'].includes(key)),
    );
    expect([...properties].every((key) => key === 'transform' || key === 'opacity')).to.equal(true);
    expect(properties.size).to.be.greaterThan(0);
  });

  it('mounted hidden, it has no height when it is shown (DataV #41, #306)', async () => {
    const element = await ranking(countryRanking, 800, 480);
    element.hidden = true;
    await settled(element);
    element.hidden = false;
    await until(() => seenRows(element).length > 4, 'rows that are seen');
    expect(seenRows(element)[0]!.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('an update in mid-scroll jumps (DataV #189)', async () => {
    const element = await ranking(countryRanking, 800, 480);
    const list = listOf(element);
    list.scrollTop = 20_000;
    await settled(element);
    element.data = { ...countryRanking, rows: countryRanking.rows.map((row) => ({ ...row, value: 1 })) };
    await settled(element);
    expect(list.scrollTop).to.equal(20_000);
    expect(seenRows(element).length).to.be.greaterThan(4);
  });

  it('labels are cut (Grafana #16883): they wrap, and a title gives them whole', async () => {
    const element = await ranking(longRanking, 320);
    for (const name of element.shadowRoot!.querySelectorAll<HTMLElement>('.row .name')) {
      expect(name.scrollWidth).to.be.at.most(name.clientWidth + 1);
      expect(name.title.slice(0, 3)).to.equal(name.textContent!.trim().slice(0, 3));
    }
  });

  it('the order waits for the motion: rows and words are right at once', async () => {
    const element = await ranking({ metric, rows: rowsFrom({ 甲: 3, 乙: 2, 丙: 1 }) });
    element.data = { metric, rows: rowsFrom({ 甲: 1, 乙: 2, 丙: 3 }) };
    await element.updateComplete;
    expect(keysOf(element)).to.deep.equal(['丙', '乙', '甲']);
    expect(textOf(element, '.figure')).to.deep.equal(['3个', '2个', '1个']);
  });
});
