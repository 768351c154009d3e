import { addProblemWords } from './words.js';

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

// Importing this module is what adds the sentences: a page whose data is good never loads it.
addProblemWords({
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
  url: () => '地址无法使用，须为 http 或 https',
  charset: ({ charset }) => `内容不是 ${charset} 编码；请在响应头或 charset 中写明编码，如 gb18030`,
  'too-large': ({ limit }) => `内容超过 ${limit}，未读取`,
  'too-deep': ({ limit }) => `嵌套超过 ${limit} 层，未读取`,
  'fields-json': () => 'fields 不是 JSON 对象',
  'fields-name': ({ name }) => `fields 左边的“${name}”不是数据约定里的名称，请改正`,
  'fields-form': ({ name }) => `fields 的“${name}”应为键名、以 / 开头的指针或 {"const": …}`,
  unread: ({ expected }) => `读不出唯一的${typeName(expected)}，不作猜测；请改数据`,
  unit: ({ unit, declared }) => `单位是“${unit || '无'}”，应为“${declared || '无'}”；请改 fields 或数据`,
  'fields-nowhere': ({ name, word, keys }) =>
    `这里没有“${word}”，${keys ? `有：${keys}` : '里面没有键'}；请改 fields 的“${name}”`,
});
