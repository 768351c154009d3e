/**
 * Documents as portals, report tools and back ends of the usual kinds answer them, each with the mapping that reads it
 * and what it must say. All names and figures are 示例数据.
 */
export interface ForeignDocument {
  readonly name: string;
  readonly kind: 'target' | 'ranking' | 'stations' | 'fund';
  readonly document: unknown;
  readonly pointer?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** What the sentence holds. */
  readonly says: readonly string[];
}

const rate = { 'metric.name': { const: '入会完成率' }, 'metric.unit': { const: '%' } };
const money = { name: { const: '帮扶资金' } };
const goal = { name: { const: '宣讲' }, unit: { const: '场' } };
const two = ['第1名 永修县 82.0%', '第2名 德安县 45.0%'];

const ranking = (
  name: string,
  document: unknown,
  fields: ForeignDocument['fields'],
  says: readonly string[] = two,
  pointer?: string,
): ForeignDocument => ({
  name,
  kind: 'ranking',
  document,
  fields: { ...rate, ...fields },
  says,
  ...(pointer && { pointer }),
});

const gauge = (
  name: string,
  document: unknown,
  fields: ForeignDocument['fields'],
  says: readonly string[],
): ForeignDocument => ({ name, kind: 'target', document, fields: { ...goal, ...fields }, says });

const fund = (
  name: string,
  document: unknown,
  fields: ForeignDocument['fields'],
  says: readonly string[],
): ForeignDocument => ({ name, kind: 'fund', document, fields: { ...money, ...fields }, says });

const map = (
  name: string,
  document: unknown,
  fields: ForeignDocument['fields'],
  says: readonly string[],
): ForeignDocument => ({ name, kind: 'stations', document, fields, says });

/** The same two counties under the keys of a back end. */
const counties = (
  name: string,
  value: string,
  [high, low]: readonly unknown[] = ['82%', '45%'],
): object[] => [
  { [name]: '永修县', [value]: high },
  { [name]: '德安县', [value]: low },
];

const station = (more: object): object => ({ ID: 1, MC: '示例驿站', X: '115.9228', Y: '29.5786', ...more });
const stationFields = { stations: '/features', id: 'ID', name: 'MC', lng: 'X', lat: 'Y' };

