/**
 * Data of the ranking stories, reused by the tests. The 45%, 20 points below the city, and the 102 of 126 firms stated as
 * 92% are of published speeches; every other name and figure is invented: 示例数据.
 */

const SAMPLE = { source: '示例数据', note: '县区名称及人数均为虚构。' };

const joiningMetric = { name: '入会完成率', unit: '%', kind: 'rate' };

/** Twelve counties, pooled average, a tie, one newcomer, one that has not reported, the last one marked. */
export const joiningRanking = {
  title: '新就业形态劳动者入会完成率县区排名（示例数据）',
  asOf: '2026-11-20',
  ...SAMPLE,
  metric: { ...joiningMetric, direction: 'high', precision: 1 },
  average: { label: '全市平均', value: 65 },
  marks: { first: 3, last: 1 },
  own: ['S05'],
  rows: [
    { code: 'S04', name: '枫桥县', part: 2310, whole: 3300, previousRank: 4 },
    { code: 'S11', name: '石潭县', part: 2025, whole: 4500, previousRank: 10 },
    { code: 'S08', name: '云岭县', part: 3259, whole: 5140, previousRank: 7 },
    { code: 'S10', name: '茶亭县', part: 1675, whole: 3419, previousRank: 11 },
    { code: 'S05', name: '白鹭县', part: 1540, whole: 2200, previousRank: 6 },
    { code: 'S12', name: '柳渡市', value: { status: 'unreported' }, previousRank: 12 },
    { code: 'S09', name: '安河县', part: 3430, whole: 6136, previousRank: 9 },
    { code: 'S02', name: '临湖区', part: 5292, whole: 6918, previousRank: 3 },
    { code: 'S01', name: '澄湖区', part: 3315, whole: 4043, previousRank: 1 },
    { code: 'S07', name: '桐坪县', part: 3147, whole: 4932, previousRank: 8 },
    { code: 'S03', name: '南浦区', part: 2901, whole: 3974, previousRank: 2 },
    { code: 'S06', name: '青岚县', part: 3359, whole: 5058, previousRank: null },
  ],
};

/** Every reason for having no place, and a row that could not be read. */
export const statusRanking = {
  title: '各种状态（示例数据）',
  asOf: '2026-11',
  ...SAMPLE,
  metric: joiningMetric,
  rows: [
    { code: '1', name: '澄湖区', value: 82 },
    { code: '2', name: '零完成县', value: 0 },
    { code: '3', name: '未报送县', value: null },
    { code: '4', name: '不适用县', value: { status: 'not-applicable' } },
    { code: '5', name: '保密县', value: { status: 'withheld' } },
    { code: '6', name: '数据有误县', value: '四成五' },
    { code: '7', name: '约数县', value: { value: 30, qualifier: '不足' } },
  ],
};

/** A stated percentage that is not its own quotient (in print: 126 firms, 102 done, "92%"), and a part above its whole. */
export const contradictingRanking = {
  title: '整改完成率（含自相矛盾的数据）',
  asOf: '2025-06',
  source: '126家、102家、92%见某市总工会工作会议讲话；其余为示例数据',
  metric: { name: '整改完成率', unit: '%', kind: 'rate' },
  average: 'none',
  rows: [
    { code: '1', name: '全市', value: 92, part: 102, whole: 126 },
    { code: '2', name: '示例甲县', value: 50, part: 20, whole: 40 },
    { code: '3', name: '示例乙县', part: 41, whole: 40 },
  ],
};

/** Negative figures go left of the zero line. */
export const negativeRanking = {
  title: '会费收缴同比增减（示例数据）',
  asOf: '2026-10',
  ...SAMPLE,
  metric: { name: '同比增减', unit: '万元' },
  average: 'mean',
  ties: 'dense',
  marks: { first: 1, last: 2 },
  rows: [
    { name: '澄湖区', value: '120.50' },
    { name: '临湖区', value: '-80' },
    { name: '南浦区', value: 0 },
    { name: '枫桥县', value: '96.25' },
    { name: '石潭县', value: { value: -45, qualifier: '近' } },
    { name: '白鹭县', value: '120.5' },
  ],
};

