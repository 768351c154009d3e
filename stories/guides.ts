/** What the docs pages say of each widget: in Chinese, for the designers and officials who choose one. */
import { aidMarkup, districtMarkup, lobbyDocument, rankingMarkup } from './board-examples.js';
import { contradictingRanking, joiningRanking, statusRanking } from './county-ranking-examples.js';
import type { Args, Size } from './desk.js';
import { aidFields, joiningFields, joiningPortal, lectureFields } from './feed-examples.js';
import { cityFund, conflictingFund, fullFund, qualifiedFund } from './fund-examples.js';
import { hoursMap, shadedMap, valuedTopology } from './station-atlas-examples.js';
import { exampleSchematic } from './station-examples.js';
import { contradictingTarget, countyTarget, coverageTarget, levelTarget } from './target-gauge-examples.js';
import { cityLedger, contradictingLedger } from './target-list-examples.js';

/** A document shown beside what it gives. */
export interface Example {
  readonly title: string;
  readonly data: object;
  /** For a feed: the widget inside, and how it takes the document. */
  readonly inside?: { readonly tag: string; readonly args: Args };
  /** For a board: its pages as an author writes them; the document is that of the feed around it. */
  readonly pages?: string;
}

export interface Guide {
  readonly tag: string;
  /** The question that it answers, as a reader would ask it. */
  readonly answers: readonly string[];
  /** When something else serves better, and what. */
  readonly notFor: readonly string[];
  /** The picture whose parts are named: as many of them as one picture can have. Missing values: it draws nothing. */
  readonly anatomy?: { readonly args: Args; readonly size: Size; readonly pages?: string };
  readonly examples: readonly Example[];
}

/** A ledger short enough to be read as a document. */
const shortLedger = {
  ...cityLedger,
  title: '年度任务清单（示例数据）',
  targets: cityLedger.targets.slice(0, 3),
  snapshots: [],
};

/** Some parts of a document. */
const pick = (document: Readonly<Record<string, unknown>>, ...names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name, document[name]]));

