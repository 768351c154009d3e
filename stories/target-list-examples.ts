/**
 * Data of the ledger stories, reused by the tests. Names, target values and units of the 24 tasks, and the 102 of 126 firms
 * stated as 92%, are of published speeches; every value reached, owner, cadence and snapshot is invented: 示例数据.
 */

const SAMPLE = {
  asOf: '2026-11-20',
  source: '示例数据',
  note: '任务名称、目标值取自两份公开讲话；完成值、责任部门、调度周期和历史数据均为虚构。',
};
const period = { start: '2026-01-01', end: '2026-12-31' };

const publicity = { owner: '宣传教育部', group: '思想引领' };
const contests = { owner: '劳动经济部', group: '建功立业' };
const rights = { owner: '权益保障部', group: '维权服务' };
const bases = { owner: '基层工作部', group: '阵地建设' };

/** The nine tasks of one city and the fifteen of another, in the order they are stated. */
const tasks = [
  { id: 'a1', name: '专题宣讲', unit: '场', target: 200, value: 186, cadence: 'weekly', ...publicity },
  {
    id: 'a2',
    name: '宣讲覆盖职工',
    unit: '万人次',
    target: 10,
    value: 9.62,
    cadence: 'weekly',
    ...publicity,
  },
  { id: 'a3', name: '行业竞赛项目', unit: '个', target: 10, value: 10, cadence: 'monthly', ...contests },
  { id: 'a4', name: '带动企业', unit: '家', target: 500, value: 431, cadence: 'monthly', ...contests },
  { id: 'a5', name: '带动职工', unit: '万名', target: 10, value: 7.13, cadence: 'monthly', ...contests },
  {
    id: 'a6',
    name: '新增市级创新工作室',
    unit: '个',
    target: 30,
    value: 34,
    cadence: 'quarterly',
    ...contests,
  },
  {
    id: 'a7',
    name: '每县培育省级以上劳模创新工作室',
    unit: '个',
    target: 1,
    value: 0,
    cadence: 'quarterly',
    ...contests,
  },
  {
    id: 'a8',
    name: '创新成果转化经济效益',
    unit: '亿元',
    target: 3,
    value: 2.81,
    cadence: 'quarterly',
    ...contests,
  },
  { id: 'a9', name: '党纪法规专题学习', unit: '次', target: 6, value: 6, cadence: 'monthly', ...publicity },
  { id: 'b1', name: '职工书屋示范点', unit: '个', target: 20, value: 18, cadence: 'monthly', ...bases },
  { id: 'b2', name: '文体活动', unit: '场', target: 100, value: 121, cadence: 'weekly', ...publicity },
  {
    id: 'b3',
    name: '市级以上引领性劳动竞赛',
    unit: '项',
    target: 10,
    value: 9,
    cadence: 'quarterly',
    ...contests,
  },
  { id: 'b4', name: '基层竞赛', unit: '场', target: 500, value: 377, cadence: 'monthly', ...contests },
  {
    id: 'b5',
    name: '竞赛参与职工',
    unit: '万人次',
    target: 8,
    value: { value: 7.4, qualifier: '近' },
    cadence: 'monthly',
    ...contests,
  },
  {
    id: 'b6',
    name: '培训高技能人才',
    unit: '人次',
    target: 3000,
    value: 2260,
    cadence: 'monthly',
    ...contests,
  },
  { id: 'b7', name: '评选工匠', unit: '名', target: 30, value: null, cadence: 'yearly', ...contests },
  { id: 'b8', name: '新建创新工作室', unit: '个', target: 20, value: 17, cadence: 'quarterly', ...contests },
  {
    id: 'b9',
    name: '集体合同签订率',
    unit: '%',
    target: 92,
    value: 90,
    kind: 'level',
    cadence: 'monthly',
    ...rights,
  },
  {
    id: 'b10',
    name: '行业集体协商指导范本',
    unit: '个',
    target: 2,
    value: 2,
    cadence: 'quarterly',
    ...rights,
  },
  {
    id: 'b11',
    name: '法律援助办结率',
    unit: '%',
    target: 98,
    value: 98.6,
    kind: 'level',
    cadence: 'monthly',
    ...rights,
  },
  {
    id: 'b12',
    name: '职工满意度',
    unit: '%',
    target: 95,
    value: 96.2,
    kind: 'level',
    cadence: 'monthly',
    ...rights,
  },
  {
    id: 'b13',
    name: '互助保障会员净增长',
    unit: '%',
    target: 5,
    value: 4.3,
    cadence: 'quarterly',
    ...rights,
  },
  {
    id: 'b14',
    name: '平均理赔时间',
    unit: '%',
    target: -10,
    value: -8.2,
    direction: 'at-most',
    cadence: 'quarterly',
    ...rights,
  },
  {
    id: 'b15',
    name: '重点区域和主要街道爱心驿站',
    unit: '%',
    target: 100,
    value: 87,
    kind: 'coverage',
    cadence: 'weekly',
    ...bases,
  },
];

