import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { desk } from './desk.js';
import { NEVER } from './never.js';
import {
  boardsRanking,
  brokenRanking,
  contradictingRanking,
  framesRanking,
  hundredRanking,
  joiningRanking,
  longRanking,
  lowRanking,
  negativeRanking,
  partsRanking,
  scoredRanking,
  statusRanking,
} from './county-ranking-examples.js';
import { countryRanking } from './county-ranking-long.js';

interface Args {
  data: unknown;
}

interface Story {
  args: Args;
  render: (args: Args) => TemplateResult;
}

const plain = ({ data }: Args): TemplateResult =>
  html`<union-county-ranking .data=${data}></union-county-ranking>`;

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
    return html`<union-county-ranking ${ref(size)} .data=${data}></union-county-ranking>`;
  };

/** What comes after a good document and is refused. */
const thenRefused = ({ data }: Args): TemplateResult => {
  const refuse = (element: Element | undefined): void => {
    const ranking = element as
      (HTMLElement & { data: unknown; updateComplete: Promise<unknown> }) | undefined;
    void ranking?.updateComplete.then(() => (ranking.data = { rows: '无' }));
  };
  return html`<union-county-ranking ${ref(refuse)} .data=${data}></union-county-ranking>`;
};

/** The row with a code, opened as a click does. */
const opened =
  (code: string): Story['render'] =>
  ({ data }) => {
    const open = (element: Element | undefined): void => {
      const ranking = element as (HTMLElement & { updateComplete: Promise<unknown> }) | undefined;
      void ranking?.updateComplete.then(() =>
        ranking.shadowRoot?.querySelector<HTMLElement>(`[data-key="${code}"]`)?.click(),
      );
    };
    return html`<union-county-ranking ${ref(open)} .data=${data}></union-county-ranking>`;
  };

export default {
  title: '县区排名 County ranking',
  component: 'union-county-ranking',
  tags: ['autodocs'],
};

const rankingDesk = desk('union-county-ranking');
/** 自己试：换文档、主题、尺寸。 */
export const Playground = rankingDesk.playground({
  入会完成率: joiningRanking,
  各种状态: statusRanking,
  数据不一致: contradictingRanking,
  数值低者在前: lowRanking,
});
/** 每种状态、每个主题、每档尺寸，一眼看完。 */
export const EveryState = rankingDesk.matrix(joiningRanking, { rows: '无' });

export const Joining = story(joiningRanking);
export const Statuses = story(statusRanking);
export const Contradicting = story(contradictingRanking);
export const Negative = story(negativeRanking);
export const LowIsBetter = story(lowRanking);
export const LongText = story(longRanking);
export const AllZero = story({
  title: '全为零（示例数据）',
  metric: { name: '场次', unit: '场' },
  rows: [
    { name: '澄湖区', value: 0 },
    { name: '临湖区', value: 0 },
  ],
});
export const OneRow = story({
  title: '仅一个单位（示例数据）',
  metric: { name: '完成率', unit: '%' },
  marks: { last: 1 },
  rows: [{ name: '澄湖区', value: '99.96', target: 100 }],
});
export const NoRows = story({
  title: '没有单位（示例数据）',
  metric: { name: '完成率', unit: '%' },
  rows: [],
});
export const Hundred = story(hundredRanking);

export const Boards = story(boardsRanking);
export const Scored = story(scoredRanking);
export const ScoredOpen = story(scoredRanking, opened('K1'));
export const ScoredNarrow = story(scoredRanking, boxed(320));
export const Parts = story(partsRanking);
export const BrokenAxis = story(brokenRanking);
export const Playback = story(framesRanking);
export const PlaybackOpen = story(framesRanking, opened('F4'));
export const Country = story(countryRanking);
export const CountryFixed = story(countryRanking, boxed(700, 520));
export const CountryNarrow = story(countryRanking, boxed(320));
export const Lobby = story(countryRanking, ({ data }) => {
  const size = (element: Element | undefined): void =>
    (element as HTMLElement | undefined)?.style.setProperty('height', '640px');
  return html`<union-county-ranking
    ${ref(size)}
    autoplay="page"
    theme="screen"
    .data=${data}
  ></union-county-ranking>`;
});

export const Empty = story(undefined);
export const Loading = story(
  undefined,
  () => html`<union-county-ranking .data=${undefined} src=${NEVER}></union-county-ranking>`,
);
export const Invalid = story({ metric: {}, rows: 3 });
export const InvalidKept = story(joiningRanking, thenRefused);
export const Stale = story(
  { ...joiningRanking, asOf: '2026-01-05T08:00:00+08:00' },
  ({ data }) => html`<union-county-ranking .data=${data} max-age="60"></union-county-ranking>`,
);

export const Tiny = story(joiningRanking, boxed(140));
export const Narrow = story(joiningRanking, boxed(320));
export const FixedHeight = story(joiningRanking, boxed(700, 420));
export const Wall4K = story(joiningRanking, boxed(3840, 2100));

export const Light = story(
  joiningRanking,
  ({ data }) => html`<union-county-ranking theme="light" .data=${data}></union-county-ranking>`,
);
export const Dark = story(
  joiningRanking,
  ({ data }) => html`<union-county-ranking theme="dark" .data=${data}></union-county-ranking>`,
);
export const Screen = story(
  joiningRanking,
  ({ data }) => html`<union-county-ranking theme="screen" .data=${data}></union-county-ranking>`,
);
export const Contrast = story(
  joiningRanking,
  ({ data }) => html`<union-county-ranking theme="contrast" .data=${data}></union-county-ranking>`,
);
export const Elder = story(
  joiningRanking,
  ({ data }) => html`<union-county-ranking elder .data=${data}></union-county-ranking>`,
);
export const English = story(
  statusRanking,
  ({ data }) => html`<union-county-ranking lang="en" .data=${data}></union-county-ranking>`,
);
export const TraditionalChinese = story(
  statusRanking,
  ({ data }) => html`<union-county-ranking lang="zh-Hant" .data=${data}></union-county-ranking>`,
);
/** 从右到左的页面：排列不变。 */
export const RightToLeft = story(
  statusRanking,
  ({ data }) => html`<union-county-ranking dir="rtl" .data=${data}></union-county-ranking>`,
);
/** 下方有工具按钮：表格、CSV、复制、PNG、SVG、打印。 */
export const Toolbar = story(
  joiningRanking,
  ({ data }) => html`<union-county-ranking toolbar .data=${data}></union-county-ranking>`,
);
export const TableView = story(
  contradictingRanking,
  ({ data }) => html`<union-county-ranking view="table" .data=${data}></union-county-ranking>`,
);
/** Of 2844 rows those in sight are there; CSV has all. */
export const TableLong = story(
  countryRanking,
  ({ data }) => html`<union-county-ranking view="table" .data=${data}></union-county-ranking>`,
);
