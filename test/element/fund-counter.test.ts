import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import '../../src/core/words-en.js';
import '../../src/fund-counter/fund-counter-words-en.js';
import type { FundCounterElement } from '../../src/fund-counter/index.js';
import '../../src/fund-counter/index.js';
import type { UnionDataEvent, UnionInvalidEvent } from '../../src/shared/events.js';
import type { UnionSelectEvent } from '../../src/shared/select-event.js';
import {
  brokenRowsFund,
  cityFund,
  conflictingFund,
  fewPeopleFund,
  fullFund,
  historyFund,
  longFund,
  manyFund,
  qualifiedFund,
  shortFund,
} from '../../stories/fund-examples.js';
import { fixture, nextEvent, nextFrame, until } from '../fixture.js';

async function counted(data: unknown, width = 800, height?: number): Promise<FundCounterElement> {
  const element = await fixture<FundCounterElement>(
    html`<union-fund-counter .data=${data}></union-fund-counter>`,
  );
  element.style.width = `${width}px`;
  if (height !== undefined) element.style.height = `${height}px`;
  // One frame for the size to be told, one for the picture to be drawn for it.
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
  return element;
}

const partOf = (element: FundCounterElement, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const textOf = (element: FundCounterElement, selector: string): string =>
  (partOf(element, selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const textsOf = (element: FundCounterElement, selector: string): string[] =>
  Array.from(element.shadowRoot!.querySelectorAll(selector), (part) =>
    (part.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
const heroOf = (element: FundCounterElement): string => textOf(element, '.hero').replace(/ /g, '');
const rowsOf = (element: FundCounterElement): HTMLButtonElement[] =>
  Array.from(element.shadowRoot!.querySelectorAll<HTMLButtonElement>('button.entry'));

/** The text that a person gets who selects the amount and copies it. */
function copied(element: FundCounterElement): string {
  const selection = getSelection()!;
  const range = document.createRange();
  const hero = partOf(element, '.hero');
  range.selectNodeContents(hero);
  selection.removeAllRanges();
  selection.addRange(range);
  const text = selection.toString();
  selection.removeAllRanges();
  return text.trim();
}

/** Where a person sees that data contradict one another. */
const saidInconsistent = (element: FundCounterElement): string[] =>
  [...textsOf(element, '.doubt'), ...textsOf(element, '.notice')].filter((text) =>
    text.includes('数据不一致'),
  );

describe('union-fund-counter draws', () => {
  it('the amount, the exact figure, facts and programmes of the city', async () => {
    const element = await counted(cityFund);
    expect(heroOf(element)).to.equal('1200万元');
    expect(textOf(element, '.exact')).to.equal('12,000,000 元');
    expect(textOf(element, '.value')).to.equal('3200户');
    expect(textOf(element, '.text.detail')).to.equal('户均3750元');
    expect(textsOf(element, '.entry')).to.deep.equal([
      '1 金秋助学 380万元 31.7% 惠及650人 · 人均5846.15元',
      '其他 820万元 68.3%',
    ]);
    expect(element.state).to.equal('ready');
  });

  it('qualifiers, statuses and zero each in their own words', async () => {
    expect(heroOf(await counted(qualifiedFund))).to.equal('700余万元');
    const words = { unreported: '未报送', 'not-applicable': '不适用', withheld: '保密' };
    for (const [status, word] of Object.entries(words))
      expect(heroOf(await counted({ name: 'x', amount: { status } }))).to.equal(word);
    expect(heroOf(await counted({ name: 'x', amount: 0 }))).to.equal('0元');
    const element = await counted(brokenRowsFund);
    expect(textsOf(element, '.entry .amount')).to.deep.equal([
      '380万元',
      '未报送',
      '不适用',
      '保密',
      '数据有误',
      '0元',
      '820万元',
    ]);
    const looks = ['unreported', 'not-applicable', 'withheld', 'unreadable'].map((status) => {
      const { strokeDasharray, stroke } = getComputedStyle(partOf(element, `.mark rect.${status}`));
      return `${strokeDasharray} ${stroke}`;
    });
    expect(new Set(looks).size).to.equal(4);
  });

  it('a contradiction with both figures, and lists it', async () => {
    const element = await counted(conflictingFund);
    expect(partOf(element, '.limit')).to.exist;
    expect(element.issues.map(({ path }) => path)).to.deep.equal(['/programmes']);
    expect(element.issues[0]!.message).to.match(/13,000,000.*12,000,000.*1,000,000/);
    expect(heroOf(element)).to.equal('1200万元');
    expect(saidInconsistent(element)).to.deep.equal([element.issues[0]!.message]);
    expect(element.toSentence().match(/数据不一致/g)).to.have.length(1);
  });

  it('several contradictions, or one beside another fault, each once at the picture', async () => {
    const several = await counted(fewPeopleFund);
    expect(saidInconsistent(several)).to.deep.equal(several.issues.map(({ message }) => message));
    expect(several.issues).to.have.length(2);
    expect(several.toSentence().match(/数据不一致/g)).to.have.length(2);
    const other = await counted({ ...conflictingFund, households: 'x' });
    expect(saidInconsistent(other)).to.have.length(1);
    // A picture that is kept stays as it was, its contradictions with it.
    several.data = null;
    await until(() => several.state === 'invalid', 'the refusal');
    await several.updateComplete;
    expect(textsOf(several, '.doubt')).to.have.length(2);
    // One contradiction alone is said by the notice; when that has to say why a document was refused, in its place.
    const single = await counted(conflictingFund);
    const { message } = single.issues[0]!;
    expect(textsOf(single, '.doubt')).to.deep.equal([]);
    single.data = null;
    await until(() => single.state === 'invalid', 'the refusal');
    await single.updateComplete;
    expect(saidInconsistent(single)).to.deep.equal([message]);
    expect(textsOf(single, '.doubt')).to.deep.equal([message]);
    expect(single.toSentence().match(/数据不一致/g)).to.have.length(1);
  });

  it('what a complete list lacks, as a visible stretch of its own', async () => {
    const element = await counted(shortFund);
    const gap = partOf(element, '.bar rect.gap');
    expect(getComputedStyle(gap).visibility).to.equal('visible');
    const bar = partOf(element, '.bar').getBoundingClientRect();
    expect(gap.getBoundingClientRect().width / bar.width).to.be.closeTo(100 / 1200, 0.005);
    expect(textsOf(element, '.entry').pop()).to.equal('差额 100万元');
  });

  it('more than eight programmes folded, all of them in the table', async () => {
    const element = await counted(manyFund);
    const fold = rowsOf(element)[8]!;
    expect(textsOf(element, '.entry').pop()).to.equal('+ 其他（4 项） 110万元 5.5%');
    expect(rowsOf(element)).to.have.length(9);
    expect(fold.getAttribute('aria-expanded')).to.equal('false');
    fold.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => rowsOf(element).length === 13, 'all programmes');
    expect(textsOf(element, '.bar rect')).to.have.length(12);
    expect(
      rowsOf(element)
        .map((row) => row.getAttribute('aria-expanded'))
        .filter(Boolean),
    ).to.deep.equal(['true']);
    const picked = nextEvent<UnionSelectEvent>(element, 'union-select');
    rowsOf(element)[11]!.click();
    expect((await picked).id).to.equal('p12');
    rowsOf(element)[12]!.click();
    await until(() => rowsOf(element).length === 9, 'the fold');
    element.view = 'table';
    await element.updateComplete;
    expect(textsOf(element, 'tbody tr')).to.have.length(13);
    expect(element.toCSV()).to.contain('"5,200,000"');
  });

  it('history as a line, and what each period added', async () => {
    const element = await counted(historyFund);
    expect(partOf(element, '.history path').getAttribute('d')!.match(/L/g)).to.have.length(7);
    expect(textsOf(element, '.history span')).to.deep.equal(['2025年12月31日 1885.5万元', '2026年11月20日']);
    expect(textsOf(element, '.value')).to.deep.equal([
      '9200户',
      '+3.2万元',
      '+100.45万元',
      '+229.85万元',
      '+1234.95万元',
    ]);
  });

  it('the last change of the amount, until the next one', async () => {
    const element = await counted(fullFund);
    expect(textsOf(element, '.delta')).to.deep.equal([]);
    const give = async (data: object): Promise<string[]> => {
      const shown = nextEvent(element, 'union-data');
      element.data = data;
      await shown;
      return textsOf(element, '.delta');
    };
    expect(await give({ ...fullFund, amount: '1237.7678' })).to.deep.equal(['+3.2万元']);
    expect(partOf(element, '.delta').title).to.equal('+32,000 元');
    expect(await give({ ...fullFund, amount: '1237.7678', households: 3300 })).to.deep.equal(['+3.2万元']);
    expect(await give({ ...fullFund, amount: '1237.7' })).to.deep.equal(['−678元']);
    expect(await give({ ...fullFund, amount: { value: 1300, qualifier: '余' } })).to.deep.equal([]);
    expect(await give(fullFund)).to.deep.equal([]);
    expect(await give({ ...fullFund, name: '另一项资金', amount: 5 })).to.deep.equal([]);
  });

  it('in a sentence of the page: in its type and colour, and the line no higher', async () => {
    const holder = await fixture<HTMLElement>(
      html`<p lang="zh-CN">
        投入<union-fund-counter variant="inline" .data=${cityFund}></union-fund-counter>，惠及
      </p>`,
    );
    holder.style.font = 'italic 31px serif';
    holder.style.color = 'rgb(1, 2, 3)';
    const element = holder.querySelector<FundCounterElement>('union-fund-counter')!;
    await until(() => heroOf(element) === '1200万元', 'the amount');
    const style = getComputedStyle(partOf(element, '.hero'));
    expect([style.fontSize, style.fontStyle, style.color]).to.deep.equal(['31px', 'italic', 'rgb(1, 2, 3)']);
    const plain = await fixture<HTMLElement>(html`<p>投入1200万元，惠及</p>`);
    plain.style.font = 'italic 31px serif';
    expect(holder.getBoundingClientRect().height).to.equal(plain.getBoundingClientRect().height);
    expect(partOf(element, '.hero').title).to.contain('12,000,000 元');
    expect(textOf(element, '.heard')).to.contain('12,000,000 元');
    element.data = { name: 'x', amount: null };
    await until(() => heroOf(element) === '未报送', 'the status');
    element.data = { ...cityFund, amount: {} };
    await until(() => partOf(element, '.in-text .mark'), 'the mark of a kept picture');
    expect(heroOf(element)).to.equal('未报送');
    element.data = undefined;
    await until(() => heroOf(element) === '暂无数据', 'the message');
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('markup in names as text', async () => {
    const element = await counted({
      name: '<img src=x onerror=alert(1)>',
      amount: 5,
      programmes: [{ name: '<b>x</b>', amount: 1 }],
    });
    expect(element.shadowRoot!.querySelector('img, b')).to.equal(null);
    expect(textOf(element, '.title')).to.equal('<b>x</b>');
  });

  it('another language after lang changed', async () => {
    const element = await counted(cityFund);
    element.lang = 'en';
    await until(() => heroOf(element) === '12millionyuan', 'English');
    expect(element.toSentence()).to.contain('3750 yuan per household');
    element.lang = 'zh-CN';
    await until(() => heroOf(element) === '1200万元', 'Chinese');
  });
});

describe('union-fund-counter in its box', () => {
  it('never cuts the amount, and at 120 px shows it alone', async () => {
    for (const [width, height] of [
      [120, 105],
      [200, 160],
      [320, undefined],
      [800, undefined],
    ] as const) {
      const element = await counted(fullFund, width, height);
      const hero = partOf(element, '.hero').getBoundingClientRect();
      const unit = partOf(element, '.unit').getBoundingClientRect();
      const box = element.getBoundingClientRect();
      expect(unit.right, `${width}`).to.be.at.most(Math.min(hero.right, box.right) + 0.5);
      expect(hero.bottom, `${width}`).to.be.at.most(box.bottom + 0.5);
    }
    expect(textsOf(await counted(fullFund, 120, 105), '.text')).to.deep.equal([]);
  });

  it('keeps long names inside their rows', async () => {
    const element = await counted(longFund, 320);
    const entries = Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>('.entry'));
    for (const entry of entries) expect(entry.scrollHeight).to.be.at.most(entry.clientHeight + 1);
  });

  it('is drawn anew for another width, and when it was mounted hidden', async () => {
    const element = await counted(fullFund, 320);
    const narrow = partOf(element, '.bar').getBoundingClientRect().width;
    element.style.width = '900px';
    await until(() => partOf(element, '.bar').getBoundingClientRect().width > narrow * 2, 'a wider bar');
    const hidden = await fixture<FundCounterElement>(
      html`<div hidden><union-fund-counter .data=${cityFund}></union-fund-counter></div>`,
    );
    const inner = hidden.querySelector<FundCounterElement>('union-fund-counter')!;
    hidden.hidden = false;
    await until(() => partOf(inner, '.hero'), 'the hero of what was hidden');
    expect(heroOf(inner)).to.equal('1200万元');
  });
});

describe('union-fund-counter and its data', () => {
  it('keeps the last good picture, and says why', async () => {
    const element = await counted(cityFund);
    const told = nextEvent<UnionInvalidEvent>(element, 'union-invalid');
    element.data = { name: 'x', amount: 999_999_999_999_999 };
    const { kept, issues } = await told;
    expect(kept).to.equal(true);
    expect(issues[0]!.path).to.equal('/amount');
    expect(issues[0]!.message).to.contain('文本');
    expect(heroOf(element)).to.equal('1200万元');
    expect(element.state).to.equal('invalid');
    const again = nextEvent<UnionDataEvent>(element, 'union-data');
    element.data = { ...cityFund, asOf: '2026-11-20' };
    expect((await again).asOf).to.equal('2026-11-20');
    expect(element.state).to.equal('ready');
  });

  it('reads a script inside it, and the attribute', async () => {
    const inside = await fixture<FundCounterElement>(
      '<union-fund-counter><script type="application/json">{"name":"x","amount":"99999999"}</script><p>99,999,999元</p></union-fund-counter>',
    );
    await until(() => heroOf(inside) === '9999.99万元', 'the data of the script');
    const named = await fixture<FundCounterElement>(
      `<union-fund-counter data='{"name":"x","amount":12345678}'></union-fund-counter>`,
    );
    await until(() => heroOf(named) === '1234.57万元', 'the data of the attribute');
  });

  it('says a picture again after it was taken off and put back', async () => {
    const element = await counted(cityFund);
    const parent = element.parentElement!;
    element.remove();
    element.data = { ...cityFund, amount: 1300 };
    parent.append(element);
    await until(() => heroOf(element) === '1300万元', 'the new amount');
    expect(partOf(element, '.roll').childElementCount).to.equal(0);
  });
});

describe('a person picks a programme', () => {
  it('by click: the event carries the host’s own object', async () => {
    const element = await counted(fullFund);
    const picked = nextEvent<UnionSelectEvent>(element, 'union-select');
    rowsOf(element)[1]!.click();
    const { kind, id, item } = await picked;
    expect([kind, id, item]).to.deep.equal(['programme', 'medical', fullFund.programmes[1]]);
    expect(item).to.equal(fullFund.programmes[1]);
  });

  it('by a stretch of the bar', async () => {
    const element = await counted(fullFund);
    const picked = nextEvent<UnionSelectEvent>(element, 'union-select');
    partOf(element, '.bar rect').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect((await picked).id).to.equal('study');
  });

  it('by keyboard: Tab from row to row, Enter picks', async () => {
    const element = await counted(fullFund);
    rowsOf(element)[2]!.focus();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement).to.equal(rowsOf(element)[3]);
    const picked = nextEvent<UnionSelectEvent>(element, 'union-select');
    await sendKeys({ press: 'Enter' });
    expect((await picked).id).to.equal('summer');
  });
});

/** Where the first `count` characters of the figure end. Units: px. */
function rightOf(element: FundCounterElement, count: number): number {
  const range = document.createRange();
  const text = Array.from(partOf(element, '.true').childNodes).find(({ nodeType }) => nodeType === 3)!;
  range.setStart(text, 0);
  range.setEnd(text, count);
  const { left, right } = range.getBoundingClientRect();
  return count > 0 ? right : left;
}

/** Every strip begins where what it rolls into begins in the figure. */
function expectStripsInPlace(element: FundCounterElement, rises = true): void {
  const figure = textOf(element, '.true');
  const strips = Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>('.reels > [data-text]'));
  expect(strips.length).to.be.greaterThan(0);
  let from = 0;
  for (const strip of strips) {
    const lines = strip.dataset['text']!.split('\n');
    const end = lines[rises ? lines.length - 1 : 0]!;
    const at = figure.indexOf(end, from);
    expect(at, `${end} of ${figure}`).to.be.at.least(from);
    expect(strip.getBoundingClientRect().right, end).to.be.closeTo(rightOf(element, at), 0.6);
    from = at + end.length;
  }
}

describe('digits roll', () => {
  const fund = (amount: number | string): object => ({ name: '帮扶资金', amount });
  const rolling = (element: FundCounterElement): boolean => partOf(element, '.roll').childElementCount > 0;

  async function seen(amount: number | string): Promise<FundCounterElement> {
    const element = await counted(fund(amount), 400);
    // What is in view is told a frame after it was asked for.
    await nextFrame();
    await nextFrame();
    return element;
  }

  it('as decoration over text that is right at once', async () => {
    const element = await seen(12_345_678);
    expect(rolling(element)).to.equal(false);
    element.data = fund(23_456_789);
    await element.updateComplete;
    expect(textOf(element, '.true')).to.equal('2345.68');
    expect(rolling(element)).to.equal(true);
    expect(copied(element)).to.equal('2345.68万元');
    const moved = partOf(element, '.reels').getAnimations();
    expect(moved).to.have.length(1);
    const [, end] = (moved[0]!.effect as KeyframeEffect).getKeyframes();
    expect(end!.computedOffset * Number(moved[0]!.effect!.getComputedTiming().duration)).to.equal(900);
    expect(partOf(element, '.roll > [data-text="."]').getBoundingClientRect().right).to.be.closeTo(
      rightOf(element, 5),
      0.6,
    );
    expectStripsInPlace(element);
    const [reels, figure] = ['.reels', '.true'].map((part) => partOf(element, part).getBoundingClientRect());
    expect(reels!.left).to.be.closeTo(figure!.left, 0.6);
    expect(getComputedStyle(partOf(element, '.true')).color).to.equal('rgba(0, 0, 0, 0)');
    await until(() => !rolling(element), 'the end of the motion');
    expect(getComputedStyle(partOf(element, '.true')).color).not.to.equal('rgba(0, 0, 0, 0)');
    expect(copied(element)).to.equal('2345.68万元');
  });

  it('once more when it is interrupted, and leaves nothing behind', async () => {
    const element = await seen(1000);
    element.data = fund(2000);
    await element.updateComplete;
    element.data = fund('3000.5');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('.reels')).to.have.length(1);
    expect(textOf(element, '.true')).to.equal('3000.5');
    element.remove();
    expect(rolling(element)).to.equal(false);
  });

  it('takes a roll over where it is, without a jump', async () => {
    const element = await seen(1000);
    element.data = fund(7000);
    await element.updateComplete;
    const [first] = partOf(element, '.reels').getAnimations();
    first!.pause();
    first!.currentTime = 200;
    const { m42 } = new DOMMatrix(getComputedStyle(partOf(element, '.reels')).transform);
    const going = -m42 / partOf(element, '.roll').offsetHeight;
    expect(going).to.be.within(0.5, 2.5);
    element.data = fund(9000);
    await element.updateComplete;
    const strip = partOf(element, '.reels > [data-text]').dataset['text']!.split('\n');
    // From 1 to 7 in three lines.
    expect(strip[0]).to.equal(String(1 + 2 * Math.floor(going)));
    const [next] = partOf(element, '.reels').getAnimations();
    next!.pause();
    next!.currentTime = 0;
    const line = partOf(element, '.roll').getBoundingClientRect();
    const place = (line.top - partOf(element, '.reels').getBoundingClientRect().top) / line.height;
    expect(place).to.be.closeTo(going % 1, 0.02);
  });

  it('in any font: every place is as wide as the text that will stand there', async () => {
    const element = await seen('1111.11');
    element.style.setProperty('--union-font', 'cursive');
    partOf(element, '.frame').style.fontVariantNumeric = 'proportional-nums';
    for (const [amount, rises] of [
      ['8765.43', true],
      ['32.4', false],
      ['98.7', true],
    ] as const) {
      element.data = fund(amount);
      await element.updateComplete;
      const [roll, figure] = ['.roll', '.true'].map((part) => partOf(element, part).getBoundingClientRect());
      expect(roll!.width).to.be.closeTo(figure!.width, 0.6);
      expectStripsInPlace(element, rises);
    }
  });

  it('ends where the line of the new figure lies over the figure', async () => {
    const element = await seen(1111);
    for (const amount of [5678, 1234]) {
      element.data = fund(amount);
      await element.updateComplete;
      const [motion] = partOf(element, '.reels').getAnimations();
      motion!.pause();
      motion!.currentTime = 899.99;
      const strip = partOf(element, '.reels');
      const lines = partOf(element, '.reels > [data-text]').dataset['text']!.split('\n');
      const line = partOf(element, '.roll').getBoundingClientRect();
      const place = (line.top - strip.getBoundingClientRect().top) / line.height;
      expect(place).to.be.closeTo(Math.round(place), 0.02);
      expect(lines[Math.round(place)]).to.equal(String(amount));
      await until(() => !rolling(element), 'the end of the motion');
    }
  });

  it('all that began together end in one task: a page of counters is drawn once for it', async () => {
    const both = [await seen(1111), await seen(2222)];
    both.forEach((element) => (element.data = fund(5555)));
    await until(() => both.every(rolling), 'both');
    let halves = 0;
    const watch = new MutationObserver(() => (halves += Number(both.filter(rolling).length === 1)));
    both.forEach((element) => watch.observe(partOf(element, '.roll'), { childList: true }));
    await until(() => !both.some(rolling), 'the end of both');
    watch.disconnect();
    expect(halves).to.equal(0);
  });

  it('not for the first figure, the same figure, another width, motion="none" or less motion', async () => {
    const element = await seen(1000);
    element.data = { ...fund(1000), households: 5 };
    await element.updateComplete;
    expect(rolling(element)).to.equal(false);
    element.style.width = '700px';
    await nextFrame();
    await nextFrame();
    expect(rolling(element)).to.equal(false);
    element.motion = 'none';
    element.data = fund(3000);
    await element.updateComplete;
    expect(rolling(element)).to.equal(false);
    element.motion = 'auto';
    await emulateMedia({ reducedMotion: 'reduce' });
    element.data = fund(4000);
    await element.updateComplete;
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(rolling(element)).to.equal(false);
    expect(textOf(element, '.true')).to.equal('4000');
  });

  it('is plain text in the tree that is read out, and the sentence says it once', async () => {
    const element = await seen(12_345_678);
    expect(partOf(element, '.hero').closest('[aria-hidden=true]')).to.exist;
    expect(textsOf(element, '.heard')).to.deep.equal(['帮扶资金1234.57万元（12,345,678 元）。']);
    expect(textOf(element, '[aria-live=polite]')).to.equal('帮扶资金1234.57万元（12,345,678 元）');
    element.data = { ...fund(23_456_789), households: 7 };
    await element.updateComplete;
    expect(rolling(element)).to.equal(true);
    expect(textOf(element, '[aria-live=polite]')).to.equal('帮扶资金2345.68万元（23,456,789 元）');
    expect(textsOf(element, '[aria-live]')).to.have.length(1);
  });

  it('rolls within a sentence too', async () => {
    const element = await fixture<FundCounterElement>(
      html`<union-fund-counter variant="inline" .data=${fund(1000)}></union-fund-counter>`,
    );
    await nextFrame();
    await nextFrame();
    element.data = fund(7000);
    await until(() => rolling(element), 'the roll');
    const [still, figure] = ['.roll', '.true'].map((part) => partOf(element, part).getBoundingClientRect());
    expect(still!.left).to.be.closeTo(figure!.left, 0.6);
    expect(still!.width).to.be.closeTo(figure!.width, 0.6);
    expect(still!.height).to.be.closeTo(partOf(element, '.hero').offsetHeight, 1);
    expect(copied(element)).to.equal('7000元');
    element.remove();
    expect(rolling(element)).to.equal(false);
  });
});

describe('the flip board', () => {
  const fund = (amount: number | string): object => ({ name: '帮扶资金', amount });
  const leaves = (element: FundCounterElement): HTMLElement[] =>
    Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>('.leaf'));

  async function board(amount: number | string): Promise<FundCounterElement> {
    const element = await counted(fund(amount), 400);
    element.variant = 'flip';
    await element.updateComplete;
    await nextFrame();
    await nextFrame();
    return element;
  }

  it('is plain text on plates', async () => {
    const element = await board(12_345_678);
    expect(textsOf(element, '.card')).to.deep.equal(['1', '2', '3', '4', '5', '7']);
    expect(heroOf(element)).to.equal('1234.57万元');
    expect(copied(element)).to.equal('1234.57万元');
  });

  it('turns the cards that changed, over text that is right at once', async () => {
    const element = await board(12_345_678);
    element.data = fund(12_395_678);
    await until(() => leaves(element).length > 0, 'the leaves');
    expect(heroOf(element)).to.equal('1239.57万元');
    expect(copied(element)).to.equal('1239.57万元');
    const [leaf] = leaves(element);
    expect(leaves(element)).to.have.length(1);
    expect(leaf!.closest('.card')!.textContent).to.equal('9');
    expect(leaf!.dataset['text']).to.equal('4');
    leaf!.getAnimations().forEach((motion) => motion.finish());
    await until(() => leaves(element).length === 0, 'the end of the motion');
    expect(heroOf(element)).to.equal('1239.57万元');
  });

  it('ends what turns when it is interrupted, taken off, or told to keep still', async () => {
    const element = await board(1000);
    element.data = fund(2345);
    await until(() => leaves(element).length === 4, 'four leaves');
    element.data = fund(2346);
    await until(() => leaves(element).length === 1, 'one leaf');
    element.motion = 'none';
    element.data = fund(9999);
    await until(() => heroOf(element) === '9999元', 'the new amount');
    expect(leaves(element)).to.have.length(0);
    element.motion = 'auto';
    element.data = fund(5);
    await until(() => leaves(element).length === 1, 'a leaf');
    element.remove();
    expect(leaves(element)).to.have.length(0);
  });
});
