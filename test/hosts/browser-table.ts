import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { tags } from './widgets.js';

/** What one engine did with each widget, in their order: ✓, or ✗ and the reason. */
export interface Result {
  readonly id: string;
  version: string | undefined;
  readonly missing: string | undefined;
  readonly cells: string[];
}

interface Words {
  readonly head: string;
  readonly notRun: string;
  /** What an engine is called; N stands for its version. */
  readonly names: Readonly<Record<string, string>>;
}

const readmes: Readonly<Record<string, Words>> = {
  'README.md': {
    head: 'Browser',
    notRun: 'not run',
    names: {
      chromium: 'Chromium N (current)',
      'plain-http': 'Chromium N, plain http on an intranet name (no secure context)',
      wechat: 'Chromium N as WeChat’s WebView on Android: its user agent, touch, 393 px',
      iphone: 'Chromium N as an iPhone: its user agent, touch, 390 px',
      firefox: 'Firefox N ESR',
      webkit: 'WebKitGTK N',
    },
  },
  'README.zh-CN.md': {
    head: '浏览器',
    notRun: '未运行',
    names: {
      chromium: 'Chromium N（当前版本）',
      'plain-http': 'Chromium N，内网域名的普通 http（非安全上下文）',
      wechat: 'Chromium N 模拟安卓微信 WebView：用户代理、触屏、393 px',
      iphone: 'Chromium N 模拟 iPhone：用户代理、触屏、390 px',
      firefox: 'Firefox N ESR',
      webkit: 'WebKitGTK N',
    },
  },
};

const BETWEEN = /(<!-- browsers -->\n)[^]*?(\n<!-- \/browsers -->)/;

/** The part of a version that people know: 86 of a Chromium, 2.50 of WebKitGTK. */
const shorten = (version: string): string => /^(\d{2,}|\d\.\d+)/.exec(version)?.[0] ?? version;

function rowOf({ id, version, missing, cells }: Result, words: Words): string[] {
  const name = words.names[id] ?? 'Chromium N';
  return missing
    ? [name.replace(' N', ''), `${words.notRun}: ${missing}`, ...tags.slice(1).map(() => '')]
    : [name.replace('N', shorten(version ?? '')), ...cells];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The rows of the table that a README holds, the head's left out. */
function rowsIn(text: string): string[][] {
  const table = BETWEEN.exec(text)?.[0] ?? '';
  return table
    .split('\n')
    .filter((row) => row.startsWith('| '))
    .slice(2)
    .map((row) => row.slice(2, -2).split(' | '));
}

/**
 * Writes the table of engines and widgets into both READMEs, where UNION_WRITE_BROWSERS asks for it; else compares it:
 * of every engine that ran here, the results must be those of the README. Versions are those of the day of writing.
 */
export function checkTable(results: readonly Result[]): void {
  for (const [path, words] of Object.entries(readmes)) {
    const text = readFileSync(path, 'utf8');
    const old = rowsIn(text);
    const rows = results.map((result, at) => (result.missing && old[at]) || rowOf(result, words));
    if (process.env['UNION_WRITE_BROWSERS']) {
      const head = [words.head, ...tags.map((tag) => `\`${tag}\``)];
      const table = [head, head.map(() => '---'), ...rows].map(line).join('\n');
      writeFileSync(path, text.replace(BETWEEN, `$1\n${table}\n$2`));
    } else {
      const hint = `${path} tells other results: npm run test:hosts -- --write writes what has been seen.`;
      assert.deepEqual(
        old.map(([, ...cells]) => cells),
        rows.map(([, ...cells]) => cells),
        hint,
      );
    }
  }
}
