/** Data of the fund stories, reused by the tests. Figures of the published speeches carry their source; the rest is 示例数据. */

const SAMPLE = { source: '示例数据' };

/** City A, half-year meeting: 1200万元, 3200 households, 金秋助学 380万元 for 650 children. */
export const cityFund = {
  title: '困难职工帮扶',
  name: '累计投入帮扶资金',
  unit: 'wan',
  amount: 1200,
  households: 3200,
  programmes: [{ id: 'study', name: '金秋助学', amount: 380, people: 650 }],
  source: '某市总工会半年工作会议讲话（2025）',
  note: '户数为走访慰问困难职工家庭户数；讲话未载明截止日。',
};

/** City B, year-end review: 700余万元, more than 1500 households. */
export const qualifiedFund = {
  title: '补助和慰问',
  name: '补助和慰问金',
  unit: 'wan',
  amount: { value: 700, qualifier: '余' },
  households: { value: 1500, qualifier: '超' },
  source: '某市总工会年终总结（2025年12月）',
};

/** County, annual meeting: 115万元 for 1669 people. */
export const countyFund = {
  title: '困难职工救助',
  name: '去年发放救助金',
  unit: 'wan',
  amount: 115,
  people: 1669,
  source: '某县总工会年度工作会议讲话（约2010年）',
};

/** County, three years: 280多万元 for 3741 people. */
export const threeYearFund = {
  title: '困难职工帮扶',
  name: '近三年投入帮扶资金',
  unit: 'wan',
  amount: { value: 280, qualifier: '多' },
  people: 3741,
  source: '某县总工会年度工作会议讲话（约2010年）',
};

/** City B: 近2000万元 of mutual aid for more than 1.2万 person-times. */
export const mutualAidFund = {
  title: '职工互助保障',
  name: '支付保障金',
  unit: 'wan',
  amount: { value: 2000, qualifier: '近' },
  people: { value: 12000, qualifier: '超' },
  peopleUnit: '人次',
  source: '某市总工会年终总结（2025年12月）',
};

/** Everything a fund can carry; invented. */
export const fullFund = {
  ...SAMPLE,
  title: '困难职工帮扶',
  name: '本年投入帮扶资金',
  unit: 'wan',
  amount: '1234.5678',
  households: 3200,
  people: 8640,
  peopleUnit: '人次',
  complete: false,
  previous: { amount: 976.2 },
  target: 1500,
  period: { start: '2026-01-01', end: '2026-12-31' },
  asOf: '2026-11-20',
  programmes: [
    { id: 'study', name: '金秋助学', amount: 380, people: 650, previous: 352 },
    { id: 'medical', name: '医疗救助', amount: 296.4, households: 412 },
    { id: 'winter', name: '冬送温暖', amount: 268.15, households: 1890 },
    { id: 'summer', name: '夏送清凉', amount: 154, people: 5200 },
  ],
};

/** More than eight programmes; invented. */
export const manyFund = {
  ...SAMPLE,
  title: '帮扶资金构成',
  name: '本年投入帮扶资金',
  unit: 'wan',
  amount: 2000,
  complete: true,
  programmes: [520, 410, 300, 220, 160, 120, 90, 70, 50, 35, 20, 5].map((amount, at) => ({
    id: `p${at + 1}`,
    name: `帮扶项目${'一二三四五六七八九十'[at] ?? `十${'一二'[at - 10]}`}`,
    amount,
  })),
};

/** Parts that exceed their total; invented. */
export const conflictingFund = {
  ...SAMPLE,
  title: '困难职工帮扶',
  name: '累计投入帮扶资金',
  unit: 'wan',
  amount: 1200,
  programmes: [
    { id: 'study', name: '金秋助学', amount: 380, people: 650 },
    { id: 'winter', name: '冬送温暖', amount: 920, households: 3200 },
  ],
};

/** A complete list that falls short; invented. */
export const shortFund = {
  ...SAMPLE,
  title: '困难职工帮扶',
  name: '累计投入帮扶资金',
  unit: 'wan',
  amount: 1200,
  complete: true,
  programmes: [
    { id: 'study', name: '金秋助学', amount: 380, people: 650 },
    { id: 'winter', name: '冬送温暖', amount: 720, households: 3200 },
  ],
};

