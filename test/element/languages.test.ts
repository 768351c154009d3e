import { expect } from 'chai';
import { html } from 'lit';
import '../../src/index.js';
import { addLanguage, type LanguageWords } from '../../src/index.js';
import '../../src/zh-hant/index.js';
import { joiningRanking, statusRanking } from '../../stories/county-ranking-examples.js';
import { fullFund } from '../../stories/fund-examples.js';
import { exampleSchematic } from '../../stories/station-examples.js';
import { countyTarget, earlierTarget } from '../../stories/target-gauge-examples.js';
import { cityLedger } from '../../stories/target-list-examples.js';
import { fixture, nextFrame, until } from '../fixture.js';
import { inside, textOf } from './gauges.js';

interface Widget extends HTMLElement {
  data: unknown;
  readonly updateComplete: Promise<unknown>;
  readonly issues: readonly { readonly message: string }[];
  toSentence(): string;
  toTable(): { readonly columns: readonly { readonly label: string }[] };
}

const documents: Readonly<Record<string, unknown>> = {
  'union-target-gauge': countyTarget,
  'union-target-list': cityLedger,
  'union-county-ranking': statusRanking,
  'union-station-map': exampleSchematic,
  'union-fund-counter': fullFund,
};
const tags = Object.keys(documents);

/** A widget in a holder with attributes. Units: px. */
async function drawn(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  data = documents[tag],
): Promise<Widget> {
  const holder = await fixture('<section style="width: 700px"></section>');
  for (const name of Object.keys(attributes)) holder.setAttribute(name, attributes[name]!);
  const element = document.createElement(tag) as Widget;
  element.data = data;
  holder.append(element);
  await element.updateComplete;
  await nextFrame();
  await element.updateComplete;
  return element;
}

const langOf = (element: Element): string | null | undefined =>
  element.shadowRoot!.querySelector('[lang]')?.getAttribute('lang');

describe('Traditional Chinese', () => {
  const words: Readonly<Record<string, readonly [sentence: string, column: string]>> = {
    'union-target-gauge': ['滯後序時進度 43.8 個百分點', '項目'],
    'union-target-list': ['項', '完成率或進度'],
    'union-county-ranking': ['個未參與排名和平均（', '較平均'],
    'union-station-map': ['個驛站', '開放時間'],
    'union-fund-counter': ['萬元', '單位'],
  };

  for (const tag of tags)
    it(`is spoken by ${tag}, in its sentence, its table and its frame`, async () => {
      const element = await drawn(tag, { lang: 'zh-TW' });
      const [sentence, column] = words[tag]!;
      expect(element.toSentence()).to.contain(sentence);
      expect(
        element
          .toTable()
          .columns.map(({ label }) => label)
          .join(),
      ).to.contain(column);
      expect(langOf(element)).to.equal('zh-Hant');
    });

  it('is spoken by the board, and by what stands on it', async () => {
    const board = await fixture(html`
      <union-board lang="zh-HK" motion="none" style="width: 900px; height: 500px">
        <section heading="一"><union-target-gauge .data=${countyTarget}></union-target-gauge></section>
      </union-board>
    `);
    await until(() => board.shadowRoot!.textContent!.includes('星期'), 'the board');
    expect(langOf(board)).to.equal('zh-Hant');
    const roles = Array.from(board.shadowRoot!.querySelectorAll('[aria-roledescription]'), (part) =>
      part.getAttribute('aria-roledescription'),
    );
    expect(roles).to.deep.equal(['頁']);
    expect(langOf(board.querySelector('union-target-gauge')!)).to.equal('zh-Hant');
  });

  it('says what is wrong, and names earlier figures; what the data says stays', async () => {
    const refused = await drawn(
      'union-target-gauge',
      { lang: 'zh-Hant' },
      { name: '会员', value: '四', target: 1 },
    );
    expect(refused.issues[0]!.message).to.equal('不是可讀的數字（應為數字、十進位文字、null 或 status）');
    expect(textOf(refused, '.message')).to.contain('資料有誤');
    const told = await drawn(
      'union-target-gauge',
      { lang: 'zh-Hant' },
      { ...earlierTarget, name: '发展会员数据' },
    );
    told.setAttribute('variant', 'bar');
    await until(() => inside(told, '.gauge')?.textContent?.includes('去年同期'), 'earlier figures');
    expect(told.toSentence()).to.contain('发展会员数据');
  });
});

