import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { StationMapElement } from '../../src/station-map/index.js';
import { pageClock } from '../../src/shared/clock.js';
import type { UnionSelectEvent } from '../../src/shared/select-event.js';
import { exampleSchematic } from '../../stories/station-examples.js';
import { fakeClock, type FakeClock } from '../fake-clock.js';
import { nextEvent, until } from '../fixture.js';
import {
  cardName,
  chip,
  clickMap,
  dotsOf,
  every,
  find,
  heard,
  inside,
  listOf,
  mapWith,
  namesOf,
  press,
  replaced,
  rowsOf,
  settled,
  station,
} from './maps.js';

const few = {
  stations: [
    station('甲', { address: '人民路1号', services: ['water', 'wifi'], hours: '24小时' }),
    station('乙', { lng: 110.6, services: ['water'], hours: '08:30-17:30', honours: ['最美（示例）'] }),
    station('丙', {
      lng: 110.7,
      district: '云溪区',
      services: ['rest'],
      hours: '08:30-17:30',
      status: 'paused',
    }),
    station('丁', { lng: 110.8, district: '云溪区', address: 'ＡＢＣ Road 8' }),
  ],
};
const pressed = (map: StationMapElement, name: string): string | null =>
  chip(map, name).getAttribute('aria-pressed');

describe('union-station-map finds', () => {
  it('by any word in name, address or district, whatever the width of letters; and says how many', async () => {
    const map = await mapWith(few);
    expect(heard(map)).to.include('4 个驿站');
    for (const [text, names] of [
      ['人民路', ['甲站']],
      ['云溪', ['丙站', '丁站']],
      ['abc road', ['丁站']],
      ['站 云溪 8', ['丁站']],
    ] as const) {
      await find(map, text);
      expect(namesOf(map).sort(), text).to.deep.equal([...names].sort());
      expect(heard(map)).to.include(`符合 ${names.length} 个，共 4 个`);
    }
    await find(map, '没有的');
    expect(rowsOf(map)).to.have.length(0);
    expect(inside(map, '.none')!.textContent).to.equal('没有符合条件的驿站');
    expect(dotsOf(map)).to.have.length(0);
    press(inside(map, '.find input')!, 'Escape');
    await settled(map);
    expect(rowsOf(map)).to.have.length(4);
    expect(inside<HTMLInputElement>(map, '.find input')!.value).to.equal('');
  });

  it('by chips, which say that they are pressed, and together with the text', async () => {
    const map = await mapWith(few);
    chip(map, 'water').click();
    await settled(map);
    expect(pressed(map, 'water')).to.equal('true');
    expect(namesOf(map).sort()).to.deep.equal(['乙站', '甲站'].sort());
    chip(map, 'wifi').click();
    await settled(map);
    expect(namesOf(map)).to.deep.equal(['甲站']);
    chip(map, 'wifi').click();
    await find(map, '乙');
    expect(namesOf(map)).to.deep.equal(['乙站']);
    await find(map, '');
    chip(map, 'water').click();
    chip(map, '*honour').click();
    await settled(map);
    expect(namesOf(map)).to.deep.equal(['乙站']);
    expect(pressed(map, '*honour')).to.equal('true');
    chip(map, '*honour').click();
    chip(map, '*day').click();
    await settled(map);
    expect(namesOf(map)).to.deep.equal(['甲站']);
  });

  it('keeps the wish when data is refreshed, and finds anew', async () => {
    const map = await mapWith(few);
    await find(map, '云溪');
    map.data = { stations: [...few.stations, station('戊', { district: '云溪区', lng: 110.55 })] };
    await settled(map);
    expect(namesOf(map).sort()).to.deep.equal(['丁站', '丙站', '戊站'].sort());
    expect(heard(map)).to.include('符合 3 个，共 5 个');
  });

  it('shows all services on demand', async () => {
    const map = await mapWith(exampleSchematic);
    const more = chip(map, '+');
    expect(more.getAttribute('aria-expanded')).to.equal('false');
    const before = every(map, '.chip[data-chip]').length;
    more.click();
    await settled(map);
    expect(chip(map, '+').getAttribute('aria-expanded')).to.equal('true');
    expect(every(map, '.chip[data-chip]').length).to.be.above(before);
  });

  it('the map shows what the list does: dots of what was found only', async () => {
    const map = await mapWith(few);
    expect(dotsOf(map)).to.have.length(4);
    chip(map, 'water').click();
    await settled(map);
    expect(
      dotsOf(map)
        .map(({ key }) => key.split('\u0000')[1])
        .sort(),
    ).to.deep.equal(['乙', '甲'].sort());
    expect(heard(map)).to.include('视野内 2 个驿站');
  });
});

