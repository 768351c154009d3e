import { addWords, wordsOf, type ProblemWords } from './words.js';

const TYPE_NAMES = new Map([
  ['string', '文本'],
  ['number', '数字'],
  ['boolean', ' true 或 false'],
  ['array', '数组'],
  ['object', '对象'],
  ['figure', '数字'],
  ['day', '日期'],
  ['schedule', '序时进度'],
]);

function typeName(expected: string | undefined): string {
  return TYPE_NAMES.get(expected ?? '') ?? ` ${expected ?? '其他内容'}`;
}

const problem: ProblemWords = {
  required: ({ expected }) => `缺少必填项，应为${typeName(expected)}`,
  type: ({ expected }) => `类型不符，应为${typeName(expected)}`,
  'one-of': ({ expected }) => `应为其中之一：${expected}`,
  figure: () => '不是可读的数字（应为数字、十进制文本、null 或 status）',
  day: () => '不是有效日期（应如 2026-11-20、2026-11）',
  json: () => '不是有效的 JSON',
  period: () => '结束日期早于开始日期',
  schedule: () => '应为 by-day、by-month、百分数，或由 date 与 due 组成的节点',
  'pointer-form': () => 'pointer 须以 / 开头，键中的 ~ 写作 ~0，/ 写作 ~1',
  'pointer-nowhere': ({ pointer }) => `文档中没有 ${pointer}`,
  limit: ({ limit }) => `与 ${limit} 不符，未读取`,
  fields: ({ name }) => `fields 的“${name}”不合数据约定，请改正`,
  unit: ({ unit, declared }) => `单位“${unit}”与“${declared}”不一致，请改 fields 或数据`,
  'fields-nowhere': ({ name, word }) => `这里没有“${word}”，请改 fields 的“${name}”`,
};

// Importing this module is what adds the sentences: a page whose data is good never loads it.
const core = wordsOf('zh-CN');
addWords('zh-CN', { core: { ...core, problem: { ...core.problem, ...problem } } });
