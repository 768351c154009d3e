import { maybeWhen, shanghaiDay, shanghaiTime, type When } from '../core/time.js';
import { formatDay, formatWhen, type Lang } from '../core/words.js';
import type { SkipReason } from './board-rotation.js';
import { boardWordsOf } from './board-words.js';

/** What the board's foot has to say. */
export interface BoardTrouble {
  /** Pages that are passed over, by what they are called. */
  readonly skipped: readonly { readonly name: string; readonly reason: SkipReason }[];
  /** Cells of the page on show that threw. */
  readonly broken: number;
  /** Cells of the page on show that its grid has no place for. */
  readonly misplaced: number;
  /** Places around the cells that had faults in the last ten minutes: the network, a font, the store, a script. */
  readonly faults: number;
}

/** The clock of the title line: day, weekday and minute in Asia/Shanghai. Units: milliseconds since the epoch. */
export function clockText(ms: number, lang: Lang): string {
  const day = shanghaiDay(ms);
  // 1 January 1970 was a Thursday.
  return boardWordsOf(lang).clock(formatDay(day, lang), (((day + 4) % 7) + 7) % 7, shanghaiTime(ms));
}

/**
 * How old the figures of a page are: the oldest and the newest `asOf` of its widgets.
 * Missing values: what is no day, month or moment counts for nothing; '' where none of them says.
 */
export function asOfText(moments: readonly (string | undefined)[], lang: Lang): string {
  const known = moments
    .map((moment) => (moment === undefined ? undefined : maybeWhen(moment)))
    .filter((when): when is When => when !== undefined)
    .sort((a, b) => a.last - b.last || (a.ms ?? 0) - (b.ms ?? 0));
  const [first] = known;
  const last = known[known.length - 1];
  if (!first || !last) return '';
  // A day and moments of it are told by the moments: a figure never looks newer than it is.
  const isOneDay = first.first === last.first && first.last === last.last;
  const told = isOneDay ? known.filter(({ ms }) => ms !== undefined) : known;
  const [from = first, to = last] = [told[0], told[told.length - 1]];
  return boardWordsOf(lang).asOf(formatWhen(from, lang), formatWhen(to, lang));
}

/** What is wrong, quietly, in one line. Missing values: '' where all is well. */
export function troubleText({ skipped, broken, misplaced, faults }: BoardTrouble, lang: Lang): string {
  const words = boardWordsOf(lang);
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  const passed = reasons.map((reason) =>
    words.skipped(
      skipped.filter((page) => page.reason === reason).map(({ name }) => name),
      words.reason[reason],
    ),
  );
  return [
    ...passed,
    ...(broken > 0 ? [words.broken(broken)] : []),
    ...(misplaced > 0 ? [words.misplaced(misplaced)] : []),
    ...(faults > 0 ? [words.faults(faults)] : []),
  ].join(words.between);
}
