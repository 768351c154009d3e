import { wordsOf, type Lang } from '../src/core/words.js';
import type { Issue } from '../src/shared/events.js';
import type { Verdict } from './documents.js';

/** What the command line says of its own, in one language. */
export interface CliWords {
  readonly result: Readonly<Record<Verdict['result'], (count: number) => string>>;
  readonly usage: string;
  readonly unknownCommand: (command: string) => string;
  readonly unknownOption: string;
  readonly unknownKind: (kind: string, kinds: string) => string;
  readonly unknownLang: (lang: string) => string;
  readonly noFile: string;
  readonly unreadable: (reason: string) => string;
  readonly notUtf8: string;
}

const zh: CliWords = {
  result: {
    good: () => '通过',
    partly: (count) => `可以显示，有 ${count} 处问题`,
    refused: (count) => `拒收，${count} 处问题`,
  },
  usage: `用法：union-widgets validate 文件… --as 类型 [选项]

按组件自己的规则和提示检查 JSON 数据。文件写作 - 时读标准输入。

  --as 类型        target、target-list、ranking、stations、fund，或元素名（union-county-ranking）
  --pointer 指针   JSON 指针（RFC 6901），指向文档中要检查的部分
  --fields JSON    外部文档的字段对应关系，写法同组件的 fields 属性
  --lang 语言      zh-CN（默认）或 en
  --json           输出 JSON
  --version, --help

退出码：0 全部通过；1 可以显示，但局部有问题；2 有文档被拒收；3 命令有误或文件读不出`,
  unknownCommand: (command) => (command ? `没有 ${command} 这个命令` : '缺少命令'),
  unknownOption: '选项有误',
  unknownKind: (kind, kinds) => `--as ${kind} 不是已知的类型，应为其中之一：${kinds}`,
  unknownLang: (lang) => `--lang ${lang} 应为 zh-CN 或 en`,
  noFile: '没有给出文件；读标准输入请写 -',
  unreadable: (reason) => `读不出文件：${reason}`,
  notUtf8: '不是 UTF-8 编码（可能是 GBK）：响应头没有注明 charset 时，组件按 UTF-8 读取',
};

const en: CliWords = {
  result: {
    good: () => 'good',
    partly: (count) => `can be shown, problems: ${count}`,
    refused: (count) => `refused, problems: ${count}`,
  },
  usage: `Usage: union-widgets validate FILE… --as KIND [options]

Checks JSON data by the rules of the widgets and in their words. FILE - reads standard input.

  --as KIND           target, target-list, ranking, stations, fund, or a tag (union-county-ranking)
  --pointer POINTER   JSON pointer (RFC 6901) to the part of the document to check
  --fields JSON       how a foreign document maps, as the widget's attribute fields has it
  --lang LANGUAGE     zh-CN (default) or en
  --json              print JSON
  --version, --help

Exit code: 0 all good; 1 can be shown, with problems in parts; 2 a document was refused; 3 wrong command, or a file that cannot be read`,
  unknownCommand: (command) => (command ? `There is no command ${command}` : 'A command is missing'),
  unknownOption: 'Wrong option',
  unknownKind: (kind, kinds) => `--as ${kind} is no kind of data, should be one of: ${kinds}`,
  unknownLang: (lang) => `--lang ${lang} should be zh-CN or en`,
  noFile: 'No file is named; - reads standard input',
  unreadable: (reason) => `The file cannot be read: ${reason}`,
  notUtf8: 'Not in UTF-8 (GBK, perhaps): the widgets read UTF-8 where the response header names no charset',
};

export const cliWordsOf = (lang: Lang): CliWords => (lang === 'en' ? en : zh);

/** One issue on one line, as a widget says it under its picture. */
export function lineOf({ path, message, received }: Issue, lang: Lang): string {
  // Where a required key is missing nothing stood there: "undefined" is no word for a reader.
  return `${path} ${message}${received === 'undefined' ? '' : wordsOf(lang).received(received)}`.trim();
}
