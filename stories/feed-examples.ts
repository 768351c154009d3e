/** Documents as portals have them. All names and figures are 示例数据. */

/** The mapping of a ranking by which pinyin initials become ours. */
export const joiningFields = {
  title: { const: '入会完成率（示例数据）' },
  'metric.name': { const: '入会完成率' },
  'metric.unit': { const: '%' },
  rows: '/data/list',
  name: 'xzqh',
  value: 'wcl',
  asOf: '/data/tjrq',
};

/** A portal's envelope with figures as text. */
export const joiningPortal = {
  code: 0,
  data: {
    tjrq: '2026年11月20日',
    list: [
      { xzqh: '澄湖区', wcl: '82%' },
      { xzqh: '枫桥县', wcl: '７０％' },
      { xzqh: '石潭县', wcl: '四十五%' },
      { xzqh: '桐坪县', wcl: '450‰' },
      { xzqh: '柳渡市', wcl: '未报送' },
      { xzqh: '云岭县', wcl: '不适用' },
    ],
    xj: { mc: '专题宣讲（示例数据）', wcs: '90场', jhs: '200场' },
    bf: { je: '1,200万元', hs: '3,200户', bz: '示例数据' },
  },
};

/** The same with figures that can be read in two ways, or not at all. */
export const doubtfulPortal = {
  code: 0,
  data: {
    tjrq: '11月20日',
    list: [
      { xzqh: '澄湖区', wcl: '82%' },
      { xzqh: '枫桥县', wcl: '7O%' },
      { xzqh: '石潭县', wcl: '三四十' },
      { xzqh: '桐坪县', wcl: '45人' },
    ],
  },
};

/** The gauge's part of the document. */
export const lectureFields = { name: 'mc', value: 'wcs', target: 'jhs', asOf: { const: '2026-11-20' } };

/** The fund's part of the document. */
export const aidFields = {
  name: { const: '帮扶资金' },
  amount: 'je',
  households: 'hs',
  source: 'bz',
};
