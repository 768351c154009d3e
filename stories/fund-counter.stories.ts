import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { desk } from './desk.js';
import { NEVER } from './never.js';
import {
  brokenHistoryFund,
  brokenRowsFund,
  cityFund,
  conflictingFund,
  correctionFund,
  countyFund,
  fewPeopleFund,
  fullFund,
  historyFund,
  hugeFund,
  longFund,
  manyFund,
  mutualAidFund,
  qualifiedFund,
  shortFund,
  studyFund,
  threeYearFund,
  unitFund,
} from './fund-examples.js';

interface Args {
  data: unknown;
}

interface Story {
  args: Args;
  render: (args: Args) => TemplateResult;
}

const plain = ({ data }: Args): TemplateResult =>
  html`<union-fund-counter .data=${data}></union-fund-counter>`;

const story = (data: unknown, render = plain): Story => ({ args: { data }, render });

/** The widget in a box of that size. Units: px. */
const boxed =
  (width: number, height?: number): Story['render'] =>
  ({ data }) => {
    const size = (element: Element | undefined): void => {
      const style = (element as HTMLElement | undefined)?.style;
      style?.setProperty('width', `${width}px`);
      if (height !== undefined) style?.setProperty('height', `${height}px`);
    };
    return html`<union-fund-counter ${ref(size)} .data=${data}></union-fund-counter>`;
  };

type Counter = HTMLElement & { data: unknown; updateComplete: Promise<unknown> };

/** What comes after a good document. */
const then =
  (next: unknown): Story['render'] =>
  ({ data }) => {
    const follow = (element: Element | undefined): void => {
      const counter = element as Counter | undefined;
      counter?.addEventListener('union-data', () => (counter.data = next), { once: true });
    };
    return html`<union-fund-counter ${ref(follow)} .data=${data}></union-fund-counter>`;
  };

/** Buttons that change the amount: the digits roll, and the change stands beside it. */
const growing =
  (variant: string): Story['render'] =>
  ({ data }) => {
    let amount = 12_345_678;
    const by =
      (step: number) =>
      ({ currentTarget }: Event): void => {
        const counter = (currentTarget as Element).parentElement?.querySelector(
          'union-fund-counter',
        ) as Counter;
        amount += step;
        counter.data = { ...(data as object), amount };
      };
    return html`<button type="button" @click=${by(876_543)}>再拨付 876,543 元</button>
      <button type="button" @click=${by(-12_000_000)}>退回 12,000,000 元</button>
      <union-fund-counter variant=${variant} .data=${data}></union-fund-counter>`;
  };

/** A document, and a later one whose change stands beside the amount. */
const changed: Story['render'] = ({ data }) => then({ ...(data as object), amount: '1237.7678' })({ data });

/** The widget as a part of a sentence. */
const inSentence: Story['render'] = ({ data }) =>
  html`<p>
    今年以来，全市各级工会累计投入帮扶资金<union-fund-counter
      variant="inline"
      .data=${data}
    ></union-fund-counter
    >，走访慰问困难职工家庭，把党和政府的关怀与工会组织的温暖送到职工心坎上。
  </p>`;

/** All programmes listed, as after a click on what is folded. */
const unfolded =
  (render: Story['render']): Story['render'] =>
  (args) => {
    const open = (holder: Element | undefined): void => {
      const counter = holder?.querySelector('union-fund-counter') as Counter | null;
      const click = (): void => counter?.shadowRoot?.querySelector<HTMLElement>('.unfold')?.click();
      counter?.addEventListener(
        'union-data',
        () => requestAnimationFrame(() => requestAnimationFrame(click)),
        {
          once: true,
        },
      );
    };
    return html`<div ${ref(open)}>${render(args)}</div>`;
  };

const asVariant =
  (variant: string, theme?: string): Story['render'] =>
  ({ data }) =>
    html`<union-fund-counter
      variant=${variant}
      theme=${theme ?? 'light'}
      .data=${data}
    ></union-fund-counter>`;

export default {
  title: '帮扶资金 Fund counter',
  component: 'union-fund-counter',
  tags: ['autodocs'],
};

const fundDesk = desk('union-fund-counter');
/** 自己试：换文档、主题、尺寸。 */
export const Playground = fundDesk.playground({
  '讲话所载（1200万元）': cityFund,
  带限定词: qualifiedFund,
  '全部内容（示例数据）': fullFund,
  历史: historyFund,
  数据不一致: conflictingFund,
});
/** 每种状态、每个主题、每档尺寸，一眼看完。 */
export const EveryState = fundDesk.matrix(fullFund, { name: '累计投入帮扶资金', amount: '一千二百万' });

const sample = { source: '示例数据' };

// The figures of the published speeches.
export const City = story(cityFund);
export const Qualified = story(qualifiedFund);
export const CityStudyGrants = story(studyFund);
export const County = story(countyFund);
export const ThreeYears = story(threeYearFund);
export const MutualAid = story(mutualAidFund);