/** How far the tasks were at earlier cut-offs, as shares of what they have reached; a level had its own course. */
const courses: Readonly<Record<string, readonly number[]>> = {
  b9: [88.4, 88.9, 89.6, 89.8, 90.2, 90.2],
  b11: [97.1, 97.6, 98.1, 98.3, 98.6, 98.6],
  b12: [94.2, 95.1, 95.8, 96.4, 96.2, 96.2],
};
const shares = [0.12, 0.38, 0.7, 0.86, 0.93, 0.97];
const cutoffs = [
  ['一季度', '2026-03-31'],
  ['二季度', '2026-06-30'],
  ['三季度', '2026-09-30'],
  ['10月', '2026-10-31'],
  ['第45周', '2026-11-08'],
  ['第46周', '2026-11-15'],
] as const;

const reached = (value: unknown): number =>
  typeof value === 'number' ? value : ((value as { value: number } | null)?.value ?? 0);

const snapshots = cutoffs.map(([label, asOf], at) => ({
  label,
  asOf,
  targets: tasks.map(({ id, value, unit }) => {
    const whole = /[个场家次项]/.test(unit) && unit !== '万人次';
    const then = courses[id]?.[at] ?? reached(value) * (shares[at] ?? 1);
    return { id, value: value === null ? null : whole ? Math.floor(then) : Math.round(then * 100) / 100 };
  }),
}));

/** The 24 tasks of two cities as one ledger: every kind of target, six snapshots. */
export const cityLedger = {
  title: '全市工会年度目标任务清单（示例数据）',
  ...SAMPLE,
  period,
  own: ['权益保障部'],
  targets: tasks,
  snapshots,
};

/** Contradictions and bad rows: in print 126 firms, 102 done, "92%"; the rest is invented. */
export const contradictingLedger = {
  title: '改制企业（含自相矛盾的数据）',
  asOf: '2026-11-20',
  source: '126家、102家、92%见某县总工会工作会议讲话；其余为示例数据',
  period,
  targets: [
    { id: '1', name: '已完成改制企业', unit: '家', value: 102, target: 126, reportedRate: 92 },
    { id: '2', name: '示例任务二', unit: '家', value: 50, target: 100, reportedRate: 50 },
    { id: '3', name: '示例任务三', unit: '家', value: '很多', target: 100 },
    { id: '1', name: '示例任务四', unit: '家', value: 20, target: 100 },
  ],
};

/** Every reason for having no figure, zero, far beyond, not reached by a hair, a ceiling, something cleared. */
export const stateLedger = {
  title: '各种状态（示例数据）',
  asOf: '2026-11-20',
  source: '示例数据',
  period,
  targets: [
    { name: '超额任务', unit: '场', value: 272, target: 200 },
    { name: '差一点的任务', unit: '人', value: 9996, target: 10000 },
    { name: '零完成任务', unit: '项', value: 0, target: 10 },
    { name: '未报送任务', unit: '项', value: null, target: 10 },
    { name: '不适用任务', unit: '项', value: { status: 'not-applicable' }, target: 10 },
    { name: '保密任务', unit: '项', value: { status: 'withheld' }, target: 10 },
    { name: '数据有误任务', unit: '项', value: '七成', target: 10 },
    { name: '没有目标值', unit: '项', value: 7, target: null },
    { name: '经费控制', unit: '万元', value: 96.5, target: 100, direction: 'at-most' },
    { name: '经费超支', unit: '万元', value: 104, target: 100, direction: 'at-most' },
    {
      name: '欠薪案件清零',
      unit: '件',
      value: 3,
      target: 0,
      baseline: 20,
      kind: 'clearance',
      direction: 'at-most',
    },
    { name: '时限压缩', unit: '天', value: 16, target: 15, baseline: 20, direction: 'at-most' },
  ],
};

