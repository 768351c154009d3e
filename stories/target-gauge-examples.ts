/**
 * Data of the gauge stories, reused by the tests. The 45% that lie 20 points below the city, the 92% to hold, the 102
 * of 126 firms stated as 92% and the rules of the three cities are of published documents and carry their source;
 * every other value is invented: 示例数据.
 */

const SAMPLE = { source: '示例数据' };
const YEAR = { start: '2026-01-01', end: '2026-12-31' };
const CUT_OFF = { asOf: '2026-11-20', period: YEAR };

/** The county at 45%, 20 points below the city: so the city average is 65%. */
export const countyTarget = {
  id: 'joining',
  title: '新就业形态劳动者入会（最低县区）',
  name: '新就业形态劳动者入会完成率',
  unit: '%',
  value: 45,
  target: 100,
  ...CUT_OFF,
  average: { label: '全市平均', rate: 65 },
  source: '某市总工会半年工作会议讲话（2025）',
  note: '45%及“低于全市平均20个百分点”为讲话所载；考核周期与截止日为示例数据。',
};

/** Lectures, ≥ 200: the target is of a speech, the value is invented. */
export const lecturesTarget = {
  name: '专题宣讲',
  unit: '场',
  value: 180,
  target: 200,
  ...CUT_OFF,
  ...SAMPLE,
};

/** Reached exactly, before the end of the year. */
export const doneTarget = { ...lecturesTarget, title: '已完成（示例数据）', value: 200 };

/** 136%: the arc is full, the rest lies outside it. */
export const overrunTarget = { ...lecturesTarget, title: '超额完成（示例数据）', value: 272 };

/** 99.96%: nothing rounds up to done. */
export const nearTarget = {
  ...lecturesTarget,
  title: '差一点不算完成（示例数据）',
  name: '培训高技能人才',
  unit: '人次',
  value: 9996,
  target: 10000,
};

export const zeroTarget = { ...lecturesTarget, title: '零（示例数据）', value: 0 };

export const negativeTarget = {
  ...lecturesTarget,
  title: '净增为负（示例数据）',
  name: '净增会员',
  unit: '人',
  value: -120,
  target: 3000,
};

/** The three reasons for having no figure, and a target that nobody has set. */
export const statusTargets = {
  unreported: { ...lecturesTarget, title: '未报送（示例数据）', value: null },
  'not-applicable': { ...lecturesTarget, title: '不适用（示例数据）', value: { status: 'not-applicable' } },
  withheld: { ...lecturesTarget, title: '保密（示例数据）', value: { status: 'withheld' } },
  targetless: { ...lecturesTarget, title: '目标未下达（示例数据）', target: null },
};

/** Words that are part of a figure. */
export const qualifiedTarget = {
  ...lecturesTarget,
  title: '带“近”的数字（示例数据）',
  name: '宣讲覆盖职工',
  unit: '万人次',
  value: { value: 5, qualifier: '近' },
  target: 10,
};

/** A level to hold: 90% against 92% is 2 points below, whatever the day. */
export const levelTarget = {
  title: '集体合同签订率（示例数据）',
  name: '集体合同签订率',
  unit: '%',
  value: 90,
  target: 92,
  kind: 'level',
  ...CUT_OFF,
  source: '示例数据；92%的目标见某市总工会年终总结讲话（2025年12月）',
};

export const heldTarget = { ...levelTarget, title: '达标（示例数据）', value: '93.5' };

/** A ceiling, used up in part: under the calendar is no lag. */
export const ceilingTarget = {
  title: '“三公”经费控制（示例数据）',
  name: '“三公”经费',
  unit: '万元',
  value: 41,
  target: 60,
  direction: 'at-most',
  ...CUT_OFF,
  ...SAMPLE,
};

export const exceededTarget = { ...ceilingTarget, title: '超出控制数（示例数据）', value: '60.01' };

/** Days to pay a claim, −10% from 30: progress is counted from the baseline. */
export const reductionTarget = {
  title: '压缩理赔时间（示例数据）',
  name: '平均理赔时间',
  unit: '天',
  value: '28.5',
  target: 27,
  baseline: 30,
  direction: 'at-most',
  ...CUT_OFF,
  ...SAMPLE,
};

/** All main streets, by month: 43 of 50. */
export const coverageTarget = {
  title: '爱心驿站全覆盖（示例数据）',
  name: '重点区域和主要街道爱心驿站',
  unit: '处',
  value: 43,
  target: 50,
  kind: 'coverage',
  schedule: 'by-month',
  ...CUT_OFF,
  ...SAMPLE,
};

/** Nothing may be left: 12 of 160 still are. */
export const clearanceTarget = {
  title: '欠薪案件清零（示例数据）',
  name: '未办结欠薪案件',
  unit: '件',
  value: 12,
  target: 0,
  baseline: 160,
  kind: 'clearance',
  ...CUT_OFF,
  ...SAMPLE,
};

/** In print: 126 firms to reform, 102 done, "92%". 102/126 is 81.0%. */
export const contradictingTarget = {
  title: '企业改制',
  name: '已完成改制企业',
  unit: '家',
  value: 102,
  target: 126,
  reportedRate: 92,
  source: '某县总工会年度工作会议讲话（约2010年）',
  note: '讲话未载明截止日。',
};