describe('a language of the page', () => {
  // Each test has a tag of its own: a language that was added stays.
  const made: LanguageWords = {
    core: {
      asOf: (when) => `até ${when}`,
      day: ({ year, month, day }) => `${day}/${month}/${year}`,
      space: ' ',
    },
    gauge: { by: { completion: 'cumprimento' }, label: 'Meta' },
    list: { label: 'Metas', total: (count) => `${count} metas` },
    ranking: { rankHead: 'Lugar', nameHead: 'Unidade' },
    map: { label: 'Postos', columns: { name: 'Posto' } },
    fund: {
      label: 'Ajuda',
      columns: { name: 'Projeto' },
      money: [
        [1e6, 'milhões'],
        [1, 'yuan'],
      ],
      yuan: 'yuan',
    },
    board: { slides: 'carrossel' },
  };
  const firstColumns: Readonly<Record<string, string>> = {
    'union-target-gauge': 'Item',
    'union-target-list': 'Target',
    'union-county-ranking': 'Lugar',
    'union-station-map': 'Posto',
    'union-fund-counter': 'Projeto',
  };

  it('that comes late draws every widget anew, in its words over the English ones', async () => {
    const elements = await Promise.all(tags.map((tag) => drawn(tag, { lang: 'pt-BR' })));
    for (const element of elements) expect(langOf(element)).to.equal('zh-CN');
    addLanguage('pt', made);
    for (const element of elements) {
      await until(() => langOf(element) === 'pt', element.localName);
      expect(element.toTable().columns[0]!.label).to.equal(firstColumns[element.localName]);
    }
    const [gauge, , , , fund] = elements;
    expect(textOf(gauge!, '.caption')).to.equal('cumprimento');
    expect(textOf(gauge!, '.footer')).to.match(/^até 20\/11\/2026/);
    expect(gauge!.toSentence()).to.contain('behind schedule');
    expect(fund!.toSentence()).to.contain(' milhões');
  });

  it('changes once more when words are added to it', async () => {
    addLanguage('gl', { gauge: { by: { completion: 'primeiro' } } });
    const element = await drawn('union-target-gauge', { lang: 'gl' });
    expect(textOf(element, '.caption')).to.equal('primeiro');
    addLanguage('gl', { gauge: { by: { completion: 'segundo' } } });
    await until(() => textOf(element, '.caption') === 'segundo', 'the second word');
  });

  it('that a widget has no words of leaves it in English, which its frame says', async () => {
    addLanguage('eu', { gauge: { label: 'Helburua' } });
    expect(langOf(await drawn('union-target-gauge', { lang: 'eu' }))).to.equal('eu');
    const map = await drawn('union-station-map', { lang: 'eu' });
    expect(langOf(map)).to.equal('en');
    expect(map.toTable().columns[0]!.label).to.equal('Station');
  });

  it('never shortens money across a unit, whatever the units are called', async () => {
    addLanguage('hi', {
      fund: {
        money: [
          [1e7, 'crore'],
          [1e5, 'lakh'],
          [1, 'yuan'],
        ],
      },
    });
    const said = async (amount: string): Promise<string> =>
      (await drawn('union-fund-counter', { lang: 'hi' }, { name: 'x', amount })).toSentence();
    expect(await said('9999999')).to.contain('99.99 lakh');
    expect(await said('10000000')).to.contain('1 crore');
    expect(await said('99999.999')).to.contain('99,999.99 yuan');
  });
});

