import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { UnionPageEvent } from '../../src/board/index.js';
import { fixture, nextFrame, until } from '../fixture.js';
import { board, gaugeText, partOf, saysBelow, seenPages, settled, type Board } from './boards.js';
import { heroOf, record, target, textOf } from './gauges.js';

const three = ['a', 'b', 'c']
  .map((id, at) => `<section id="${id}" heading="第${id}页">${gaugeText(10 * (at + 1))}</section>`)
  .join('');

const rectOf = (element: Element): number[] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left, top, width, height];
};

/** Where an element stands in the pages' room, in units of the zoomed room. Units: px. */
function placeIn(element: Board, cell: Element): number[] {
  const room = partOf(element, '.pages').getBoundingClientRect();
  const zoom = Number(getComputedStyle(partOf(element, '.room')).getPropertyValue('zoom'));
  const [left = 0, top = 0, width = 0, height = 0] = rectOf(cell);
  return [left - room.left, top - room.top, width, height].map((px) => Math.round(px / zoom));
}

describe('the pages of a board', () => {
  it('are its children; one is shown, the others have no box and draw nothing', async () => {
    const element = await board(
      `<style></style><link rel="none">${three}<script type="text/plain"></script>`,
    );
    expect(seenPages(element).map(({ id }) => id)).to.deep.equal(['a']);
    const [first, second] = element.querySelectorAll('union-target-gauge');
    expect(heroOf(first!)).to.equal('10.0%');
    expect(second!.getClientRects().length).to.equal(0);
    expect(textOf(element, '.subject')).to.equal('第a页');
  });

  it('turn by method, by place and by id, and say so', async () => {
    const element = await board(three);
    const events = record<UnionPageEvent>('union-page');
    element.next();
    await settled(element);
    expect([element.page, ...seenPages(element).map(({ id }) => id)]).to.deep.equal([1, 'b']);
    expect(heroOf(element.querySelector('#b union-target-gauge')!)).to.equal('20.0%');
    element.previous();
    element.previous();
    element.goTo('b');
    element.goTo(0);
    element.goTo('nowhere');
    element.goTo(17);
    await settled(element);
    expect(events.map(({ page, id, heading }) => [page, id, heading])).to.deep.equal([
      [1, 'b', '第b页'],
      [0, 'a', '第a页'],
      [2, 'c', '第c页'],
      [1, 'b', '第b页'],
      [0, 'a', '第a页'],
    ]);
    expect(seenPages(element).map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('come and go: the one on show stays, its neighbour follows where it has gone itself', async () => {
    const element = await board(three);
    element.goTo('b');
    await settled(element);
    element.querySelector('#a')!.remove();
    await settled(element);
    expect([element.page, seenPages(element)[0]?.id]).to.deep.equal([0, 'b']);
    const late = document.createElement('section');
    late.id = 'late';
    element.prepend(late);
    await settled(element);
    expect([element.page, seenPages(element)[0]?.id]).to.deep.equal([1, 'b']);
    element.querySelector('#b')!.remove();
    await settled(element);
    expect(seenPages(element).map(({ id }) => id)).to.deep.equal(['c']);
    element.querySelectorAll('section').forEach((page) => page.remove());
    await settled(element);
    expect(textOf(element, '.none')).to.equal('没有可显示的页面');
  });

  it('stand as their author wrote them where they move to', async () => {
    const element = await board(three);
    const cell = element.querySelector<HTMLElement>('#a union-target-gauge')!;
    expect(cell.style.position).to.equal('absolute');
    const box = await fixture('<div></div>');
    box.append(cell);
    await settled(element);
    expect(cell.getAttribute('style') || '').to.equal('');
    const page = element.querySelector<HTMLElement>('#b')!;
    element.remove();
    expect(page.querySelector<HTMLElement>('union-target-gauge')!.getAttribute('style') || '').to.equal('');
  });
});

describe('what a page’s author wrote', () => {
  it('is there again when the board has gone, and is not undone while it is there', async () => {
    const element = await board(
      `<section><div id="flex" style="display: flex; left: 3px !important">${gaugeText(1)}</div><p style="display: none">x</p></section>`,
    );
    const flex = element.querySelector<HTMLElement>('#flex')!;
    expect(getComputedStyle(flex).display).to.equal('flex');
    expect(getComputedStyle(element.querySelector('p')!).display).to.equal('none');
    element.style.width = '700px';
    await settled(element);
    element.remove();
    expect(flex.getAttribute('style')).to.equal('display: flex; left: 3px !important;');
  });

  it('keeps a theme that a page’s script gave, and takes its own back', async () => {
    const element = await board(`<section>${gaugeText(1)}${gaugeText(2)}</section>`);
    const [own, free] = element.querySelectorAll('union-target-gauge');
    own!.theme = 'contrast';
    element.theme = 'screen';
    await settled(element);
    expect([own!.theme, free!.theme]).to.deep.equal(['contrast', 'screen']);
    element.theme = undefined;
    await settled(element);
    expect([own!.theme, free!.theme]).to.deep.equal(['contrast', undefined]);
  });

  it('leaves out a page that is hidden, until it is not', async () => {
    const element = await board(three.replace('id="b"', 'id="b" hidden'));
    element.next();
    await settled(element);
    expect(seenPages(element).map(({ id }) => id)).to.deep.equal(['c']);
    element.querySelector('#b')!.removeAttribute('hidden');
    await settled(element);
    element.previous();
    await settled(element);
    expect(seenPages(element).map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('is read in its order from the start, and a page it leaves out goes on with the first', async () => {
    const element = await board(three, 'paused order="c b"');
    expect(seenPages(element).map(({ id }) => id)).to.deep.equal(['c']);
    element.goTo('a');
    element.next();
    await settled(element);
    expect(seenPages(element).map(({ id }) => id)).to.deep.equal(['c']);
  });

  it('may change at any time: what a page holds is no other page', async () => {
    const element = await board(three);
    const events = record<UnionPageEvent>('union-page');
    const script = element.querySelector('#a script')!;
    script.textContent = JSON.stringify(target(77));
    await until(() => heroOf(element.querySelector('#a union-target-gauge')!) === '77.0%', 'the new figure');
    expect(events).to.deep.equal([]);
    element.querySelector('#a')!.remove();
    await settled(element);
    expect(events.map(({ id }) => id)).to.deep.equal(['b']);
  });
});

describe('the grid of a page', () => {
  it('places cells by its names, in the order of their first appearance', async () => {
    const element = await board(
      `<section grid="a a b | a a c">${gaugeText(1)}${gaugeText(2)}${gaugeText(3)}</section>`,
    );
    const [wide, high, low] = [...element.querySelectorAll('union-target-gauge')].map((cell) =>
      placeIn(element, cell),
    );
    expect(wide![0]).to.equal(0);
    expect(wide![1]).to.equal(0);
    expect(high![0]! - (wide![0]! + wide![2]!)).to.be.closeTo(16, 1);
    expect(low![1]! - (high![1]! + high![3]!)).to.be.closeTo(16, 1);
    expect(wide![2]! / high![2]!).to.be.within(1.9, 2.1);
    expect(low![1]! + low![3]!).to.be.closeTo(wide![3]!, 1);
  });

  it('lets a cell name its place, looks into feeds, and leaves scripts alone', async () => {
    const element = await board(
      `<section grid="l r"><script type="text/plain"></script><union-feed><p cell="r">右</p></union-feed><p cell="l">左</p></section>`,
    );
    const [right, left] = element.querySelectorAll('p');
    expect(placeIn(element, left!)[0]).to.equal(0);
    expect(placeIn(element, right!)[0]).to.be.above(300);
  });

  it('that is none is replaced, and a cell without a place is said', async () => {
    const wrong = await board(`<section grid="a b | b a">${gaugeText(1)}${gaugeText(2)}</section>`);
    const cells = [...wrong.querySelectorAll('union-target-gauge')].map((cell) => rectOf(cell));
    expect(cells[0]![0]! + cells[0]![2]!).to.be.at.most(cells[1]![0]!);
    expect(wrong.health().errors.map(({ message }) => message)).to.deep.equal([
      'grid="a b | b a" is no grid',
    ]);
    const full = await board(`<section grid="a">${gaugeText(1)}${gaugeText(2)}</section>`);
    await until(() => saysBelow(full) === '1 处在版面中没有位置', saysBelow(full));
    expect(full.health().errors[0]!.message).to.match(/no place/);
  });

  it('follows the size of the board, and an attribute that changes', async () => {
    const element = await board(`<section grid="a b">${gaugeText(1)}${gaugeText(2)}</section>`);
    const [first, second] = element.querySelectorAll('union-target-gauge');
    const before = rectOf(first!)[2]!;
    element.style.width = '640px';
    await until(() => rectOf(first!)[2]! < before * 0.75, 'narrower cells');
    element.querySelector('section')!.setAttribute('grid', 'a | b');
    await until(() => rectOf(second!)[1]! > rectOf(first!)[1]! + 50, 'cells below one another');
  });
});

describe('the size of a board', () => {
  it('is the same picture at twice the lines, sharp: no transform anywhere above the text', async () => {
    const small = await board(three, 'paused', 1920, 1080);
    const large = await board(three, 'paused', 3840, 2160);
    const [one, two] = [small, large].map((element) =>
      rectOf(element.querySelector('#a union-target-gauge')!),
    );
    expect(two![2]! / one![2]!).to.be.within(1.99, 2.01);
    expect(two![3]! / one![3]!).to.be.within(1.99, 2.01);
    for (let at: Element | null = large.querySelector('union-target-gauge'); at; at = at.parentElement) {
      expect(getComputedStyle(at).transform).to.equal('none');
    }
    expect(getComputedStyle(partOf(large, '.stage')).transform).to.equal('none');
  });

  it('keeps its ratio where told, and leaves the rest dark', async () => {
    const element = await board(three, 'paused fit="contain" ratio="16/9"', 1200, 540);
    const stage = partOf(element, '.stage').getBoundingClientRect();
    const box = element.getBoundingClientRect();
    expect([stage.left - box.left, stage.top - box.top, stage.width, stage.height]).to.deep.equal([
      120, 0, 960, 540,
    ]);
    expect(getComputedStyle(partOf(element, '.frame')).backgroundColor).to.equal('rgb(0, 0, 0)');
  });

  it('allows for pixels that are not square', async () => {
    const element = await board(three, 'paused pixel-aspect="1.75"', 960, 540);
    const stage = partOf(element, '.stage').getBoundingClientRect();
    expect(stage.width).to.be.closeTo(960, 0.1);
    expect(stage.height).to.equal(540);
    expect(getComputedStyle(partOf(element, '.stage')).transform).to.match(/^matrix\(0\.571/);
  });

  it('gives far readers larger type', async () => {
    const near = await board(three, 'paused', 1920, 1080);
    const far = await board(three, 'paused distance="8"', 1920, 1080);
    const sizeOf = (element: Board): number => rectOf(partOf(element, '.subject'))[3]!;
    expect(sizeOf(far) / sizeOf(near)).to.be.within(1.8, 2.1);
  });
});

describe('the keys of a board', () => {
  it('turn the pages, pause and go on, from where the focus is inside', async () => {
    const element = await board(three, '');
    partOf(element, '.tools button').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(element.page).to.equal(1);
    await sendKeys({ press: 'PageUp' });
    await sendKeys({ press: 'End' });
    expect(element.page).to.equal(2);
    await sendKeys({ press: '2' });
    expect(element.page).to.equal(1);
    // On a button the space bar presses it: the first one pauses.
    await sendKeys({ press: ' ' });
    await settled(element);
    expect(element.paused).to.equal(true);
    expect(partOf(element, '.tools button').getAttribute('aria-label')).to.equal('继续轮播');
  });

  it('belong to the whole page on a wall, and to nobody else elsewhere', async () => {
    const quiet = await board(three);
    await sendKeys({ press: 'PageDown' });
    expect(quiet.page).to.equal(0);
    const element = await board(three, 'paused kiosk');
    await sendKeys({ press: 'PageDown' });
    expect(element.page).to.equal(1);
    await sendKeys({ press: ' ' });
    expect(element.paused).to.equal(false);
  });

  it('leave fields and what a widget does with a key alone', async () => {
    const element = await board(`<section><input></section>${three}`);
    element.querySelector('input')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: '2' });
    expect([element.page, element.querySelector('input')!.value]).to.deep.equal([0, '2']);
  });

  it('scroll what scrolls and has the focus', async () => {
    const element = await board(
      `<section><div tabindex="0" id="long"><div style="height: 3000px"></div></div></section>${three}`,
      'paused kiosk',
    );
    const long = element.querySelector<HTMLElement>('#long')!;
    long.style.overflow = 'auto';
    await settled(element);
    long.focus();
    await sendKeys({ press: 'PageDown' });
    expect(element.page).to.equal(0);
    long.blur();
    await sendKeys({ press: 'PageDown' });
    expect(element.page).to.equal(1);
  });

  it('go on from the page’s dot when the page that had the focus goes', async () => {
    const element = await board(`<section id="x"><button>x</button></section>${three}`);
    element.querySelector('button')!.focus();
    await sendKeys({ press: 'PageDown' });
    await settled(element);
    const focus = element.shadowRoot!.activeElement;
    expect([element.page, focus?.getAttribute('aria-label')]).to.deep.equal([1, '第 2 页，共 4 页：第a页']);
    await sendKeys({ press: 'PageUp' });
    expect(element.page).to.equal(0);
  });

  it('are buttons too: a dot for each page, before the pages in the order of reading', async () => {
    const element = await board(three);
    const dots = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.dots button')];
    expect(dots.map((dot) => dot.getAttribute('aria-label'))).to.deep.equal([
      '第 1 页，共 3 页：第a页',
      '第 2 页，共 3 页：第b页',
      '第 3 页，共 3 页：第c页',
    ]);
    dots[2]!.click();
    await settled(element);
    expect([element.page, dots[2]!.getAttribute('aria-current')]).to.deep.equal([2, 'true']);
    const place = dots[0]!.compareDocumentPosition(partOf(element, '.pages'));
    expect(place & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
  });
});

describe('pages made from a template', () => {
  const districts = (...names: string[]): object => ({
    districts: names.map((name, at) => ({ code: `D${name}`, name, joining: target(10 * (at + 1)) })),
  });
  const markup = `<template each="/districts">
      <section heading="{name}" id="{code}"><union-target-gauge heading="{name}" pointer="{pointer}/joining"></union-target-gauge></section>
    </template>`;

  async function fed(document: object): Promise<{ element: Board; push: (next: unknown) => Promise<void> }> {
    const holder = await fixture(
      `<union-feed><union-board motion="none" paused style="width: 960px; height: 540px">${markup}</union-board></union-feed>`,
    );
    const element = holder.querySelector('union-board')!;
    const feed = holder as HTMLElementTagNameMap['union-feed'];
    const push = async (next: unknown): Promise<void> => {
      feed.push(next);
      await settled(element);
    };
    await push(document);
    return { element, push };
  }

  const headings = (element: Board): (string | null)[] =>
    [...element.querySelectorAll(':scope > section')].map((page) => page.getAttribute('heading'));

  it('are one for each item, in their order, and show its figures', async () => {
    const { element } = await fed(districts('东区', '西区'));
    expect(headings(element)).to.deep.equal(['东区', '西区']);
    expect(element.health().pages.map(({ id, heading }) => [id, heading])).to.deep.equal([
      ['D东区', '东区'],
      ['D西区', '西区'],
    ]);
    element.goTo('D西区');
    await until(() => heroOf(element.querySelector('#D西区 union-target-gauge')!) === '20.0%', '20%');
  });

  it('follow the list: the same page stays the same element, others come and go', async () => {
    const { element, push } = await fed(districts('东区', '西区'));
    const west = element.querySelector('#D西区');
    await push(districts('东区', '西区', '南区'));
    expect(headings(element)).to.deep.equal(['东区', '西区', '南区']);
    expect(element.querySelector('#D西区')).to.equal(west);
    await push(districts('东区'));
    expect(headings(element)).to.deep.equal(['东区']);
    await push({ districts: 'none' });
    expect(headings(element)).to.deep.equal(['东区']);
    expect(element.health().errors.map(({ message }) => message)).to.include(
      'each="/districts" leads to no list',
    );
    element.querySelector('template')!.remove();
    await settled(element);
    expect(headings(element)).to.deep.equal([]);
  });

  it('write values so that they break nothing where they stand', async () => {
    const holder = await fixture(
      `<union-feed><union-board paused style="width: 960px; height: 540px"><template each="">
        <section heading="{name}"><a href="/x?n={name}">a</a>
        <union-target-gauge data='{"name":"{name}","value":1,"target":4}'></union-target-gauge></section>
      </template></union-board></union-feed>`,
    );
    const element = holder.querySelector('union-board')!;
    (holder as HTMLElementTagNameMap['union-feed']).push([{ name: '"},\\&x=1' }]);
    await settled(element);
    await until(() => heroOf(element.querySelector('union-target-gauge')!) === '25.0%', 'the gauge');
    expect(element.querySelector('a')!.getAttribute('href')).to.equal(
      `/x?n=${encodeURIComponent('"},\\&x=1')}`,
    );
  });

  it('do not move what stays when one before it goes', async () => {
    const { element, push } = await fed(districts('东区', '西区', '南区'));
    let moves = 0;
    const south = element.querySelector('#D南区 union-target-gauge') as HTMLElement & {
      connectedCallback(): void;
    };
    const { connectedCallback } = south;
    south.connectedCallback = function () {
      moves += 1;
      connectedCallback.call(this);
    };
    const watch = new MutationObserver((records) => {
      moves += records.filter(({ addedNodes }) =>
        [...addedNodes].some((node) => node.contains(south)),
      ).length;
    });
    watch.observe(element, { childList: true });
    const { districts: all } = districts('东区', '西区', '南区') as { districts: unknown[] };
    await push({ districts: [all[0], all[1], all[2]].slice(0, 3) });
    await settled(element);
    watch.disconnect();
    expect(moves).to.equal(0);
  });

  it('take what the data says as text, whatever it is', async () => {
    const { element } = await fed(districts('<img src=x onerror=alert(1)>', '{code}', '__proto__'));
    expect(headings(element)).to.deep.equal(['<img src=x onerror=alert(1)>', '{code}', '__proto__']);
    expect(element.querySelector('img')).to.equal(null);
  });
});

describe('the title line of a board', () => {
  it('says whose it is, the page, the age of its figures and the time', async () => {
    const more = (asOf: string): object => ({ asOf });
    const element = await board(
      `<section heading="目标">${gaugeText(1, more('2026-11-20'))}${gaugeText(2, more('2026-10'))}</section>`,
      'paused heading="某市总工会"',
    );
    await until(() => textOf(element, '.as-of') !== '', 'the age');
    expect(textOf(element, '.owner')).to.equal('某市总工会');
    expect(textOf(element, '.as-of')).to.equal('数据截至2026年10月至2026年11月20日');
    expect(textOf(element, '.clock')).to.match(/^\d{4}年\d+月\d+日 星期. \d\d:\d\d$/);
    element.lang = 'en';
    await until(
      () => /^Data as of Oct 2026 to 20 Nov 2026$/.test(textOf(element, '.as-of') ?? ''),
      textOf(element, '.as-of')!,
    );
  });

  it('leaves the heading to a widget that is a page by itself', async () => {
    const element = await board(`${gaugeText(1).replace('gauge>', 'gauge heading="入会">')}<p>二</p>`);
    expect(textOf(element, '.subject')).to.equal('');
    expect(partOf(element, '.dots button').getAttribute('aria-label')).to.equal('第 1 页，共 2 页：入会');
  });
});

describe('the theme of a board', () => {
  it('is that of its widgets, but where their author gave them one', async () => {
    const element = await board(
      `<section>${gaugeText(1)}${gaugeText(2).replace('gauge>', 'gauge theme="light">')}</section>`,
      'paused theme="screen"',
    );
    const [own, other] = element.querySelectorAll('union-target-gauge');
    await nextFrame();
    const classOf = (gauge: Element): string => gauge.shadowRoot!.querySelector('.frame')!.className;
    expect(classOf(own!)).to.contain('screen');
    expect(classOf(other!)).to.contain('light');
    expect(partOf(element, '.frame').className).to.contain('screen');
    element.removeAttribute('theme');
    await settled(element);
    expect(classOf(own!)).to.contain('light');
  });
});
