import { addWords } from '../core/words.js';
import { gaugeWordsOf, type GaugeWords } from './target-gauge-words.js';

const plain = gaugeWordsOf('zh-CN');
const zh: GaugeWords = {
  ...plain,
  by: { ...plain.by, progress: '进度', used: '已用', level: '当前水平' },
  sized: (size, less, unit) => `${less ? '不足 ' : ''}${size} ${unit}`,
  toLevel: ({ size, side }) => (side === 0 ? '与目标持平' : `${side > 0 ? '高于' : '低于'}目标 ${size}`),
  reason: {
    ...plain.reason,
    within: '控制在目标以内',
    exceeded: '超出控制目标',
    held: '达标',
    'not-held': '未达标',
  },
  left: (count) => `还剩 ${count}`,
  unrated: {
    ...plain.unrated,
    baseline: '基数等于目标，不计完成率',
    unbased: '缺少基数，不计完成率',
  },
  method: {
    ...plain.method,
    'by-month': (elapsed, total) => `按月计算，${elapsed}/${total} 个月`,
    plan: () => '按计划节点计算',
  },
};

// Importing this module is what adds the words of every kind but the plain target. English comes whole.
addWords('zh-CN', { gauge: zh });
