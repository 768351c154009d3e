import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { gbk, launchBrowser } from '../hosts/server.js';

interface Issue {
  readonly path: string;
  readonly message: string;
  readonly received: string;
}

interface Report {
  readonly file: string;
  readonly result: string;
  readonly skipped: number;
  readonly issues: readonly Issue[];
}

const cli = join(process.cwd(), 'dist/cli.js');

const validate = (args: readonly string[], input?: string | Uint8Array) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
};

const reports = (args: readonly string[], input?: string): readonly Report[] =>
  JSON.parse(validate([...args, '--json'], input).stdout) as readonly Report[];

const kinds = {
  target: 'union-target-gauge',
  ledger: 'union-target-list',
  ranking: 'union-county-ranking',
  stations: 'union-station-map',
  fund: 'union-fund-counter',
} as const;

/** The first example of each kind in the README, which is good. */
const examples = Object.fromEntries(
  [...readFileSync('README.md', 'utf8').matchAll(/<!-- example:(\w+) -->\s+```json\n([^]*?)```/g)]
    .reverse()
    .map(([, kind = '', json = '']) => [kind, JSON.parse(json) as unknown]),
) as Readonly<Record<keyof typeof kinds, object>>;

const remarks = [undefined, null, '坏', -1, 1e30, true, [], {}];

/** Every document that differs from a good one in one place: taken away there, or something else put in. */
function* spoiled(whole: unknown, part: unknown = whole, path: readonly string[] = []): Generator<unknown> {
  for (const remark of remarks) {
    const copy = JSON.parse(JSON.stringify({ whole })) as Record<string, never>;
    const steps = ['whole', ...path];
    const last = steps.pop() ?? '';
    const owner = steps.reduce<Record<string, never>>((found, step) => found[step] as never, copy);
    if (remark === undefined && Array.isArray(owner)) owner.splice(Number(last), 1);
    else if (remark === undefined) delete owner[last];
    else owner[last] = remark as never;
    if ('whole' in copy) yield copy['whole'];
  }
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) yield* spoiled(whole, value, [...path, key]);
}