describe('on a page from right to left', () => {
  /** Where everything in a widget lies. Units: px, from its own left and top. */
  function placesOf(element: Element): string[] {
    const { left, top } = element.getBoundingClientRect();
    return Array.from(element.shadowRoot!.querySelectorAll('*')).flatMap((part) => {
      const box = part.getBoundingClientRect();
      if (box.width === 0 && box.height === 0) return [];
      const numbers = [box.left - left, box.top - top, box.width, box.height].map((px) => Math.round(px));
      return [`${part.localName}.${part.getAttribute('class') ?? ''} ${numbers.join()}`];
    });
  }

  const cases: readonly [tag: string, attributes: Readonly<Record<string, string>>, data?: unknown][] = [
    ...tags.map((tag): [string, Record<string, string>] => [tag, {}]),
    ...tags.map((tag): [string, Record<string, string>] => [tag, { view: 'table' }]),
    ...['ring', 'bar', 'bullet', 'water'].map((variant): [string, Record<string, string>, unknown] => [
      'union-target-gauge',
      { variant },
      earlierTarget,
    ]),
    ['union-fund-counter', { variant: 'flip' }],
    ['union-county-ranking', { elder: '' }, joiningRanking],
    ['union-target-gauge', { style: 'height: 60px; width: 90px' }],
  ];

  for (const [tag, attributes, data] of cases)
    it(`${tag} ${JSON.stringify(attributes)} lies as it does on any other`, async () => {
      const [plain, turned] = await Promise.all(
        ['ltr', 'rtl'].map(async (dir) => {
          const element = await drawn(tag, { dir }, data);
          for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]!);
          await until(() => element.shadowRoot!.querySelector('.frame'), 'a picture');
          for (let frame = 0; frame < 3; frame += 1) await nextFrame();
          await element.updateComplete;
          return placesOf(element);
        }),
      );
      expect(plain!.length).to.be.above(3);
      expect(turned).to.deep.equal(plain);
    });

  it('the inline counter reads from left to right in a sentence', async () => {
    const paragraph = await fixture(
      '<p dir="rtl" style="width: 600px"><union-fund-counter variant="inline"></union-fund-counter></p>',
    );
    const element = paragraph.querySelector('union-fund-counter')!;
    element.data = { name: 'x', amount: { value: -35000, qualifier: '约' } };
    await until(() => element.shadowRoot!.textContent!.includes('3.5'), 'the figure');
    const lefts = Array.from(element.shadowRoot!.querySelectorAll('*'))
      .flatMap((part) => [...part.childNodes])
      .filter((node): node is Text => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
      .map((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return range.getBoundingClientRect().left;
      });
    expect(lefts).to.deep.equal([...lefts].sort((a, b) => a - b));
  });

  it('the board lies as it does on any other', async () => {
    const places = async (dir: string): Promise<string[]> => {
      const holder = await fixture(
        html`<section dir=${dir}>
          <union-board motion="none" heading="某市总工会" style="width: 900px; height: 500px">
            <section heading="一" grid="a b">
              <union-target-gauge .data=${countyTarget}></union-target-gauge>
              <union-target-gauge .data=${countyTarget}></union-target-gauge>
            </section>
          </union-board>
        </section>`,
      );
      const board = holder.querySelector('union-board')!;
      await until(
        () => board.querySelector('union-target-gauge')!.shadowRoot?.querySelector('.hero'),
        'a page',
      );
      for (let frame = 0; frame < 5; frame += 1) await nextFrame();
      const { left } = board.getBoundingClientRect();
      const cells = [...board.querySelectorAll('union-target-gauge')].map((cell) =>
        String(Math.round(cell.getBoundingClientRect().left - left)),
      );
      return [...placesOf(board).filter((place) => !/clock/.test(place)), ...cells];
    };
    expect(await places('rtl')).to.deep.equal(await places('ltr'));
  });
});
