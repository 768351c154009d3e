import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import '../../src/core/words-en.js';
import '../../src/county-ranking/county-ranking-words-en.js';
import type { CountyRankingElement } from '../../src/county-ranking/index.js';
import '../../src/county-ranking/index.js';
import type { UnionDataEvent, UnionInvalidEvent } from '../../src/shared/events.js';
import type { UnionSelectEvent } from '../../src/shared/select-event.js';
import {
  contradictingRanking,
  hundredRanking,
  joiningRanking,
  longRanking,
  statusRanking,
} from '../../stories/county-ranking-examples.js';
import { fixture, nextEvent, nextFrame, until } from '../fixture.js';

const metric = { name: '数量', unit: '个' };

async function ranked(data: unknown, width = 800): Promise<CountyRankingElement> {
  const element = await fixture<CountyRankingElement>(
    html`<union-county-ranking .data=${data}></union-county-ranking>`,
  );
  element.style.width = `${width}px`;
  // One frame for the size to be told, one for the picture to be drawn for it.
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
  return element;
}

const rowsOf = (element: CountyRankingElement): HTMLElement[] =>
  Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]'));

const textsOf = (element: CountyRankingElement, selector: string): string[] =>
  rowsOf(element).map((row) => (row.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim());

const listOf = (element: CountyRankingElement): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>('[role=listbox]')!;

const barWidths = (element: CountyRankingElement): number[] =>
  Array.from(element.shadowRoot!.querySelectorAll('.fill'), (fill) => fill.getBoundingClientRect().width);

describe('union-county-ranking draws', () => {
  it('places, names, figures, gaps and movement', async () => {
    const element = await ranked(joiningRanking);
    expect(textsOf(element, '.rank')).to.deep.equal('1 2 3 4 4 6 7 8 9 10 11 —'.split(' '));
    expect(textsOf(element, '.figure').slice(0, 5)).to.deep.equal([
      '82.0%',
      '76.5%',
      '73.0%',
      '70.0%',
      '70.0%',
    ]);
    expect(textsOf(element, '.gap')[10]).to.equal('−20.0');
    expect(textsOf(element, '.move').slice(0, 6)).to.deep.equal([
      '持平',
      '↑ 进1位',
      '↓ 退1位',
      '持平',
      '↑ 进2位',
      '新进',
    ]);
    expect(textsOf(element, '.name')[4]).to.equal('白鹭县 并列第4名本单位');
    expect(element.shadowRoot!.querySelector('.mean')!.textContent!.trim()).to.equal('全市平均 65.0%');
  });

  it('bars 2 : 1 for [100, 50], and nothing wrong for [0, 0]', async () => {
    const element = await ranked({
      metric,
      rows: [
        { name: 'a', value: 50 },
        { name: 'b', value: 100 },
      ],
    });
    const [long, short] = barWidths(element);
    expect(long).to.be.greaterThan(100);
    expect(long! / short!).to.be.closeTo(2, 0.01);
    element.data = {
      metric,
      rows: [
        { name: 'a', value: 0 },
        { name: 'b', value: 0 },
      ],
    };
    await element.updateComplete;
    expect(barWidths(element)).to.deep.equal([0, 0]);
    expect(element.shadowRoot!.innerHTML).not.to.match(/NaN|Infinity|undefined/);
  });

  it('the line of the average where its figure is, through every bar', async () => {
    const element = await ranked({
      metric,
      average: { value: 50 },
      rows: [
        { name: 'a', value: 100 },
        { name: 'b', value: 25 },
      ],
    });
    const [long] = barWidths(element);
    const lines = Array.from(element.shadowRoot!.querySelectorAll('.bar.valued'), (bar) => {
      const { left, width, marginLeft } = getComputedStyle(bar, '::after');
      return parseFloat(left) + parseFloat(marginLeft) + parseFloat(width) / 2;
    });
    expect(lines).to.have.length(2);
    for (const at of lines) expect(at).to.be.closeTo(long! / 2, 0.5);
  });

  it('each reason for having no figure in its own word and look', async () => {
    const element = await ranked(statusRanking);
    const without = rowsOf(element).filter((row) => row.classList.contains('without'));
    expect(without.map((row) => row.querySelector('.figure')!.textContent!.trim())).to.deep.equal([
      '未报送',
      '不适用',
      '保密',
      '数据有误',
    ]);
    expect(new Set(without.map((row) => row.querySelector('path')!.getAttribute('d'))).size).to.equal(4);
    const looks = without.map((row) => {
      const { borderTopStyle, borderLeftStyle, backgroundImage, borderTopColor } = getComputedStyle(
        row.querySelector('i')!,
      );
      return [borderTopStyle, borderLeftStyle, backgroundImage, borderTopColor].join();
    });
    expect(new Set(looks).size).to.equal(4);
    expect(element.shadowRoot!.querySelector('.foot')!.textContent).to.contain('4 个未参与排名');
  });

  it('contradictions in their rows', async () => {
    const element = await ranked(contradictingRanking);
    expect(textsOf(element, '.note')).to.have.members([
      '数据不一致：102/126 = 81.0%，标称 92%',
      '数据不一致：41 > 40，标称 ≤ 100%',
      '',
    ]);
    expect(element.issues.map(({ path }) => path)).to.deep.equal(['/rows/0/value', '/rows/2/part']);
  });

  it('names whole and as text, never as markup', async () => {
    const element = await ranked(longRanking, 320);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(textsOf(element, '.name').some((name) => name.startsWith('<img src=x onerror='))).to.equal(true);
    for (const name of element.shadowRoot!.querySelectorAll('.row .name')) {
      expect(name.scrollWidth).to.be.at.most(name.clientWidth + 1);
    }
    expect(element.shadowRoot!.querySelector('.frame')!.scrollWidth).to.be.at.most(320);
  });

  it('rank, name and figure only where there is no room', async () => {
    const element = await ranked(joiningRanking, 140);
    const first = rowsOf(element)[0]!;
    const seen = Array.from(first.querySelector('.seen')!.children).filter(
      (part) => part.getClientRects().length > 0,
    );
    expect(seen.map(({ className }) => className)).to.deep.equal(['rank', 'name', 'figure']);
    for (const kind of ['.heads', '.foot', '.tag'])
      expect(element.shadowRoot!.querySelector(kind)!.getClientRects(), kind).to.have.length(0);
    expect(element.shadowRoot!.querySelector('.frame')!.scrollWidth).to.be.at.most(140);
  });

  it('the bar under the name in a narrow box, beside it in a wide one', async () => {
    const element = await ranked(joiningRanking, 320);
    const place = (): [number, number] => {
      const row = rowsOf(element)[0]!;
      return [
        row.querySelector('.name')!.getBoundingClientRect().bottom,
        row.querySelector('.fill')!.getBoundingClientRect().top,
      ];
    };
    const [nameBottom, barTop] = place();
    expect(barTop).to.be.at.least(nameBottom);
    element.style.width = '900px';
    await until(() => place()[1] < place()[0], 'the bar beside the name');
  });

  it('its own language, and another when it is told', async () => {
    const element = await ranked(joiningRanking);
    element.lang = 'en';
    await until(() => textsOf(element, '.heard')[0]!.startsWith('no. 1'), 'English');
    expect(textsOf(element, '.figure')[11]).to.equal('not reported');
    expect(element.toSentence()).to.contain('tied no. 4');
  });

  it('a table instead, when asked', async () => {
    const element = await ranked(joiningRanking);
    element.view = 'table';
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('tbody tr')).to.have.length(12);
    expect(element.toCSV()).to.contain('+17.0');
  });
});