/** Each status once, and a row that cannot be read; invented. */
export const brokenRowsFund = {
  ...SAMPLE,
  title: '困难职工帮扶',
  name: '累计投入帮扶资金',
  unit: 'wan',
  amount: 1200,
  households: { status: 'unreported' },
  people: { status: 'withheld' },
  previous: { amount: null },
  programmes: [
    { id: 'study', name: '金秋助学', amount: 380, people: 650 },
    { id: 'winter', name: '冬送温暖', amount: null },
    { id: 'legal', name: '法律援助', amount: { status: 'not-applicable' } },
    { id: 'secret', name: '特殊救助', amount: { status: 'withheld' } },
    { id: 'bad', name: '夏送清凉', amount: '三百多' },
    { id: 'none', name: '临时救助', amount: 0 },
  ],
};

/** A correction below zero, in total and in parts; invented. */
export const correctionFund = {
  ...SAMPLE,
  title: '帮扶资金调整',
  name: '本季度净投入',
  unit: 'yuan',
  amount: '-35000.50',
  programmes: [
    { id: 'back', name: '退回上年结余', amount: '-125000.50' },
    { id: 'study', name: '金秋助学', amount: '90000' },
  ],
  complete: true,
};

/** The largest amount that is allowed for: 10^15 元, as text; invented. */
export const hugeFund = {
  ...SAMPLE,
  title: '累计投入',
  name: '历年投入资金',
  amount: '999999999999999.99',
  households: 186000,
};

/** Long names; invented. */
export const longFund = {
  ...SAMPLE,
  title: '某某省某某市总工会困难职工家庭常态化梯度帮扶及解困脱困专项行动资金使用情况',
  name: '截至本期末各级工会累计投入困难职工家庭常态化梯度帮扶专项资金（含中央财政、省级财政及工会经费）',
  unit: 'wan',
  amount: '12345.67',
  households: 32000,
  people: 86400,
  programmes: [
    {
      id: 'a',
      name: '深度困难职工家庭生活救助与临时救助及意外致困职工家庭专项救助',
      amount: 5230.5,
      households: 12000,
    },
    {
      id: 'b',
      name: '金秋助学（含本专科、中等职业教育及义务教育阶段困难职工子女）',
      amount: 3800,
      people: 6500,
    },
    { id: 'c', name: '医疗救助', amount: 1715.17, people: 4100 },
  ],
};

/** City A: 金秋助学 380万元 for 650 children, on its own. */
export const studyFund = {
  title: '金秋助学',
  name: '发放助学金',
  unit: 'wan',
  amount: 380,
  people: 650,
  source: '某市总工会半年工作会议讲话（2025）',
};

/** The amount as it grew, with what day, week, month and year added; invented. */
export const historyFund = {
  ...SAMPLE,
  title: '困难职工帮扶',
  name: '历年累计投入帮扶资金',
  unit: 'wan',
  amount: '3120.45',
  households: 9200,
  asOf: '2026-11-20',
  history: [
    { asOf: '2025-12-31', amount: 1885.5 },
    { asOf: '2026-03', amount: 2052 },
    { asOf: '2026-06', amount: 2310.25 },
    { asOf: '2026-08', amount: 2655 },
    { asOf: '2026-10', amount: 2890.6 },
    { asOf: '2026-11-15', amount: 3020 },
    { asOf: '2026-11-19', amount: 3117.25 },
  ],
};

/** A history with a month that was not reported; invented. */
export const brokenHistoryFund = {
  ...historyFund,
  asOf: '2026-11',
  history: historyFund.history
    .slice(0, 5)
    .map((point, at) => (at === 2 ? { ...point, amount: null } : point)),
};

/** Fewer people than households, in all and in a programme; invented. */
export const fewPeopleFund = {
  ...SAMPLE,
  title: '困难职工帮扶',
  name: '累计投入帮扶资金',
  unit: 'wan',
  amount: 1200,
  households: 3200,
  people: 650,
  programmes: [{ id: 'winter', name: '冬送温暖', amount: 920, households: 1900, people: 190 }],
};

/** 1200 元 beside last year's 1200 万元: a unit was forgotten; invented. */
export const unitFund = {
  ...SAMPLE,
  title: '困难职工帮扶',
  name: '累计投入帮扶资金',
  amount: 1200,
  previous: { amount: 12_000_000 },
};