/** Rules of a city's own: yellow 10 to 30 points behind, red beyond, green on schedule; 0 to 10 is assigned to none. */
export const bandLedger = {
  title: '按银川 2025 年规则亮灯（数值为示例数据）',
  asOf: '2026-11-20',
  source: '示例数据',
  schedule: 88.8,
  bands: [
    { light: 'good', label: '绿灯', all: [{ by: 'gap-to-schedule', min: 0 }] },
    {
      light: 'warn',
      label: '黄灯',
      all: [{ by: 'gap-to-schedule', min: -30, max: -10, maxInclusive: true }],
    },
    { light: 'bad', label: '红灯', all: [{ by: 'gap-to-schedule', max: -30 }] },
  ],
  targets: [92, 88.8, 85, 78.8, 60, 58.8, 58.7, 45].map((value, at) => ({
    id: String(at),
    name: `示例县${'甲乙丙丁戊己庚辛'[at]}`,
    unit: '%',
    value,
    target: 100,
  })),
};

/** Names that wrap, and names that are no markup. */
export const longLedger = {
  title: '名称很长的清单（示例数据）',
  asOf: '2026-11-20',
  source: '示例数据',
  period,
  targets: [
    {
      name: '推动规模以上平台企业、重点物流园区和新业态行业依法建立工会组织并动态保持新就业形态劳动者入会率达到国家和省有关要求',
      unit: '%',
      value: 81.5,
      target: 92,
      owner: '新就业形态劳动者工作专班（基层工作部、权益保障部联合）',
    },
    { name: '<img src=x onerror="alert(1)">', unit: '项', value: 3, target: 12, owner: '<b>示例部</b>' },
    { name: '', unit: '项', value: 3, target: 12 },
    {
      name: 'Supercalifragilisticexpialidocious-targets-without-a-single-space-in-them',
      value: 3,
      target: 12,
    },
  ],
};

const countyNames = '澄湖区 临湖区 南浦区 枫桥县 白鹭县 青岚县 桐坪县 云岭县 安河县 茶亭县'.split(' ');
const countyTasks = [
  ['新就业形态劳动者入会', '人', 4200],
  ['培训技能人才', '人次', 300],
  ['职工文体活动', '场', 40],
  ['驿站建设', '个', 12],
] as const;

/** So many tasks of invented counties, each four of them. */
export function countyLedger(count: number): typeof cityLedger {
  const targets = Array.from({ length: count }, (_, at) => {
    const [task, unit, target] = countyTasks[at % countyTasks.length] as (typeof countyTasks)[number];
    const county = countyNames[Math.floor(at / countyTasks.length) % countyNames.length] as string;
    const round = Math.floor(at / (countyTasks.length * countyNames.length));
    const value = Math.round(target * (0.35 + ((at * 37) % 71) / 100));
    return {
      id: `c${at}`,
      name: `${county}${task}${round > 0 ? `（${round + 1}）` : ''}`,
      unit,
      target,
      value,
      cadence: 'weekly',
      owner: `${county}总工会`,
      group: task,
    };
  });
  return {
    title: '县区任务调度（示例数据）',
    ...SAMPLE,
    note: '县区名称、任务及数值均为虚构。',
    period,
    own: ['白鹭县总工会'],
    targets,
    snapshots: [
      {
        label: '第46周',
        asOf: '2026-11-15',
        targets: targets.map(({ id, value }, at) => ({
          id,
          value: Math.round(value * (0.9 + (at % 12) / 100)),
        })),
      },
    ],
  } as unknown as typeof cityLedger;
}
