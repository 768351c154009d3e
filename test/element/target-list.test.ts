import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import '../../src/core/words-en.js';
import '../../src/target-list/target-list-words-en.js';
import type { TargetListElement } from '../../src/target-list/index.js';
import '../../src/target-list/index.js';
import type { UnionInvalidEvent } from '../../src/shared/events.js';
import type { UnionSelectEvent } from '../../src/shared/select-event.js';
import {
  cityLedger,
  contradictingLedger,
  countyLedger,
  stateLedger,
} from '../../stories/target-list-examples.js';
import { fixture, longTasks, nextEvent, nextFrame, until } from '../fixture.js';
import { record } from './gauges.js';

async function ledger(
  data: unknown,
  width = 1000,
  height?: number,
  variant?: string,
): Promise<TargetListElement> {
  const element = await fixture<TargetListElement>(
    html`<union-target-list .data=${data}></union-target-list>`,
  );
  element.style.width = `${width}px`;
  if (height !== undefined) element.style.height = `${height}px`;
  if (variant) element.variant = variant;
  // One frame for the size to be told, one for the picture to be drawn for it.
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
  return element;
}

const all = <T extends Element = HTMLElement>(element: TargetListElement, selector: string): T[] =>
  Array.from(element.shadowRoot!.querySelectorAll<T>(selector));
const one = <T extends Element = HTMLElement>(element: TargetListElement, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;
const texts = (element: TargetListElement, selector: string): string[] =>
  all(element, selector).map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());
const namesOf = (element: TargetListElement): string[] => texts(element, '.row .name');
const rowNamed = (element: TargetListElement, name: string): HTMLElement =>
  all(element, '.row').find((row) => row.querySelector('.name')?.textContent?.trim().startsWith(name))!;