describe('union-county-ranking takes', () => {
  it('JSON from a script inside it', async () => {
    const element = await fixture<CountyRankingElement>(
      `<union-county-ranking><table><tr><td>作者自己的表</td></tr></table><script type="application/json">${JSON.stringify(joiningRanking)}</script></union-county-ranking>`,
    );
    await until(() => rowsOf(element).length === 12, 'twelve rows');
  });

  it('bad data and keeps the last good picture, saying so', async () => {
    const element = await ranked(joiningRanking);
    const told = nextEvent<UnionInvalidEvent>(element, 'union-invalid');
    element.data = { metric: { name: 'x' }, rows: 'none' };
    const event = await told;
    expect(event.kept).to.equal(true);
    expect(event.issues[0]!.path).to.equal('/rows');
    expect(element.state).to.equal('invalid');
    expect(rowsOf(element)).to.have.length(12);
  });

  it('a bad row, shows it as such and counts it', async () => {
    const element = await ranked(joiningRanking);
    const data = nextEvent<UnionDataEvent>(element, 'union-data');
    const invalid = nextEvent<UnionInvalidEvent>(element, 'union-invalid');
    element.data = {
      metric,
      rows: [
        { name: 'a', value: 1 },
        { name: 'b', value: 2 },
        { name: 'c', value: 3 },
        { name: 'd', value: 'x' },
      ],
    };
    expect((await data).skipped).to.equal(1);
    const { issues, kept } = await invalid;
    expect(issues.map(({ path }) => path)).to.deep.equal(['/rows/3/value']);
    expect(kept).to.equal(false);
    expect(textsOf(element, '.figure')).to.deep.equal(['3个', '2个', '1个', '数据有误']);
  });

  it('no rows, nothing, and null: each with its word', async () => {
    const element = await ranked({ metric, rows: [] });
    expect(element.shadowRoot!.querySelector('.message')!.textContent).to.equal('暂无数据');
    element.data = undefined;
    await element.updateComplete;
    expect(element.state).to.equal('empty');
    element.data = null;
    await element.updateComplete;
    expect(element.state).to.equal('invalid');
  });

  it('being hidden first, moved, and taken off', async () => {
    const element = await fixture<CountyRankingElement>(
      html`<union-county-ranking hidden .data=${joiningRanking}></union-county-ranking>`,
    );
    expect(rowsOf(element)).to.have.length(0);
    element.hidden = false;
    await until(() => rowsOf(element).length === 12, 'rows after it is shown');
    expect(barWidths(element)[0]).to.be.greaterThan(50);
    const parent = element.parentElement!;
    element.remove();
    element.data = { metric, rows: [{ name: 'a', value: 1 }] };
    parent.append(element);
    await until(() => rowsOf(element).length === 1, 'the new row after it is back');
  });
});

