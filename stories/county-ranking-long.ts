/** As many counties as China has, in four boards' worth of names; figures from a fixed formula: 示例数据. */
export const countryRanking = {
  title: '全国县级单位（示例数据）',
  asOf: '2026-11-20',
  source: '示例数据',
  metric: { name: '建会率', unit: '%', kind: 'rate', precision: 1 },
  marks: { first: 3, last: 3 },
  own: ['N1500'],
  rows: Array.from({ length: 2844 }, (_, index) => ({
    code: `N${index}`,
    name: `示例${index + 1}${index % 3 === 0 ? '区' : index % 7 === 0 ? '自治县' : '县'}`,
    aliases: [`sl${index + 1}`],
    value: index % 97 === 5 ? null : (((index * 7919) % 1001) / 10).toFixed(1),
    target: 60,
    previousRank: ((index * 37) % 2844) + 1,
  })),
};