describe('union-station-map lists', () => {
  it('a click in the list, and one on the map, open the same card and fire union-select once each', async () => {
    const map = await mapWith(few);
    const picked: string[] = [];
    map.addEventListener('union-select', ({ id }) => picked.push(id));
    rowsOf(map)
      .find((row) => row.textContent!.includes('乙站'))!
      .click();
    await settled(map);
    expect(cardName(map)).to.equal('乙站');
    expect(rowsOf(map).filter((row) => row.getAttribute('aria-selected') === 'true')).to.have.length(1);
    map.select(null);
    map.fit();
    await settled(map);
    const { px, py } = dotsOf(map).find(({ key }) => key.endsWith('丁'))!;
    clickMap(map, px, py);
    await settled(map);
    expect(cardName(map)).to.equal('丁站');
    expect(picked).to.deep.equal(['乙', '丁']);
  });

  it('after a pick on the map the arrows go on from that row', async () => {
    const map = await mapWith(exampleSchematic);
    rowsOf(map)[2]!.click();
    await settled(map);
    map.select(null);
    map.fit();
    await settled(map);
    const dot = dotsOf(map).find(({ reachPx }) => reachPx === undefined)!;
    clickMap(map, dot.px, dot.py);
    await settled(map);
    const chosen = rowsOf(map).findIndex((row) => row.getAttribute('aria-selected') === 'true');
    expect(chosen).to.be.at.least(0).and.not.equal(2);
    press(listOf(map), chosen > 0 ? 'ArrowUp' : 'ArrowDown');
    await settled(map);
    const next = chosen > 0 ? chosen - 1 : 1;
    expect(listOf(map).getAttribute('aria-activedescendant')).to.equal(`row-${next}`);
  });

  it('each row says its place in the list, and the list its groups', async () => {
    const map = await mapWith(few);
    expect(rowsOf(map).map((row) => row.getAttribute('aria-posinset'))).to.deep.equal(['1', '2', '3', '4']);
    expect(rowsOf(map).every((row) => row.getAttribute('aria-setsize') === '4')).to.equal(true);
    expect(every(map, '.list [role="group"]').map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      '青禾区',
      '云溪区',
    ]);
  });

  it('an id that looks like a disc’s is opened by its row, and a disc never opens it', async () => {
    const heap = Array.from({ length: 12 }, (_, at) => station(`0-${at + 1}`, { lng: 110.5 + at / 1e5 }));
    const map = await mapWith({ stations: [...heap, station('far', { lng: 111.5 })] });
    const disc = dotsOf(map).find(({ reachPx }) => reachPx !== undefined)!;
    let picked = 0;
    map.addEventListener('union-select', () => picked++);
    clickMap(map, disc.px, disc.py);
    await settled(map);
    expect(picked).to.equal(0);
    expect(cardName(map)).to.equal(undefined);
  });
});

describe('union-station-map says what is open', () => {
  let clock: FakeClock;
  beforeEach(() => {
    clock = fakeClock();
    // A Monday in Shanghai, 16:58.
    clock.pass(Date.parse('2027-11-22T16:58:30+08:00') - pageClock.now());
  });
  afterEach(() => clock.restore());

  const stateOf = (map: StationMapElement, name: string): string =>
    rowsOf(map)
      .find((row) => row.textContent!.includes(name))!
      .querySelector('.state')!.textContent!;

  it('in rows and on the card, and again with each minute', async () => {
    const map = await mapWith(few);
    await until(() => clock.pending() > 0, 'the minute’s timer');
    expect(stateOf(map, '甲站')).to.equal('24 小时开放');
    expect(stateOf(map, '乙站')).to.equal('开放中，至 17:30');
    expect(stateOf(map, '丙站')).to.equal('暂停');
    clock.pass(120_000);
    await until(() => stateOf(map, '乙站') === '即将关闭，17:30', 'half an hour before');
    map.select('乙');
    await settled(map);
    expect(inside(map, '.card')!.textContent).to.contain('即将关闭，17:30');
    clock.pass(30 * 60_000);
    await until(() => stateOf(map, '乙站') === '已关闭，明日 08:30 开放', 'closing time');
    expect(inside(map, '.card')!.textContent).to.contain('已关闭，明日 08:30 开放');
  });

  it('and whoever asks for what is open now loses what closes, at its minute', async () => {
    const map = await mapWith(few);
    chip(map, '*open').click();
    await settled(map);
    expect(namesOf(map).sort()).to.deep.equal(['乙站', '甲站'].sort());
    await until(() => clock.pending() > 0, 'the minute’s timer');
    clock.pass(32 * 60_000);
    await until(() => namesOf(map).length === 1, 'closing time');
    expect(namesOf(map)).to.deep.equal(['甲站']);
    expect(heard(map)).to.include('符合 1 个，共 4 个');
  });

  it('by the days off that the document names', async () => {
    const map = await mapWith({
      stations: [station('甲', { hours: '工作日 08:00-18:00' })],
      holidays: ['2027-11-22'],
    });
    expect(stateOf(map, '甲站')).to.contain('已关闭');
    map.data = { stations: [station('甲', { hours: '工作日 08:00-18:00' })] };
    await settled(map);
    expect(stateOf(map, '甲站')).to.contain('开放中');
  });

  it('no timer waits for a map that has gone', async () => {
    const map = await mapWith(few);
    await until(() => clock.pending() > 0, 'the minute’s timer');
    map.remove();
    expect(clock.pending()).to.equal(0);
  });
});