describe('union-county-ranking is picked from', () => {
  const picks = (element: CountyRankingElement): UnionSelectEvent[] => {
    const events: UnionSelectEvent[] = [];
    element.parentElement!.addEventListener('union-select', (event) =>
      events.push(event as UnionSelectEvent),
    );
    return events;
  };

  it('with a click: the row that the host gave comes back', async () => {
    const element = await ranked(joiningRanking);
    const events = picks(element);
    rowsOf(element)[1]!.querySelector<HTMLElement>('.name')!.click();
    await element.updateComplete;
    expect(events.map(({ kind, id }) => [kind, id])).to.deep.equal([['row', 'S02']]);
    expect(events[0]!.item).to.equal(joiningRanking.rows.find(({ code }) => code === 'S02'));
    expect(
      rowsOf(element)
        .map((row) => row.ariaSelected)
        .indexOf('true'),
    ).to.equal(1);
  });

  it('with the keyboard alone: one tab stop, arrows, Home, End, Enter, Space', async () => {
    const element = await ranked(joiningRanking);
    const events = picks(element);
    await sendKeys({ press: 'Tab' });
    const list = listOf(element);
    expect(element.shadowRoot!.activeElement).to.equal(list);
    const current = async (): Promise<string | undefined> => {
      await nextFrame();
      await element.updateComplete;
      const id = list.getAttribute('aria-activedescendant');
      return id ? element.shadowRoot!.getElementById(id)?.dataset['key'] : undefined;
    };
    expect(await current()).to.equal('S01');
    await sendKeys({ press: 'ArrowDown' });
    expect(await current()).to.equal('S02');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'End' });
    expect(await current()).to.equal('S12');
    await sendKeys({ press: 'ArrowDown' });
    expect(await current()).to.equal('S12');
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowUp' });
    expect(await current()).to.equal('S01');
    expect(events.map(({ id }) => id)).to.deep.equal(['S02', 'S12']);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement).to.equal(null);
  });

  it('and keeps what was picked when the order changes', async () => {
    const element = await ranked(joiningRanking);
    rowsOf(element)[0]!.click();
    element.data = {
      ...joiningRanking,
      rows: joiningRanking.rows.map((row) => (row.code === 'S01' ? { ...row, part: 1 } : row)),
    };
    await nextFrame();
    await element.updateComplete;
    const selected = rowsOf(element).find((row) => row.ariaSelected === 'true')!;
    expect(selected.dataset['key']).to.equal('S01');
    expect(rowsOf(element).indexOf(selected)).to.equal(10);
  });

  it('by ear: every row says rank, name, figure, gap and movement', async () => {
    const element = await ranked(joiningRanking);
    expect(textsOf(element, '.heard')[4]).to.equal(
      '并列第4名，白鹭县，本单位，70.0%（1540/2200），高于平均5.0个百分点，进2位',
    );
    expect(listOf(element).ariaLabel).to.equal(joiningRanking.title);
  });

  it('names that repeat, each row by itself', async () => {
    const element = await ranked({
      metric,
      rows: [
        { name: '同名区', value: 1 },
        { name: '同名区', value: 2 },
      ],
    });
    rowsOf(element)[1]!.click();
    await element.updateComplete;
    expect(rowsOf(element).map((row) => row.ariaSelected)).to.deep.equal(['false', 'true']);
  });
});

describe('union-county-ranking in a box of fixed height', () => {
  it('scrolls its rows inside, by keyboard too, and leaves the page where it is', async () => {
    const element = await ranked(hundredRanking);
    element.style.height = '400px';
    const list = listOf(element);
    await until(() => list.scrollHeight > list.clientHeight + 1000, 'rows that scroll inside');
    expect(getComputedStyle(list).overflowAnchor).to.equal('none');
    expect(element.getBoundingClientRect().height).to.equal(400);
    const before = window.scrollY;
    list.focus();
    await sendKeys({ press: 'End' });
    await until(() => list.scrollTop > 1000, 'the last row in view');
    expect(window.scrollY).to.equal(before);
  });

  it('shows all rows where the height is free', async () => {
    const element = await ranked(hundredRanking);
    expect(rowsOf(element)).to.have.length(100);
    const list = listOf(element);
    expect(list.scrollHeight).to.equal(list.clientHeight);
    expect(rowsOf(element)[0]!.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('draws of 2,844 rows those that are seen, and knows them all', async () => {
    const rows = Array.from({ length: 2844 }, (_, index) => ({
      code: `${index}`,
      name: `示例${index}县`,
      value: index % 997,
    }));
    const element = await ranked({ metric, rows });
    expect(rowsOf(element).length).to.be.within(20, 40);
    expect(rowsOf(element)[0]!.getAttribute('aria-setsize')).to.equal('2844');
    expect(listOf(element).scrollHeight).to.be.greaterThan(2844 * 44 - 1);
    expect(element.toTable().rows).to.have.length(2844);
  });
});
