import type { Problem } from '../core/problem.js';
import { formatWhen, wordsOf, type Lang } from '../core/words.js';
import type { Message } from './frame.js';
import type { Shown } from './intake.js';

/** What a widget knows of its data just now. Units: `ageMs` milliseconds since the data's own moment. */
export interface Status {
  readonly shown: Shown<unknown> | undefined;
  readonly refused: boolean;
  readonly problems: readonly Problem[];
  readonly waiting: boolean;
  readonly fetchFailed: boolean;
  readonly stale: boolean;
  readonly ageMs: number;
}

type Describe = (issue: Problem, lang: Lang) => string;

function reasonOf({ problems }: Status, lang: Lang, describe: Describe): string {
  const first = problems[0];
  if (!first) return '';
  const at = first.path ? `${first.path} ` : '';
  return `${at}${describe(first, lang)}${lang === 'en' ? ', received ' : '，收到 '}${first.received}`;
}

/** What stands in the frame where there is no picture. */
export function messageOf(status: Status, lang: Lang, describe: Describe): Message {
  const words = wordsOf(lang);
  if (status.refused) return { text: words.refused, reason: reasonOf(status, lang, describe) };
  if (status.fetchFailed) return { text: words.fetchFailed, reason: words.retrying };
  return { text: status.waiting ? words.loading : words.empty, reason: '' };
}

/** What is wrong with the picture that is shown, in one line; empty where all is well. */
export function noticeOf(status: Status, lang: Lang, describe: Describe): string {
  const words = wordsOf(lang);
  const { shown, problems } = status;
  if (!shown) return '';
  const parts: string[] = [];
  const [first] = problems;
  if (status.refused) parts.push(words.kept(reasonOf(status, lang, describe)));
  else if (first)
    parts.push(problems.length === 1 ? describe(first, lang) : words.skipped(String(problems.length)));
  if (status.fetchFailed) parts.push(`${words.fetchFailed}${lang === 'en' ? ', ' : '，'}${words.retrying}`);
  if (status.stale) parts.push(words.stale(words.age(Math.max(1, Math.floor(status.ageMs / 60_000)))));
  return parts.join(lang === 'en' ? '; ' : '；');
}

/** 截至, 数据来源, 口径 of what is shown. */
export function footerOf({ shown }: Status, lang: Lang): string[] {
  if (!shown) return [];
  const words = wordsOf(lang);
  const parts: string[] = [];
  if (shown.asOf) parts.push(words.asOf(formatWhen(shown.asOf, lang)));
  if (shown.meta.source) parts.push(words.source(shown.meta.source));
  if (shown.meta.note) parts.push(words.note(shown.meta.note));
  return parts;
}