/** Less is better: days to close a case, each against its own target. */
export const lowRanking = {
  title: '劳动争议平均结案天数（示例数据）',
  asOf: '2026-11-20',
  ...SAMPLE,
  metric: { name: '平均结案', unit: '天', direction: 'low' },
  ties: 'ordinal',
  rows: [
    { code: '1', name: '澄湖区', value: 15, target: 15, previousRank: 2 },
    { code: '2', name: '临湖区', value: 12, target: 15, previousRank: 1 },
    { code: '3', name: '南浦区', value: 21, target: 15, previousRank: 3 },
    { code: '4', name: '枫桥县', value: 15, target: 20, previousRank: null },
  ],
};

/** Names that are long, foreign, markup, the same, or missing. */
export const longRanking = {
  title:
    '很长的名称与标题也完整显示，不截断：某某市新就业形态劳动者入会工作推进情况县（市、区）及功能区排名（示例数据）',
  asOf: '2026-11-20T09:30:00+08:00',
  ...SAMPLE,
  metric: { ...joiningMetric, name: '新就业形态劳动者集中入会行动完成率' },
  marks: { last: 1 },
  own: ['2'],
  rows: [
    {
      code: '1',
      name: '临湖高新技术产业开发区（含综合保税区及空港新城管理委员会）',
      value: '76.52',
      previousRank: 12,
    },
    {
      code: '2',
      name: 'Kizilsu-Kirghiz-Autonomous-Prefecture-Example-District',
      value: 61.5,
      previousRank: 1,
    },
    { code: '3', name: '<img src=x onerror="document.title=1">县', value: 60, previousRank: 3 },
    { code: '4', name: '同名区', value: 40 },
    { code: '5', name: '同名区', value: 40 },
    { name: '', value: 12 },
  ],
};

/** 100 counties; figures from a fixed formula. */
export const hundredRanking = {
  title: '一百个县区（示例数据）',
  asOf: '2026-11-20',
  ...SAMPLE,
  metric: joiningMetric,
  rows: Array.from({ length: 100 }, (_, index) => ({
    code: `H${index}`,
    name: `示例${index + 1}县`,
    part: 900 + ((index * 7919) % 3001),
    whole: 4000 + ((index * 31) % 997),
    previousRank: ((index * 37) % 100) + 1,
  })),
};

/** Districts, counties and development zones apart, each ranked among its like; pooled average of all. */
export const boardsRanking = {
  title: '建会率分组排名（示例数据）',
  asOf: '2026-11-20',
  ...SAMPLE,
  metric: { name: '建会率', unit: '%', kind: 'rate', precision: 1 },
  marks: { first: 1, last: 1 },
  own: ['B05'],
  rows: [
    {
      code: 'B01',
      name: '澄湖区',
      group: '城区组',
      part: 812,
      whole: 930,
      previousRank: 1,
      previousValue: '85.2',
    },
    {
      code: 'B02',
      name: '临湖区',
      group: '城区组',
      part: 640,
      whole: 801,
      previousRank: 2,
      previousValue: '80.4',
    },
    {
      code: 'B03',
      name: '南浦区',
      group: '城区组',
      part: 702,
      whole: 801,
      previousRank: 3,
      previousValue: '79.9',
    },
    {
      code: 'B04',
      name: '枫桥县',
      group: '县市组',
      part: 402,
      whole: 590,
      previousRank: 3,
      previousValue: '66.0',
    },
    {
      code: 'B05',
      name: '白鹭县',
      group: '县市组',
      part: 388,
      whole: 512,
      previousRank: 4,
      previousValue: '64.1',
    },
    { code: 'B06', name: '青岚县', group: '县市组', value: null, previousRank: 2, previousValue: '70.3' },
    {
      code: 'B07',
      name: '柳渡市',
      group: '县市组',
      part: 455,
      whole: 604,
      previousRank: 1,
      previousValue: '75.3',
    },
    {
      code: 'B08',
      name: '高新区',
      group: '开发区组',
      part: 210,
      whole: 260,
      previousRank: 1,
      previousValue: '80.8',
    },
    {
      code: 'B09',
      name: '经开区',
      group: '开发区组',
      part: 199,
      whole: 231,
      previousRank: 2,
      previousValue: '80.1',
    },
  ],
};