export const foreignDocuments: readonly ForeignDocument[] = [
  ranking(
    'code, data, list, in pinyin initials',
    { code: 0, data: { list: counties('xzqh', 'wcl') } },
    { rows: '/data/list', name: 'xzqh', value: 'wcl' },
  ),
  ranking(
    'RuoYi: rows and total',
    { total: 2, rows: counties('deptName', 'rate'), code: 200, msg: '查询成功' },
    { rows: '/rows', name: 'deptName', value: 'rate' },
  ),
  ranking(
    'MyBatis-Plus: records of a page',
    {
      success: true,
      data: { records: counties('areaName', 'finishRate', ['82.00', '45.00']), size: 10, current: 1 },
    },
    { rows: '/data/records', name: 'areaName', value: 'finishRate' },
  ),
  ranking(
    'JeecgBoot: result.records',
    { success: true, code: 200, result: { records: counties('mc', 'bl') }, timestamp: 1763600000000 },
    { rows: '/result/records', name: 'mc', value: 'bl' },
  ),
  ranking('a bare list', counties('name', 'value'), { rows: '', name: 'name', value: 'value' }),
  ranking(
    'a list within the slice that a pointer picks',
    { d: { r: { xs: counties('n', 'v') } } },
    { rows: '/xs', name: 'n', value: 'v' },
    two,
    '/d/r',
  ),
  ranking(
    'ECharts: a series of named items',
    {
      series: [
        {
          data: [
            { name: '永修县', value: 82 },
            { name: '德安县', value: 45 },
          ],
        },
      ],
    },
    { rows: '/series/0/data', name: 'name', value: 'value' },
  ),
  ranking(
    'Spring Data: content of a page',
    { content: counties('area', 'ratio', ['82.0%', '45.0%']), totalElements: 2, number: 0 },
    { rows: '/content', name: 'area', value: 'ratio' },
  ),
  ranking(
    'layui: code, count and data',
    { code: 0, msg: '', count: 2, data: counties('qx', 'jd') },
    { rows: '/data', name: 'qx', value: 'jd' },
  ),
  ranking(
    'a report’s day and time, Chinese numerals',
    { d: { tjsj: '2026-11-20 09:30:00.0', list: counties('mc', 'zb', ['八十二%', '四十五%']) } },
    { rows: '/d/list', name: 'mc', value: 'zb', asOf: '/d/tjsj' },
    [...two, '截至2026年11月20日 09:30'],
  ),
  ranking(
    'an object of rows by code',
    { data: { '360425': { mc: '永修县', wcl: 82 }, '360426': { mc: '德安县', wcl: 45 } } },
    { rows: '/data', name: 'mc', value: 'wcl' },
  ),
  ranking(
    'keys with slashes and tildes',
    { 'a/b': counties('n', 'x~y') },
    { rows: '/a~1b', name: 'n', value: 'x~0y' },
  ),
  ranking(
    'ECharts: dataset.source of arrays',
    {
      dataset: {
        source: [
          ['永修县', 82],
          ['德安县', 45],
        ],
      },
    },
    { rows: '/dataset/source', name: '0', value: '1' },
  ),
  ranking(
    'rows with nested objects',
    {
      list: [
        { area: { name: '永修县' }, stat: { rate: '82%' } },
        { area: { name: '德安县' }, stat: { rate: '45%' } },
      ],
    },
    { rows: '/list', name: 'area/name', value: 'stat/rate' },
  ),
  ranking(
    'Chinese keys',
    { 数据: counties('县区', '完成率（%）', ['82', '45']) },
    { rows: '/数据', name: '县区', value: '完成率（%）' },
  ),
  ranking(
    'upper case of an old Oracle',
    { ROWSET: { ROW: counties('XZQH_MC', 'WCL') } },
    { rows: '/ROWSET/ROW', name: 'XZQH_MC', value: 'WCL' },
  ),
  ranking(
    'codes as numbers',
    {
      list: [
        { bm: 360425, mc: '永修县', v: 82 },
        { bm: 360426, mc: '德安县', v: 45 },
      ],
    },
    { rows: '/list', code: 'bm', name: 'mc', value: 'v' },
  ),
  ranking(
    'part and whole with their unit',
    {
      list: [
        { n: '永修县', yrh: '4,100人', yrs: '5,000人' },
        { n: '德安县', yrh: '2,025人', yrs: '4,500人' },
      ],
    },
    { rows: '/list', name: 'n', part: 'yrh', whole: 'yrs' },
    [...two, '合计口径'],
  ),
  ranking(
    'full-width digits',
    { list: counties('n', 'v', ['８２％', '４５％']) },
    { rows: '/list', name: 'n', value: 'v' },
  ),
  ranking(
    'rates in ‰',
    { list: counties('n', 'v', ['820‰', '450‰']) },
    { rows: '/list', name: 'n', value: 'v' },
  ),
  ranking(
    'counties that have not reported, or need not',
    {
      list: [
        ...counties('n', 'v'),
        { n: '都昌县', v: '—' },
        { n: '湖口县', v: '未报送' },
        { n: '彭泽县', v: '不适用' },
        { n: '瑞昌市', v: '保密' },
      ],
    },
    { rows: '/list', name: 'n', value: 'v' },
    [...two, '未报送 2 个', '不适用 1 个', '保密 1 个'],
  ),
  ranking(
    'amounts in two units',
    { list: counties('n', 'v', ['1.2亿元', '8,200万元']) },
    { 'metric.unit': { const: '万元' }, rows: '/list', name: 'n', value: 'v' },
    ['第1名 永修县 12,000万元', '第2名 德安县 8200万元'],
  ),
  ranking(
    'amounts whose text alone has the unit',
    { list: counties('n', 'v', ['2.3万人', '8500人']) },
    { 'metric.unit': undefined, rows: '/list', name: 'n', value: 'v' },
    ['第1名 永修县 23,000人', '第2名 德安县 8500人'],
  ),
  ranking(
    'last period’s place as text',
    {
      list: [
        { n: '永修县', v: 82, sq: '2' },
        { n: '德安县', v: 45, sq: null },
      ],
    },
    { rows: '/list', name: 'n', value: 'v', previousRank: 'sq' },
  ),
  ranking(
    'a date in Chinese',
    { tjrq: '2026年11月20日', list: counties('n', 'v') },
    { rows: '/list', name: 'n', value: 'v', asOf: '/tjrq' },
    [...two, '截至2026年11月20日'],
  ),
  ranking(
    'a CSV that became rows',
    [
      { 县区: '永修县', 完成率: '82%' },
      { 县区: '德安县', 完成率: '45%' },
    ],
    { rows: '', name: '县区', value: '完成率' },
  ),
  gauge('one flat object', { wcs: 217, mbs: 200 }, { value: 'wcs', target: 'mbs' }, [
    '217场',
    '目标 200场',
    '108.5%',
  ]),
  gauge(
    'figures as text with their unit',
    { data: { done: '90场', plan: '200场' } },
    { value: '/data/done', target: '/data/plan' },
    ['90场', '45.0%'],
  ),
  gauge(
    'a target that is a constant',
    { result: { count: '30' } },
    { value: '/result/count', target: { const: 200 } },
    ['15.0%'],
  ),
  gauge(
    '万 in the text, 人 declared',
    { rs: '2.3万人', mb: '10万人' },
    { unit: { const: '人' }, value: 'rs', target: 'mb' },
    ['23,000人', '23.0%'],
  ),
  gauge('a qualifier', { rs: '约90', mb: '200' }, { value: 'rs', target: 'mb' }, ['约90', '45.0%']),
  gauge(
    'a period and a cut-off with slashes',
    { v: 45, m: 100, ks: '2026/01/01', js: '2026/12/31', jz: '2026/11/20' },
    { value: 'v', target: 'm', 'period.start': 'ks', 'period.end': 'js', asOf: 'jz' },
    ['324/365 天', '截至2026年11月20日'],
  ),
  gauge(
    'an average and a stated rate',
    { v: 45, m: 100, pj: '65%', bc: '45%' },
    { value: 'v', target: 'm', 'average.rate': 'pj', reportedRate: 'bc' },
    ['平均（65.0%）20.0 个百分点'],
  ),
  gauge('nothing reported yet', { v: '未上报', m: 100 }, { value: 'v', target: 'm' }, ['未报送']),
  fund('amounts with separators', { zje: '1,200万元', hs: '3,200户' }, { amount: 'zje', households: 'hs' }, [
    '帮扶资金1200万元',
    '惠及3200户',
    '户均3750元',
  ]),
  fund(
    'programmes below',
    { je: 1200, xm: [{ m: '金秋助学', j: 380, r: 650 }] },
    {
      unit: { const: '万元' },
      amount: '/je',
      programmes: '/xm',
      'programmes.name': 'm',
      'programmes.amount': 'j',
      'programmes.people': 'r',
    },
    ['金秋助学380万元', '惠及650人'],
  ),
  fund(
    'a qualifier within the amount',
    { je: '700余万元', hs: '1500户' },
    { amount: 'je', households: 'hs' },
    ['700余万元'],
  ),
  fund('person-times', { je: '2000万元', rc: '1.2万人次' }, { amount: 'je', people: 'rc' }, [
    '2000万元',
    '12,000人次',
  ]),
  fund(
    'last year’s amount',
    { bn: '115万元', qn: '1,000,000元' },
    { amount: 'bn', 'previous.amount': 'qn', 'previous.label': { const: '去年' } },
    ['115万元', '15.0%'],
  ),
  map('coordinates as text', { features: [station({})] }, stationFields, ['1个驿站']),
  map(
    'a status in our words, services as a list',
    { features: [station({ ZT: 'open', FW: ['饮水'] }), station({ ID: 2, ZT: 'paused' })] },
    { ...stationFields, status: 'ZT', services: 'FW' },
    ['2个驿站', '开放1个', '暂停1个'],
  ),
  map(
    'a system of coordinates for all',
    { features: [station({ QX: '濂溪区' })] },
    { ...stationFields, crs: { const: 'GCJ02' }, district: 'QX' },
    ['濂溪区'],
  ),
  map('persons served', { features: [station({ RC: '120人次' })] }, { ...stationFields, served: 'RC' }, [
    '1个驿站',
  ]),
];
