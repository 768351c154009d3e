/** The words of the toolbar and of what it gives. */
export interface ToolsWords {
  readonly toolbar: string;
  readonly table: string;
  readonly chart: string;
  readonly csv: string;
  readonly copy: string;
  readonly png: string;
  readonly svg: string;
  readonly print: string;
  /** What each button does, where its word is short. */
  readonly hints: Readonly<Record<'table' | 'chart' | 'csv' | 'copy' | 'png' | 'svg' | 'print', string>>;
  readonly copied: string;
  readonly saved: (file: string) => string;
  readonly failed: string;
}

const zh: ToolsWords = {
  toolbar: '工具',
  table: '表格',
  chart: '图形',
  csv: 'CSV',
  copy: '复制',
  png: 'PNG',
  svg: 'SVG',
  print: '打印',
  hints: {
    table: '显示为表格',
    chart: '显示为图形',
    csv: '保存为 CSV 表格',
    copy: '复制为表格',
    png: '保存为 PNG 图片',
    svg: '保存为 SVG 矢量图',
    print: '打印图形和表格',
  },
  copied: '已复制表格',
  saved: (file) => `已保存 ${file}`,
  failed: '没有成功，请重试',
};

const en: ToolsWords = {
  toolbar: 'Tools',
  table: 'Table',
  chart: 'Chart',
  csv: 'CSV',
  copy: 'Copy',
  png: 'PNG',
  svg: 'SVG',
  print: 'Print',
  hints: {
    table: 'Show as a table',
    chart: 'Show as a chart',
    csv: 'Save as CSV',
    copy: 'Copy as a table',
    png: 'Save as a PNG picture',
    svg: 'Save as an SVG drawing',
    print: 'Print chart and table',
  },
  copied: 'Table copied',
  saved: (file) => `Saved ${file}`,
  failed: 'That did not work, please try again',
};

/** The words in a language. Missing values: Chinese, the full language. */
export function toolsWords(lang: string): ToolsWords {
  return /^en\b/i.test(lang) ? en : zh;
}

/** The names that one system keeps for its devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** The most characters of a heading in a name: in bytes, what every system takes. */
const MOST = 60;

/**
 * A name for a file: what a system does not allow in one becomes a dash, signs that turn the direction of what follows go,
 * and it has an end.
 */
export function fileName(title: string, ending: string): string {
  const clean = title
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '')
    .replace(/[\u0000-\u001f\u007f\\/:*?"<>|]+/g, '-')
    .replace(/^[\s.-]+/, '');
  const name = [...clean]
    .slice(0, MOST)
    .join('')
    .replace(/[\s.]+$/, '');
  return `${DEVICE.test(name) ? `${name}-` : name || 'union-widgets'}.${ending}`;
}
