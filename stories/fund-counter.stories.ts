import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { NEVER } from './never.js';
import {
  brokenRowsFund,
  cityFund,
  conflictingFund,
  correctionFund,
  countyFund,
  fullFund,
  hugeFund,
  longFund,
  manyFund,
  mutualAidFund,
  qualifiedFund,
  shortFund,
  threeYearFund,
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
      void counter?.updateComplete.then(() => (counter.data = next));
    };
    return html`<union-fund-counter ${ref(follow)} .data=${data}></union-fund-counter>`;
  };

/** A button that adds to the amount: the digits roll. */
const growing = ({ data }: Args): TemplateResult => {
  let amount = 12_345_678;
  const grow = ({ currentTarget }: Event): void => {
    const counter = (currentTarget as Element).nextElementSibling as Counter;
    amount += 876_543;
    counter.data = { ...(data as object), amount };
  };
  return html`<button type="button" @click=${grow}>再拨付 876,543 元</button>
    <union-fund-counter .data=${data}></union-fund-counter>`;
};

export default {
  title: '帮扶资金 Fund counter',
  component: 'union-fund-counter',
  tags: ['autodocs'],
};

const sample = { source: '示例数据' };

// The figures of the published speeches.
export const City = story(cityFund);
export const Qualified = story(qualifiedFund);
export const County = story(countyFund);
export const ThreeYears = story(threeYearFund);
export const MutualAid = story(mutualAidFund);

// Invented, and said so.
export const Full = story(fullFund);
export const ManyProgrammes = story(manyFund);
export const Contradicting = story(conflictingFund);
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
export const Rolling = story({ ...sample, name: '累计投入帮扶资金', amount: 12_345_678 }, growing);

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