describe('union-station-map is used by the keyboard alone', () => {
  const activeOf = (map: StationMapElement): Element | null => (map.renderRoot as ShadowRoot).activeElement;

  it('from the search to the list, to the card, and back', async () => {
    const map = await mapWith(few, { width: 760 });
    inside(map, '.find input')!.focus();
    await sendKeys({ type: '云溪' });
    await until(() => namesOf(map).length === 2, 'what was found');
    await sendKeys({ press: 'ArrowDown' });
    expect(activeOf(map) === listOf(map)).to.equal(true);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await settled(map);
    expect(listOf(map).getAttribute('aria-activedescendant')).to.equal('row-1');
    const selected = nextEvent<UnionSelectEvent>(map, 'union-select');
    await sendKeys({ press: 'Enter' });
    const { item } = await selected;
    await settled(map);
    expect(cardName(map))
      .to.equal((item as { name: string }).name)
      .and.to.equal(namesOf(map)[1]);
    await sendKeys({ press: 'Escape' });
    await settled(map);
    expect(cardName(map)).to.equal(undefined);
    expect(activeOf(map) === listOf(map)).to.equal(true);
  });

  it('every control is reached by Tab, in the order in which it is read', async () => {
    const map = await mapWith(few);
    inside(map, '.find input')!.focus();
    const seen: string[] = [];
    for (let step = 0; step < 20 && !seen.includes('list'); step++) {
      const active = activeOf(map) as HTMLElement | null;
      seen.push(
        active?.dataset['chip'] ??
          (active?.classList.contains('near') ? 'near' : (active?.classList[0] ?? active?.localName ?? '')),
      );
      await sendKeys({ press: 'Tab' });
    }
    expect(seen).to.deep.equal([
      'input',
      'near',
      '*open',
      '*day',
      '*honour',
      'water',
      'wifi',
      'rest',
      'list',
    ]);
  });
});

