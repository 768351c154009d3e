import type { Problem } from '../core/problem.js';
import { formatWhen, wordsOf, type Lang } from '../core/words.js';
import type { Shown } from './intake.js';

/** What a widget knows of its data just now. Units: `ageMs` milliseconds, 0 while the data is not stale. */
export interface Status {
  readonly shown: Shown<unknown> | undefined;
  readonly refused: boolean;
  readonly problems: readonly Problem[];
  readonly waiting: boolean;
  readonly fetchFailed: boolean;
  readonly staleMs: number;
}

/** What stands around a picture, or in its place. Missing values: empty texts. */
export interface StatusText {
  readonly message: string;
  readonly reason: string;
  readonly notice: string;
  readonly footer: readonly string[];
}

/** All is well, and the data says nothing of its origin. */
const CALM: StatusText = { message: '', reason: '', notice: '', footer: [] };

/** Puts a status into words: the message where there is no picture, else what is wrong with it and its origin. */
export function textOfStatus(status: Status, lang: Lang, describe: (issue: Problem) => string): StatusText {
  const words = wordsOf(lang);
  const { shown, refused, problems, fetchFailed, staleMs } = status;
  const [first] = problems;
  // Where a required key is missing nothing stood there: "undefined" is no word for a reader.
  const received = first && first.received !== 'undefined' ? words.received(first.received) : '';
  const reason = first && refused ? `${first.path} ${describe(first)}${received}`.trim() : '';
  if (!shown) {
    const idle = status.waiting ? words.loading : words.empty;
    const message = refused ? words.refused : fetchFailed ? words.fetchFailed : idle;
    return { message, reason, notice: '', footer: [] };
  }
  const { asOf, meta } = shown;
  if (!first && !refused && !fetchFailed && staleMs === 0 && !asOf && !meta.source && !meta.note) return CALM;
  const wrong = first && (problems.length > 1 ? words.skipped(problems.length) : describe(first));
  const said = (parts: readonly (string | false | undefined)[]): string[] =>
    parts.filter((part): part is string => !!part);
  return {
    message: '',
    reason,
    notice: said([
      refused ? words.kept(reason) : wrong,
      fetchFailed && words.fetchFailed,
      staleMs > 0 && words.stale(Math.max(1, Math.floor(staleMs / 60_000))),
    ]).join(words.between),
    footer: said([
      asOf && words.asOf(formatWhen(asOf, lang)),
      meta.source && words.source(meta.source),
      meta.note && words.note(meta.note),
    ]),
  };
}
