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