describe('union-station-map measures from where somebody is', () => {
  const give: (() => void)[] = [];
  afterEach(() => give.splice(0).forEach((back) => back()));
  const locate = (geolocation: unknown): unknown =>
    give.push(replaced(navigator, 'geolocation', geolocation));
  type Answer = (position: { coords: { longitude: number; latitude: number } }) => void;
  type Refusal = (error: { code: number }) => void;
  const near = (map: StationMapElement): HTMLElement => inside(map, '.near')!;
  const aim = (map: StationMapElement): HTMLElement | null => inside(map, '.aim');
  const metresOf = (map: StationMapElement): string[] =>
    every(map, '.row-detail').map(({ textContent }) => textContent!.split(' · ')[0]!);
  const activeOf = (map: StationMapElement): Element | null => (map.renderRoot as ShadowRoot).activeElement;

  it('asks nothing before the button is pressed; granted, it sorts by distance and says so', async () => {
    let asked = 0;
    locate({
      getCurrentPosition: (answer: Answer) => {
        asked++;
        answer({ coords: { longitude: 110.8, latitude: 30.5 } });
      },
    });
    const map = await mapWith(few);
    await find(map, '站');
    expect(asked).to.equal(0);
    near(map).click();
    await settled(map);
    expect(asked).to.equal(1);
    expect(namesOf(map)).to.deep.equal(['丁站', '丙站', '乙站', '甲站']);
    expect(metresOf(map)).to.deep.equal(['0 米', '9.6 公里', '19.2 公里', '29 公里']);
    expect(heard(map)).to.include('虚线圈为直线 1 公里，步行约 15 分钟');
    expect(near(map).getAttribute('aria-pressed')).to.equal('true');
    expect(every(map, '.list [role="group"]')).to.have.length(0);
    map.select('丙');
    await settled(map);
    expect(inside(map, '.card')!.textContent).to.contain('9.6 公里');
    near(map).click();
    await settled(map);
    expect(near(map).getAttribute('aria-pressed')).to.equal('false');
    expect(every(map, '.list [role="group"]')).to.have.length(2);
  });

  it('while it waits it says so; refused, a place is pointed at on the map by a click', async () => {
    let refuse: Refusal = () => undefined;
    locate({ getCurrentPosition: (_answer: Answer, no: Refusal) => (refuse = no) });
    const map = await mapWith(few);
    near(map).click();
    await settled(map);
    expect(heard(map)).to.include('正在定位…');
    expect(aim(map) === null).to.equal(true);
    refuse({ code: 1 });
    await settled(map);
    expect(heard(map)).to.include('没有获得定位许可，请在地图上点选位置');
    const { px, py } = dotsOf(map).find(({ key }) => key.endsWith('乙'))!;
    const box = aim(map)!.getBoundingClientRect();
    const { width, height } = map.picture!.map;
    aim(map)!.dispatchEvent(
      new MouseEvent('click', {
        ...{ bubbles: true, clientX: box.left + (px * box.width) / width },
        clientY: box.top + (py * box.height) / height,
      }),
    );
    await settled(map);
    expect(aim(map) === null).to.equal(true);
    expect(namesOf(map)[0]).to.equal('乙站');
    expect(metresOf(map)[0]).to.match(/^\d+ 米$/);
  });

  it('where the position cannot be found, and where there is no such thing, it says which', async () => {
    locate({ getCurrentPosition: (_answer: Answer, no: Refusal) => no({ code: 2 }) });
    const map = await mapWith(few);
    near(map).click();
    await settled(map);
    expect(heard(map)).to.include('未能确定位置，请在地图上点选位置');
    near(map).click();
    await settled(map);
    expect(aim(map) === null).to.equal(true);
    locate(undefined);
    near(map).click();
    await settled(map);
    expect(heard(map)).to.include('此页面不是 https，不能定位，请在地图上点选位置');
    expect(aim(map) === null).to.equal(false);
  });

  it('by the keyboard: the focus goes to the map, Enter takes its middle and the focus comes back', async () => {
    locate(undefined);
    const map = await mapWith(few);
    near(map).focus();
    await sendKeys({ press: 'Enter' });
    await settled(map);
    expect(activeOf(map) === aim(map)).to.equal(true);
    const before = map.seenView.view!;
    await sendKeys({ press: 'ArrowLeft' });
    expect(map.seenView.view!.x).to.be.below(before.x);
    const middle = map.seenView.view!;
    await sendKeys({ press: 'Enter' });
    await settled(map);
    expect(aim(map) === null).to.equal(true);
    expect(activeOf(map) === near(map)).to.equal(true);
    expect(near(map).getAttribute('aria-pressed')).to.equal('true');
    expect(map.seenView.view!.x).to.be.closeTo(middle.x, 1e-9);
  });

  it('by the keyboard: Escape leaves all as it was', async () => {
    locate(undefined);
    const map = await mapWith(few);
    near(map).focus();
    await sendKeys({ press: 'Enter' });
    await settled(map);
    await sendKeys({ press: 'Escape' });
    await settled(map);
    expect(aim(map) === null).to.equal(true);
    expect(activeOf(map) === near(map)).to.equal(true);
    expect(near(map).getAttribute('aria-pressed')).to.equal('false');
    expect(heard(map).join()).to.not.contain('点选位置');
    expect(every(map, '.list [role="group"]')).to.have.length(2);
  });

  it('an answer that comes after the map has gone is not heard', async () => {
    let answer: Answer = () => undefined;
    locate({ getCurrentPosition: (yes: Answer) => (answer = yes) });
    const map = await mapWith(few);
    near(map).click();
    await settled(map);
    const holder = map.parentElement!;
    map.remove();
    answer({ coords: { longitude: 110.8, latitude: 30.5 } });
    holder.append(map);
    await settled(map);
    expect(near(map).getAttribute('aria-pressed')).to.equal('false');
    expect(heard(map).join()).to.not.contain('定位');
  });
});