/** A composite score: four items, each by another rule, a bonus, a veto, an item that has not been reported. */
export const scoredRanking = {
  title: '三季度重点工作考核（示例数据）',
  asOf: '2026-09-30',
  ...SAMPLE,
  metric: { name: '考核得分', unit: '分', kind: 'score', precision: 2 },
  average: 'mean',
  marks: { first: 1, last: 1 },
  scoring: [
    { item: 'join', name: '入会', weight: 40, rule: 'proportional', target: 65 },
    {
      item: 'station',
      name: '驿站',
      weight: 25,
      rule: 'steps',
      steps: [
        { from: 5, score: 10 },
        { from: 10, score: 18 },
        { from: 20, score: 25 },
      ],
    },
    { item: 'contract', name: '合同签订', weight: 20, rule: 'pass', target: 92 },
    { item: 'fault', name: '规范', weight: 15, rule: 'deduct' },
  ],
  rows: [
    { code: 'K1', name: '澄湖区', items: { join: '61.2', station: 22, contract: 95, fault: 2 }, bonus: 2 },
    { code: 'K2', name: '临湖区', items: { join: 70, station: 12, contract: '92.0', fault: 0 } },
    { code: 'K3', name: '南浦区', items: { join: '58.5', station: 9, contract: '91.9', fault: '1.5' } },
    { code: 'K4', name: '枫桥县', items: { join: 45, station: 4, contract: 93, fault: 18 } },
    {
      code: 'K5',
      name: '白鹭县',
      items: { join: 66, station: 21, contract: 96, fault: 0 },
      veto: '发生较大安全生产责任事故',
    },
    { code: 'K6', name: '青岚县', items: { join: 60, station: null, contract: 94, fault: 1 } },
  ],
};

/** Segments: some parts leave a remainder, some exceed the figure, one has not been reported. */
export const partsRanking = {
  title: '帮扶资金构成（示例数据）',
  asOf: '2026-10',
  ...SAMPLE,
  metric: { name: '帮扶资金', unit: '万元' },
  average: 'none',
  rows: [
    {
      name: '澄湖区',
      value: 1200,
      parts: [
        { name: '生活救助', value: 620 },
        { name: '金秋助学', value: 380 },
        { name: '医疗救助', value: 200 },
      ],
    },
    {
      name: '临湖区',
      value: 900,
      parts: [
        { name: '生活救助', value: 400 },
        { name: '金秋助学', value: 150 },
        { name: '医疗救助', value: null },
      ],
    },
    {
      name: '南浦区',
      value: 500,
      parts: [
        { name: '生活救助', value: 420 },
        { name: '金秋助学', value: 130 },
      ],
    },
  ],
};

/** A broken axis, because it was asked for. */
export const brokenRanking = {
  title: '合同签订率（坐标轴截断，示例数据）',
  asOf: '2026-11-20',
  ...SAMPLE,
  metric: { name: '签订率', unit: '%', precision: 1 },
  axis: { from: 80 },
  rows: [
    { name: '澄湖区', value: '97.5', target: 92 },
    { name: '临湖区', value: '93.1', target: 92 },
    { name: '南浦区', value: '91.9', target: 92 },
    { name: '枫桥县', value: '84.0', target: 92 },
  ],
};

const weeks = ['第42周', '第43周', '第44周', '第45周', '第46周'];

/** Five weeks of eight counties, then the present. */
export const framesRanking = {
  title: '周调度：入会人数（示例数据）',
  asOf: '2026-11-20',
  ...SAMPLE,
  metric: { name: '累计入会', unit: '人' },
  average: 'mean',
  own: ['F4'],
  rows: ['澄湖区', '临湖区', '南浦区', '枫桥县', '白鹭县', '青岚县', '云岭县', '石潭县'].map(
    (name, index) => ({
      code: `F${index}`,
      name,
      value: 3000 + ((index * 7919) % 4001),
      target: 7000,
    }),
  ),
  frames: weeks.map((label, week) => ({
    label,
    asOf: `2026-${week < 2 ? 10 : 11}-${['16', '23', '06', '13', '16'][week]}`,
    values: Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        `F${index}`,
        week === 0 && index === 7 ? null : 400 * week + ((index * (7919 + week * 613)) % (1500 + week * 500)),
      ]),
    ),
  })),
};