describe('union-widgets validate', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'union-validate-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, content instanceof Uint8Array ? content : JSON.stringify(content));
    return path;
  };

  describe('says what the widgets say', () => {
    let browser: Browser;
    let page: Page;
    before(async () => {
      browser = await launchBrowser();
      page = await browser.newPage();
      await page.setContent('<!doctype html><title>t</title>');
      await page.addScriptTag({ path: 'dist/union-widgets.js' });
    });
    after(() => browser.close());

    /** What one widget after another says of each document. */
    const saidInBrowser = (tag: string, lang: string, documents: readonly unknown[]): Promise<unknown> =>
      page.evaluate(
        async ([name, language, list]) => {
          const said: unknown[] = [];
          const widget = document.createElement(name) as HTMLElement & {
            data: unknown;
            readonly state: string;
            readonly issues: unknown[];
          };
          widget.lang = language;
          document.body.append(widget);
          for (const data of list) {
            widget.data = data;
            while (widget.state === 'loading') await new Promise((resolve) => setTimeout(resolve));
            const { issues } = widget;
            const whole = issues.length > 0 ? 'partly' : 'good';
            said.push({
              result: widget.state === 'invalid' ? 'refused' : whole,
              issues: [...issues],
            });
          }
          widget.remove();
          return said;
        },
        [tag, lang, documents] as const,
      );

    for (const [kind, tag] of Object.entries(kinds)) {
      for (const lang of ['zh-CN', 'en']) {
        it(`of a ${kind}, good or spoiled in any place, in ${lang}`, async () => {
          const good = examples[kind as keyof typeof kinds];
          const documents = [good, ...spoiled(good)];
          assert.ok(documents.length > 100);
          const files = documents.map((document, at) => file(`${kind}-${at}.json`, document));
          const told = reports(['validate', ...files, '--as', tag, '--lang', lang]);
          const results = new Set(told.map(({ result }) => result));
          assert.ok(results.has('good') && results.has('refused'));
          const inBrowser = await saidInBrowser(tag, lang, documents);
          assert.deepEqual(
            told.map(({ result, issues }) => ({ result, issues })),
            inBrowser,
          );
        });
      }
    }
  });

  describe('on the command line', () => {
    const reform = { name: '已完成改制企业', unit: '家', value: 102, target: 126, reportedRate: 92 };
    const contradiction = '/reportedRate 数据不一致：102/126 = 81.0%，标称 92%，收到 92';

    it('says one line for what is good, and ends with 0', () => {
      const path = file('good.json', examples.ranking);
      assert.deepEqual(validate(['validate', path, '--as', 'ranking']), {
        status: 0,
        stdout: `${path}: 通过\n`,
        stderr: '',
      });
    });

    it('says what is wrong in parts, and ends with 1', () => {
      const path = file('reform.json', reform);
      assert.deepEqual(validate(['validate', path, '--as', 'target']), {
        status: 1,
        stdout: `${path}: 可以显示，有 1 处问题\n  ${contradiction}\n`,
        stderr: '',
      });
    });

    it('says why it refuses, and ends with 2', () => {
      const path = file('refused.json', { ...reform, name: 7, value: 'x' });
      const { status, stdout } = validate(['validate', path, '--as', 'target']);
      assert.equal(status, 2);
      assert.match(
        stdout,
        /拒收，2 处问题\n {2}\/name 类型不符，应为文本，收到 7\n {2}\/value 不是可读的数字/,
      );
      assert.match(
        validate(['validate', path, '--as', 'target', '--lang', 'en']).stdout,
        /refused, problems: 2\n {2}\/name /,
      );
    });

    it('reads standard input, a BOM too', () => {
      const { status, stdout } = validate(
        ['validate', '-', '--as', 'target'],
        `\uFEFF${JSON.stringify(reform)}`,
      );
      assert.deepEqual([status, stdout], [1, `-: 可以显示，有 1 处问题\n  ${contradiction}\n`]);
    });

    it('reads several files, each in its turn, and ends with the worst', () => {
      const paths = [
        file('a.json', examples.target),
        file('b.json', { ...reform, value: [] }),
        file('c.json', reform),
      ];
      const { status, stdout } = validate(['validate', ...paths, '--as=target']);
      assert.equal(status, 2);
      assert.deepEqual(
        stdout.split('\n').filter((line) => line.startsWith(folder)),
        [`${paths[0]}: 通过`, `${paths[1]}: 拒收，1 处问题`, `${paths[2]}: 可以显示，有 1 处问题`],
      );
    });

    it('picks a slice; the path of a problem is told from the top of the document', () => {
      const path = file('slice.json', { data: { list: [reform] } });
      const [first] = reports(['validate', path, '--as', 'target', '--pointer', '/data/list/0']);
      assert.deepEqual(
        [first?.result, first?.issues[0]?.message],
        ['partly', '数据不一致：102/126 = 81.0%，标称 92%'],
      );
      const [nowhere] = reports(['validate', path, '--as', 'target', '--pointer', '/data/none']);
      assert.deepEqual([nowhere?.result, nowhere?.issues[0]?.message], ['refused', '文档中没有 /data/none']);
      const bad = file('bad-slice.json', { data: [{ ...reform, name: 7 }] });
      assert.equal(
        reports(['validate', bad, '--as', 'target', '--pointer', '/data/0'])[0]?.issues[0]?.path,
        '/data/0/name',
      );
    });

    it('reads a foreign document through fields, and tells a problem where it stands there', () => {
      const fields = JSON.stringify({
        name: { const: '入会率' },
        unit: { const: '%' },
        target: { const: 100 },
        value: '/data/list/0/wcl',
      });
      const foreign = (wcl: string): object => ({ code: 0, data: { list: [{ xzqh: '永修县', wcl }] } });
      const judged = (wcl: string) =>
        validate(['validate', file('foreign.json', foreign(wcl)), '--as', 'target', '--fields', fields]);
      assert.equal(judged('45%').status, 0);
      const spoiled = judged('一百二');
      assert.notEqual(spoiled.status, 0);
      assert.match(spoiled.stdout, /\/data\/list\/0\/wcl .*一百二/);
      assert.equal(validate(['validate', file('foreign.json', foreign('45%')), '--as', 'target']).status, 2);
    });

    it('prints JSON for machines', () => {
      const path = file('machine.json', reform);
      assert.deepEqual(reports(['validate', path, '--as', 'target']), [
        {
          file: path,
          result: 'partly',
          skipped: 0,
          issues: [
            { path: '/reportedRate', message: '数据不一致：102/126 = 81.0%，标称 92%', received: '92' },
          ],
        },
      ]);
    });

    it('refuses text that is no JSON', () => {
      const [report] = reports(['validate', '-', '--as', 'fund'], '{"name": ');
      assert.deepEqual([report?.result, report?.issues[0]?.message], ['refused', '不是有效的 JSON']);
    });

    it('ends with 3 where it cannot read: no such file, or text in GBK', () => {
      const gone = validate(['validate', join(folder, 'none.json'), '--as', 'fund']);
      assert.equal(gone.status, 3);
      assert.match(gone.stdout, /none\.json: 读不出文件：ENOENT/);
      const path = file('gbk.json', gbk('{"name": "去年发放救助金", "amount": 115}'));
      const old = validate(['validate', path, '--as', 'fund', '--lang', 'en']);
      assert.deepEqual(
        [old.status, old.stdout],
        [
          3,
          `${path}: Not in UTF-8 (GBK, perhaps): the widgets read UTF-8 where the response header names no charset\n`,
        ],
      );
    });

    it('says what is wrong with a command, with its usage, and ends with 3', () => {
      const cases: readonly (readonly [args: string[], said: RegExp])[] = [
        [[], /^缺少命令\n\n用法：/],
        [['check', 'x'], /^没有 check 这个命令\n/],
        [
          ['validate', 'x'],
          /^--as {2}不是已知的类型，应为其中之一：target \| target-list \| ranking \| stations \| fund\n/,
        ],
        [['validate', 'x', '--as', 'gauge'], /^--as gauge 不是已知的类型/],
        [['validate', '--as', 'fund'], /^没有给出文件/],
        [['validate', 'x', '--as', 'fund', '--lang', 'fr'], /^--lang fr 应为/],
        [['validate', 'x', '--nope'], /^选项有误: .*--nope/],
        [['validate', '--as', 'fund', '--lang', 'en'], /^No file is named/],
      ];
      for (const [args, said] of cases) {
        const { status, stdout, stderr } = validate(args);
        assert.deepEqual([status, stdout], [3, ''], args.join(' '));
        assert.match(stderr, said);
        assert.match(stderr, /union-widgets validate /);
      }
    });

    it('knows every element that takes data', () => {
      const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
        readonly modules: readonly {
          readonly declarations: readonly {
            readonly tagName: string;
            readonly attributes: readonly { readonly name: string }[];
          }[];
        }[];
      };
      const tags = modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ attributes }) => attributes.some(({ name }) => name === 'data'))
        .map(({ tagName }) => tagName);
      assert.ok(tags.length >= 5);
      for (const tag of tags) assert.equal(validate(['validate', '-', '--as', tag], '{}').status, 2, tag);
    });

    it('tells its version and its usage', () => {
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      assert.deepEqual(validate(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
      assert.match(validate(['--help', '--lang', 'en']).stdout, /^Usage: union-widgets validate/);
    });
  });
});
