#!/usr/bin/env node
// union-widgets validate FILE… --as KIND: what the widgets would say of a document, for back ends and their CI.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Lang } from '../src/core/words.js';
import type { Issue } from '../src/shared/events.js';
import { VERSION } from '../src/shared/version.js';
import { judgeDocument, kindNames, maybeKind, type KindName, type Verdict } from './documents.js';
import { cliWordsOf, lineOf } from './words.js';

/** What the program ends with; of several documents the worst. */
const EXIT = { good: 0, partly: 1, refused: 2, unreadable: 3, usage: 3 } as const;

interface Report {
  readonly file: string;
  readonly result: Verdict['result'] | 'unreadable';
  readonly skipped: number;
  readonly issues: readonly Issue[];
}

interface Wish {
  readonly kind: KindName;
  readonly pointer: string;
  readonly fields: string | undefined;
  readonly lang: Lang;
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const unreadable = (file: string, message: string): Report => ({
  file,
  result: 'unreadable',
  skipped: 0,
  issues: [{ path: '', message, received: 'undefined' }],
});

function report(file: string, { kind, ...wish }: Wish): Report {
  const words = cliWordsOf(wish.lang);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    return unreadable(file, words.unreadable(textOf(error)));
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable(file, words.notUtf8);
  }
  return { file, ...judgeDocument(text, kind, wish) };
}

function linesOf({ file, result, issues }: Report, lang: Lang): string[] {
  const heading =
    result === 'unreadable' ? [] : [`${file}: ${cliWordsOf(lang).result[result](issues.length)}`];
  const indent = result === 'unreadable' ? `${file}: ` : '  ';
  return [...heading, ...issues.map((issue) => indent + lineOf(issue, lang))];
}

const options = {
  as: { type: 'string' },
  pointer: { type: 'string', default: '' },
  fields: { type: 'string' },
  lang: { type: 'string', default: 'zh-CN' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Runs the program. Shape: what it ends with. */
function run(args: readonly string[]): number {
  // Asked for before anything else is read: what is wrong with the command is said in that language too.
  const lang: Lang = /(^| )--lang[= ]en( |$)/.test(args.join(' ')) ? 'en' : 'zh-CN';
  const words = cliWordsOf(lang);
  const refuse = (reason: string): number => {
    console.error(`${reason}\n\n${words.usage}`);
    return EXIT.usage;
  };

  let given;
  try {
    given = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return refuse(`${words.unknownOption}: ${textOf(error)}`);
  }
  const { values, positionals } = given;
  const [command = '', ...files] = positionals;
  if (values.version) console.log(VERSION);
  else if (values.help) console.log(words.usage);
  if (values.version || values.help) return EXIT.good;

  const kind = maybeKind(values.as ?? '');
  if (command !== 'validate') return refuse(words.unknownCommand(command));
  if (!/^(zh-CN|en)$/.test(values.lang)) return refuse(words.unknownLang(values.lang));
  if (!kind) return refuse(words.unknownKind(values.as ?? '', kindNames.join(' | ')));
  if (files.length === 0) return refuse(words.noFile);

  const reports = files.map((file) =>
    report(file, { kind, pointer: values.pointer, fields: values.fields, lang }),
  );
  if (values.json) console.log(JSON.stringify(reports, null, 2));
  else for (const one of reports) linesOf(one, lang).forEach((line) => console.log(line));
  return Math.max(...reports.map(({ result }) => EXIT[result]));
}

process.exitCode = run(process.argv.slice(2));