/** 银川 2025: yellow 10 to 30 points behind, red beyond 30, green on schedule, 0 to 10 unassigned. */
export const yinchuanBands = [
  { light: 'good', label: '绿灯', all: [{ by: 'gap-to-schedule', min: 0 }] },
  { light: 'warn', label: '黄灯', all: [{ by: 'gap-to-schedule', min: -30, max: -10, maxInclusive: true }] },
  { light: 'bad', label: '红灯', all: [{ by: 'gap-to-schedule', max: -30 }] },
];

/** 三亚 2022: yellow when the shortfall is up to half of the schedule (a ratio), red beyond. */
export const sanyaBands = [
  { light: 'good', label: '绿灯', all: [{ by: 'ratio-to-schedule', min: 100 }] },
  { light: 'warn', label: '黄灯', all: [{ by: 'ratio-to-schedule', min: 50, max: 100 }] },
  { light: 'bad', label: '红灯', all: [{ by: 'ratio-to-schedule', max: 50 }] },
];

/** 天津 2022: green only when both the schedule and the city average are met. */
export const tianjinBands = [
  {
    light: 'good',
    label: '绿灯',
    all: [
      { by: 'gap-to-schedule', min: 0 },
      { by: 'gap-to-average', min: 0 },
    ],
  },
];

const banded = (city: string, bands: unknown, value: number, more = {}): object => ({
  ...lecturesTarget,
  title: `${city}（规则真实，数值为示例数据）`,
  value,
  bands,
  ...more,
});

/** The rules of three cities, each on both sides of a bound. At the cut-off 88.8% are due. */
export const bandTargets = {
  yinchuanUnassigned: banded('银川2025年规则：差距0至10个百分点未列灯', yinchuanBands, 160),
  yinchuanYellow: banded('银川2025年规则：差距10至30个百分点为黄灯', yinchuanBands, 120),
  yinchuanRed: banded('银川2025年规则：差距超过30个百分点为红灯', yinchuanBands, 90),
  sanyaYellow: banded('三亚2022年规则：短少不超过序时的50%为黄灯', sanyaBands, 90),
  sanyaRed: banded('三亚2022年规则：短少超过序时的50%为红灯', sanyaBands, 80),
  tianjinGreen: banded('天津2022年规则：序时、均值均达到为绿灯', tianjinBands, 190, {
    average: { rate: 80 },
  }),
  tianjinNone: banded('天津2022年规则：低于均值不列绿灯', tianjinBands, 190, { average: { rate: 98 } }),
};

/** Nodes of a plan, straight lines between them; the rate stands in the data. */
export const planTarget = {
  ...lecturesTarget,
  title: '按计划节点（示例数据）',
  value: 150,
  schedule: [
    { date: '2026-03-31', due: 10 },
    { date: '2026-06-30', due: 30 },
    { date: '2026-09-30', due: 60 },
    { date: '2026-12-31', due: 100 },
  ],
};

export const monthTarget = { ...lecturesTarget, title: '按月计算（示例数据）', schedule: 'by-month' };

export const longTarget = {
  ...lecturesTarget,
  title:
    '很长的标题也完整显示，不截断：新就业形态劳动者集中入会行动及户外劳动者服务站点规范化建设年度重点目标（示例数据）',
  name: 'Kizilsu-Kirghiz-Autonomous-Prefecture-Example-Target 与很长很长的指标名称并排，<b>不是标记</b>',
  unit: '人次（含线上）',
  value: '123456789012.5',
  target: '200000000000',
  average: { label: '全市各县（市、区）及功能区的加权平均', rate: '71.25' },
  note: '口径说明也可能很长：统计范围包括货车司机、网约车司机、快递员、外卖配送员等群体，按人社、交通、邮政部门登记数计算。',
};

/** What stood a year ago and last month: invented. */
export const earlierTarget = {
  ...lecturesTarget,
  title: '去年同期与上期（示例数据）',
  value: 120,
  average: { label: '全市平均', rate: 71 },
  previous: [
    { value: 84, asOf: '2025-11-20' },
    { value: 98, asOf: '2026-10-31' },
  ],
};

/** Marks that lie on one another: names give way. */
export const crowdedTarget = {
  ...earlierTarget,
  title: '标记相近时依次让位（示例数据）',
  schedule: 60,
  average: { label: '全市平均', rate: 61 },
  previous: [
    { value: 121, asOf: '2025-11-20' },
    { value: 119, asOf: '2026-10-31' },
  ],
};

/** No rate, and a word for it. */
export const ratelessTargets = {
  zero: {
    ...lecturesTarget,
    title: '目标为零（示例数据）',
    name: '安全事故',
    unit: '起',
    value: 0,
    target: 0,
  },
  even: { ...lecturesTarget, title: '基数等于目标（示例数据）', value: 190, target: 200, baseline: 200 },
  unbased: { ...reductionTarget, title: '缺少基数（示例数据）', baseline: null },
};

/** A light of the host's own, with its shape and colour. */
export const ownLightTarget = {
  ...lecturesTarget,
  title: '自定的灯（示例数据）',
  bands: [
    {
      light: 'watch',
      label: '蓝灯，关注',
      shape: 'good',
      token: 'accent',
      all: [{ by: 'completion', min: 80 }],
    },
  ],
};