export const guides: readonly Guide[] = [
  {
    tag: 'union-target-gauge',
    answers: [
      '这一项完成了多少？',
      '按日历该完成多少，快了还是慢了，差几个百分点？',
      '与平均水平、去年同期相比如何？',
    ],
    notFor: [
      '五项以上并排比较：用任务清单（union-target-list），一行一项，一眼能比。',
      '比单位名次：用县区排名（union-county-ranking）。',
      '没有目标的数：只是一笔金额，用帮扶资金（union-fund-counter）；只是一个数，写成文字就好。',
    ],
    anatomy: { args: { data: { ...contradictingTarget, period: undefined } }, size: { width: 480 } },
    examples: [
      { title: '累计完成，按日计算序时进度，与全市平均对照', data: countyTarget },
      { title: '动态保持：看差距，不算完成率，也没有序时进度', data: levelTarget },
      { title: '全覆盖，按月计算：说出还剩多少', data: coverageTarget },
      { title: '来源标称与数字不符：照实标出，不替人裁断', data: contradictingTarget },
    ],
  },
  {
    tag: 'union-target-list',
    answers: [
      '全年这么多任务，哪些完成了，哪些滞后？',
      '与上周、上月、上季相比，哪几项有进展？',
      '某个部门牵头的任务怎么样？',
    ],
    notFor: [
      '只有一两项：用仪表（union-target-gauge），看得更清楚。',
      '同一指标在各县区的高低：用县区排名（union-county-ranking）。',
    ],
    anatomy: {
      args: { data: { ...cityLedger, targets: cityLedger.targets.slice(13, 19) } },
      size: { width: 960 },
    },
    examples: [
      { title: '三项任务', data: shortLedger },
      { title: '数据不一致的任务：行内说明，汇总照数', data: contradictingLedger },
    ],
  },
  {
    tag: 'union-county-ranking',
    answers: ['哪些单位在前，哪些在后？', '本单位第几，进了还是退了？', '离平均差多少？谁没有报送？'],
    notFor: [
      '各单位的指标口径不同：排在一起就是误导，分开画。',
      '只有两三个单位：写成一句话更清楚。',
      '随时间的变化：名次表只说一个时点。',
    ],
    anatomy: { args: { data: contradictingRanking }, size: { width: 820 } },
    examples: [
      { title: '入会完成率，各县区', data: joiningRanking },
      { title: '未报送、不适用、保密和有误的行：留在表里，不参加排名', data: statusRanking },
    ],
  },
  {
    tag: 'union-station-map',
    answers: [
      '附近哪里有驿站，现在开不开放、开到几时，有什么服务？',
      '离我最近的是哪一个，多远，走过去要多久？',
      '哪些县区有、各有几个，某项数值各县区高低如何，谁没有报送？',
      '怎样过去？',
    ],
    notFor: [
      '只要个数：用一句话或仪表，地图多余。',
      '没有坐标，只有名单：放一张普通表格。',
      '各县区的数值要比出名次：用县区排名（union-county-ranking），深浅只看大概。',
      '要规划路线、看路况：名片上有链接，打开地图应用。',
      '需要街道底图：页面方自备瓦片（tiles）和审图号；没有的，本组件画示意图，并照实说明。',
    ],
    anatomy: { args: { data: shadedMap, tour: 8 }, size: { width: 960 } },
    examples: [
      {
        title: '没有边界：示意图',
        data: { ...exampleSchematic, stations: exampleSchematic.stations.slice(0, 3) },
      },
      {
        title: '开放时间：OpenStreetMap 的写法和中文写法都能读；读不出来的照原文显示',
        data: { ...hoursMap, stations: hoursMap.stations.filter((_, at) => [1, 3, 8, 10].includes(at)) },
      },
      {
        title: '县区数值：districts 里写 value，没有数的写明原因；边界是 TopoJSON',
        data: valuedTopology,
      },
    ],
  },
  {
    tag: 'union-fund-counter',
    answers: ['投入了多少钱，惠及多少户、多少人？', '户均、人均多少，各项目占多少？', '比去年同期多还是少？'],
    notFor: [
      '有目标、要看进度：用仪表（union-target-gauge）。',
      '各县区的金额比较：用县区排名（union-county-ranking）。',
      '预算明细、收支两方：用表格。',
    ],
    anatomy: {
      args: { data: { ...fullFund, ...conflictingFund, programmes: fullFund.programmes } },
      size: { width: 720 },
    },
    examples: [
      { title: '讲话所载的数：总额、户数和其中一个项目', data: cityFund },
      { title: '带“余”“多”的数：限定词是数字的一部分，一直显示', data: qualifiedFund },
    ],
  },
  {
    tag: 'union-feed',
    answers: [
      '后端已有的接口不改，组件怎么用它的数据？',
      '一份文档怎么同时给几个组件，只请求一次？',
      '断网、超时、接口报错时，屏上怎么办？',
    ],
    notFor: [
      '只有一个组件、文档又是本库的格式：给组件自己写 src 就够了。',
      '数据已经在页面里：用 data 属性，或组件里的 script。',
    ],
    examples: [
      {
        title: '拼音首字母的排名接口：百分号、全角数字、中文数字、未报送都能读',
        data: joiningPortal,
        inside: { tag: 'union-county-ranking', args: { fields: JSON.stringify(joiningFields) } },
      },
      {
        title: '同一份文档里的一项目标',
        data: joiningPortal,
        inside: {
          tag: 'union-target-gauge',
          args: { pointer: '/data/xj', fields: JSON.stringify(lectureFields) },
        },
      },
      {
        title: '同一份文档里的资金：单位从文字里读出',
        data: joiningPortal,
        inside: {
          tag: 'union-fund-counter',
          args: { pointer: '/data/bf', fields: JSON.stringify(aidFields) },
        },
      },
    ],
  },
  {
    tag: 'union-board',
    answers: [
      '大厅的屏上，几十个数怎么一页一页自己轮播？',
      '同一个页面，怎么在电视、4K、拼接墙、LED 屏上都看得清？',
      '没有人管的屏，数据断了、过时了、组件坏了，会怎样？',
    ],
    notFor: [
      '门户网页上的一两个组件：直接放组件，不要轮播，读者自己会翻。',
      '需要人点选、搜索的触摸查询机：用普通页面，一页一个组件。',
      '一页塞满所有的数：站在八米外什么也看不清，分成几页。',
    ],
    anatomy: {
      args: { heading: '某市总工会', paused: true, theme: 'screen', data: lobbyDocument },
      size: { width: 960, height: 540 },
      pages: aidMarkup + rankingMarkup,
    },
    examples: [
      {
        title: '一页三格：grid 写法同 CSS 网格区域，行与行之间用竖线隔开',
        data: pick(lobbyDocument, 'fund', 'gauges'),
        pages: aidMarkup,
      },
      {
        title: '一个模板，列表里有几个县区就有几页',
        data: pick(lobbyDocument, 'districts'),
        pages: districtMarkup,
      },
    ],
  },
];