// Invented, and said so.
export const Full = story(fullFund);
export const ManyProgrammes = story(manyFund);
export const ManyProgrammesUnfolded = story(manyFund, unfolded(plain));
export const ManyProgrammesUnfoldedInABox = story(manyFund, unfolded(boxed(900, 560)));
export const History = story(historyFund);
export const HistoryNarrow = story(historyFund, boxed(320));
export const HistoryWithAGap = story(brokenHistoryFund);
export const Delta = story({ ...fullFund, previous: undefined, target: undefined }, changed);
export const Contradicting = story(conflictingFund);
export const FewerPeopleThanHouseholds = story(fewPeopleFund);
export const UnitInDoubt = story(unitFund);
export const CompleteButShort = story(shortFund);
export const StatusesInRows = story(brokenRowsFund);
export const Corrections = story(correctionFund);
export const Huge = story(hugeFund);
export const LongText = story(longFund);
export const UnderYi = story({ ...sample, name: '累计投入帮扶资金', amount: 99_999_999 });
export const Zero = story({ ...sample, name: '本月投入帮扶资金', amount: 0, households: 0 });
export const Unreported = story({ ...sample, name: '本月投入帮扶资金', amount: null });
export const NotApplicable = story({
  ...sample,
  name: '本月投入帮扶资金',
  amount: { status: 'not-applicable' },
});
export const Withheld = story({ ...sample, name: '本月投入帮扶资金', amount: { status: 'withheld' } });
export const Rolling = story({ ...sample, name: '累计投入帮扶资金', amount: 12_345_678 }, growing('hero'));
export const Flipping = story({ ...sample, name: '累计投入帮扶资金', amount: 12_345_678 }, growing('flip'));

export const Empty: Story = {
  args: { data: undefined },
  render: () => html`<union-fund-counter heading="困难职工帮扶"></union-fund-counter>`,
};
export const Loading: Story = {
  args: { data: undefined },
  render: () => html`<union-fund-counter heading="困难职工帮扶" src=${NEVER}></union-fund-counter>`,
};
export const Invalid = story({ name: '累计投入帮扶资金', amount: '一千二百万' });
export const NumberTooLarge = story({ name: '累计投入帮扶资金', amount: 999_999_999_999_999 });
export const InvalidKept = story(cityFund, then({ name: '累计投入帮扶资金', amount: {} }));
export const Stale = story(
  { ...fullFund, asOf: '2026-01-05T08:00:00+08:00' },
  ({ data }) => html`<union-fund-counter max-age="3600" .data=${data}></union-fund-counter>`,
);
/** 下方有工具按钮：表格、CSV、复制、PNG、SVG、打印。 */
export const Toolbar = story(
  fullFund,
  ({ data }) => html`<union-fund-counter toolbar .data=${data}></union-fund-counter>`,
);
export const TableView = story(
  fullFund,
  ({ data }) => html`<union-fund-counter view="table" .data=${data}></union-fund-counter>`,
);
export const TableOfMany = story(
  manyFund,
  ({ data }) => html`<union-fund-counter view="table" .data=${data}></union-fund-counter>`,
);
export const Compact = story(
  cityFund,
  ({ data }) => html`<union-fund-counter variant="compact" .data=${data}></union-fund-counter>`,
);
export const FlipBoard = story(fullFund, asVariant('flip'));
export const FlipBoardOnAScreen = story(historyFund, asVariant('flip', 'screen'));
export const FlipBoardQualified = story(qualifiedFund, asVariant('flip'));
export const FlipBoardNegative = story(correctionFund, asVariant('flip'));
export const Inline = story(cityFund, inSentence);
export const InlineQualified = story(qualifiedFund, inSentence);
export const InlineUnreported = story({ ...sample, name: '本月投入帮扶资金', amount: null }, inSentence);
export const InlineContradicting = story(conflictingFund, inSentence);
export const InlineEmpty = story(undefined, inSentence);
export const InlineInvalid = story({ name: '累计投入帮扶资金', amount: '一千二百万' }, inSentence);
export const Tiny = story(fullFund, boxed(120, 105));
export const Low = story(fullFund, boxed(600, 200));
export const Narrow = story(fullFund, boxed(320));
export const Wide = story(fullFund, boxed(1920));
export const Wall4K = story(fullFund, boxed(3840, 2000));
export const Dark = story(
  fullFund,
  ({ data }) => html`<union-fund-counter theme="dark" .data=${data}></union-fund-counter>`,
);
export const Screen = story(
  fullFund,
  ({ data }) => html`<union-fund-counter theme="screen" .data=${data}></union-fund-counter>`,
);
export const Contrast = story(
  fullFund,
  ({ data }) => html`<union-fund-counter theme="contrast" .data=${data}></union-fund-counter>`,
);
export const Elder = story(
  fullFund,
  ({ data }) => html`<union-fund-counter elder .data=${data}></union-fund-counter>`,
);
export const English = story(
  fullFund,
  ({ data }) => html`<union-fund-counter lang="en" .data=${data}></union-fund-counter>`,
);
export const TraditionalChinese = story(
  fullFund,
  ({ data }) => html`<union-fund-counter lang="zh-Hant" .data=${data}></union-fund-counter>`,
);
/** 从右到左的页面：排列不变。 */
export const RightToLeft = story(
  fullFund,
  ({ data }) => html`<union-fund-counter dir="rtl" .data=${data}></union-fund-counter>`,
);