const choose = async (element: TargetListElement, name: string, value: string): Promise<void> => {
  const select = one<HTMLSelectElement>(element, `select[name=${name}]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await nextFrame();
  await element.updateComplete;
};

describe('union-target-list draws', () => {
  it('its rows in a tiny box too, within it', async () => {
    const element = await ledger(cityLedger, 140, 200);
    const rows = one(element, '.rows').getBoundingClientRect();
    expect(rows.height).to.be.greaterThan(100);
    expect(rows.bottom).to.be.at.most(element.getBoundingClientRect().bottom);
  });

  it('the 24 tasks in their heaps, with lights, figures, verdicts and owners', async () => {
    const element = await ledger(cityLedger, 1280);
    expect(all(element, '.row')).to.have.length(24);
    expect(texts(element, '.group')).to.deep.equal([
      '已完成 5 项',
      '接近完成 6 项',
      '尚未完成 10 项',
      '持续达标 2 项',
      '暂不评判 1 项',
    ]);
    const row = rowNamed(element, '基层竞赛');
    expect(row.querySelector('.figure')!.textContent!.replace(/\s+/g, ' ').trim()).to.equal(
      '75.4% 377场 / 500场',
    );
    expect(row.querySelector('.verdict')!.textContent).to.equal('滞后序时进度 13.4 个百分点');
    expect(row.querySelector('.move')!.textContent).to.equal('↑ 2.4 个百分点');
    expect(row.querySelector('.owner')!.textContent).to.equal('劳动经济部');
    expect(row.querySelector('.course path')!.getAttribute('d')).to.match(/^M.+L/);
    expect(all(element, '.own .tag')).to.have.length(6);
  });

  it('bars from a true zero, as long as their rate, the mark at the schedule', async () => {
    const element = await ledger(stateLedger);
    const partOf = (name: string, part: string): DOMRect =>
      rowNamed(element, name).querySelector(part)!.getBoundingClientRect();
    const bar = partOf('欠薪案件清零', '.bar');
    expect(partOf('欠薪案件清零', '.fill').width / bar.width).to.be.closeTo(0.85, 0.005);
    expect(partOf('零完成任务', '.fill').width).to.be.at.most(2);
    expect(partOf('超额任务', '.fill').width).to.be.closeTo(bar.width, 0.5);
    expect(partOf('超额任务', '.over').width / bar.width).to.be.closeTo(0.36, 0.005);
    const mark = partOf('欠薪案件清零', '.mark');
    expect((mark.left + mark.width / 2 - bar.left) / bar.width).to.be.closeTo(0.888, 0.005);
  });

  it('each reason for having no figure in its own word, shape and look', async () => {
    const element = await ledger(stateLedger);
    const rows = ['未报送任务', '不适用任务', '保密任务', '数据有误任务'].map((name) =>
      rowNamed(element, name),
    );
    expect(rows.map((row) => row.querySelector('.figure b')!.textContent)).to.deep.equal([
      '未报送',
      '不适用',
      '保密',
      '数据有误',
    ]);
    expect(new Set(rows.map((row) => row.querySelector('.lamp path')!.getAttribute('d'))).size).to.equal(4);
    const looks = rows.map((row) => {
      const { borderTopStyle, borderTopColor, backgroundImage, height } = getComputedStyle(
        row.querySelector('.bar')!,
      );
      return [borderTopStyle, borderTopColor, backgroundImage, height].join();
    });
    expect(new Set(looks).size).to.equal(4);
  });

  it('a contradiction in its row, with both figures, and says it in the event', async () => {
    const told = nextEvent<UnionInvalidEvent>(document, 'union-invalid');
    const element = await ledger(contradictingLedger);
    expect(rowNamed(element, '已完成改制企业').querySelector('.note')!.textContent!.trim()).to.equal(
      '数据不一致：102/126 = 81.0%，标称 92%',
    );
    expect((await told).issues.map(({ path }) => path)).to.include('/targets/0/reportedRate');
    expect(element.state).to.equal('ready');
  });

  it('40 rows on a screen of 1080 lines, every one whole and in sight', async () => {
    const element = await ledger(countyLedger(40), 1920, 1080, 'compact');
    const frame = one(element, '.frame').getBoundingClientRect();
    const rows = all(element, '.row');
    expect(rows).to.have.length(40);
    for (const row of rows) {
      const { top, bottom, left, right } = row.getBoundingClientRect();
      expect(
        top >= frame.top && bottom <= frame.bottom && left >= frame.left && right <= frame.right,
      ).to.equal(true);
      expect(row.scrollHeight).to.be.at.most(row.clientHeight + 1);
    }
    expect(parseFloat(getComputedStyle(rows[0]!).fontSize)).to.be.at.least(18);
    expect(new Set(rows.map((row) => Math.round(row.getBoundingClientRect().left))).size).to.equal(2);
  });

  it('names as text, and nothing wider than its box', async () => {
    const element = await ledger(cityLedger, 320);
    expect(one(element, '.ledger').classList.contains('stacked')).to.equal(true);
    expect(one(element, '.frame').scrollWidth).to.be.at.most(320);
    const tiny = await ledger(cityLedger, 140, 200);
    expect(all(tiny, '.tools, .chip, .bar')).to.have.length(0);
    expect(one(tiny, '.frame').scrollWidth).to.be.at.most(140);
  });

  it('its own language, and another when it is told', async () => {
    const element = await ledger(cityLedger);
    element.lang = 'en';
    await until(() => texts(element, '.group')[0] === 'Done 5 targets', 'English');
    expect(element.toSentence()).to.contain('24 targets, done 5');
  });

  it('a table instead, when asked, and gives it as CSV', async () => {
    const element = await ledger(cityLedger);
    element.view = 'table';
    await until(() => all(element, 'tbody tr').length === 24, 'the table');
    expect(element.toCSV().startsWith('\uFEFF指标,类别,责任单位')).to.equal(true);
    expect(element.toCSV().trim().split('\r\n')).to.have.length(25);
  });
});

describe('a reader of union-target-list', () => {
  it('groups, sorts and compares by the page’s own controls', async () => {
    const element = await ledger(cityLedger, 1280);
    await choose(element, 'grouping', 'owner');
    expect(texts(element, '.group')[3]).to.equal('权益保障部 6 项');
    await choose(element, 'grouping', 'none');
    await choose(element, 'order', 'rate');
    expect(namesOf(element)[0]).to.equal('文体活动');
    expect(one<HTMLSelectElement>(element, 'select[name=way]').value).to.equal('descending');
    await choose(element, 'way', 'ascending');
    expect(namesOf(element)[0]).to.equal('每县培育省级以上劳模创新工作室');
    await choose(element, 'since', 'quarter');
    expect(texts(element, '.since')[0]).to.match(/^较三季度（截至2026年9月30日） 进 \d+ 项$/);
    expect(element.toSentence()).to.contain('较三季度');
    await choose(element, 'since', 'none');
    expect(all(element, '.since, .move')).to.have.length(0);
  });

  it('filters by lights and by words, and hears how many are left', async () => {
    const element = await ledger(cityLedger);
    all(element, '.chip')[3]!.click();
    await until(() => all(element, '.row').length === 5, 'the red ones');
    expect(all(element, '.chip')[3]!.getAttribute('aria-pressed')).to.equal('true');
    expect(texts(element, '[role=status].shown')).to.deep.equal(['显示 5 / 24 项']);
    const search = one<HTMLInputElement>(element, 'input[type=search]');
    search.value = '工作室';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => all(element, '.row').length === 1, 'the one that matches both');
    all(element, '.chip')[3]!.click();
    await until(() => all(element, '.row').length === 3, 'all that match');
    search.value = '没有';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => texts(element, '.nothing')[0] === '没有符合条件的任务', 'the word for none');
  });

  it('goes through the rows by keyboard, opens one into its gauge, and closes it', async () => {
    const element = await ledger(cityLedger);
    const selected = record('union-select');
    const data = record('union-data');
    const tree = one(element, '[role=tree]');
    tree.focus();
    const active = (): HTMLElement | null =>
      element.shadowRoot!.getElementById(tree.getAttribute('aria-activedescendant') ?? '');
    await until(() => active()?.classList.contains('group'), 'the first head');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => active()?.textContent?.includes('行业竞赛项目'), 'the first row');
    expect(getComputedStyle(active()!).outlineStyle).to.equal('solid');
    await sendKeys({ press: 'Enter' });
    const gauge = await until(() => element.shadowRoot!.querySelector('union-target-gauge'), 'the gauge');
    await until(() => gauge.shadowRoot?.textContent?.includes('100.0%'), 'its figure');
    expect(gauge.toSentence()).to.contain('序时进度 88.8%');
    expect(active()!.getAttribute('aria-expanded')).to.equal('true');
    const [event] = selected as unknown as UnionSelectEvent[];
    expect([event?.kind, event?.id, event?.item]).to.deep.equal(['target', 'a3', cityLedger.targets[2]]);
    expect(data).to.deep.equal([]);
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => !one(element, 'union-target-gauge'), 'it is closed');
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => active()?.classList.contains('group'), 'back on the head');
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => all(element, '.row').length === 19, 'the group is closed');
    expect(active()!.getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({ press: 'End' });
    await until(() => active()?.textContent?.includes('评选工匠'), 'the last row');
    await sendKeys({ press: '/' });
    expect(element.shadowRoot!.activeElement).to.equal(one(element, 'input'));
  });

  it('hears one sentence a row, with its place', async () => {
    const element = await ledger(cityLedger);
    const row = rowNamed(element, '集体合同签订率');
    expect(row.querySelector('.heard')!.textContent).to.match(
      /^集体合同签订率：90%，目标 92%，.*低于目标 2\.0 个百分点/,
    );
    expect([
      row.getAttribute('aria-level'),
      row.getAttribute('aria-posinset'),
      row.getAttribute('aria-setsize'),
    ]).to.deep.equal(['2', '7', '10']);
  });

  it('keeps what was chosen when new data comes', async () => {
    const element = await ledger(cityLedger);
    await choose(element, 'grouping', 'light');
    element.data = { ...cityLedger, targets: cityLedger.targets.slice(0, 12) };
    await nextFrame();
    await element.updateComplete;
    expect(texts(element, '.group')[0]).to.match(/^完成/);
    expect(all(element, '.row')).to.have.length(12);
  });

  it('is given what the page says, until choosing otherwise', async () => {
    const element = await fixture<TargetListElement>(
      '<union-target-list group-by="owner" sort-by="gap" since="month"></union-target-list>',
    );
    element.data = cityLedger;
    await nextFrame();
    await element.updateComplete;
    expect(texts(element, '.group')[0]).to.equal('宣传教育部 4 项');
    expect(element.toSentence()).to.contain('较10月');
    expect(one<HTMLSelectElement>(element, 'select[name=order]').value).to.equal('gap');
    await choose(element, 'grouping', 'heap');
    expect(texts(element, '.group')[0]).to.equal('已完成 5 项');
  });
});

describe('a long ledger', () => {
  it('draws the rows in sight, and others when it is scrolled or gone through', async () => {
    const element = await ledger(countyLedger(2000), 1000, 600);
    const rows = one(element, '.rows');
    expect(all(element, '.row').length).to.be.within(10, 60);
    expect(rows.scrollHeight).to.be.greaterThan(60_000);
    const first = namesOf(element)[0];
    rows.scrollTop = 40_000;
    await until(() => namesOf(element)[0] !== first, 'other rows');
    const box = rows.getBoundingClientRect();
    const seen = all(element, '.row').filter(
      (row) => row.getBoundingClientRect().top < box.bottom && row.getBoundingClientRect().bottom > box.top,
    );
    expect(seen[0]!.getBoundingClientRect().top).to.be.at.most(box.top + 1);
    expect(seen[seen.length - 1]!.getBoundingClientRect().bottom).to.be.at.least(box.bottom - 1);
    rows.focus();
    await sendKeys({ press: 'End' });
    await until(() => rows.querySelector('.active'), 'the last row');
    await until(() => rows.scrollTop + rows.clientHeight > rows.scrollHeight - 2, 'the end');
    expect(rows.querySelector('.active')!.getBoundingClientRect().bottom).to.be.at.most(box.bottom + 1);
  });

  it('scrolls through 2,000 targets without a long task', async () => {
    const element = await ledger(countyLedger(2000), 1000, 600);
    const rows = one(element, '.rows');
    const [last] = namesOf(element).slice(-1);
    const tasks = await longTasks(async () => {
      while (rows.scrollTop + rows.clientHeight < rows.scrollHeight - 1) {
        rows.scrollTop += 2000;
        await nextFrame();
      }
      await until(() => !namesOf(element).includes(last!), 'the rows of the end');
    });
    expect(tasks).to.deep.equal([]);
  });

  it('is as high as the rows it draws say', async () => {
    const element = await ledger(countyLedger(400));
    for (const row of all(element, '.row')) expect(row.scrollHeight).to.be.at.most(row.clientHeight + 1);
    expect(element.offsetHeight).to.be.within(400, 1000);
  });

  it('goes on paper whole', async () => {
    const element = await ledger(countyLedger(400), 1000, 600);
    window.dispatchEvent(new Event('beforeprint'));
    await until(() => all(element, '.row').length === 400, 'every row');
    window.dispatchEvent(new Event('afterprint'));
    await until(() => all(element, '.row').length < 60, 'the rows in sight');
    element.remove();
    window.dispatchEvent(new Event('beforeprint'));
    await nextFrame();
    expect(all(element, '.row').length).to.be.lessThan(60);
  });
});
