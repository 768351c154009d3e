/** One piece of a figure on its way: text that stands, or `strip`, the lines that roll past its place. */
export interface DigitPiece {
  /** What stands here in the end. */
  readonly text: string;
  /** One line for each step, as many digits to the line as `text` has; empty where nothing rolls. */
  readonly strip: string;
}

/** A roll: all strips are moved together from line `from` to line `to`, so that one motion serves every digit. */
export interface DigitRoll {
  readonly pieces: readonly DigitPiece[];
  readonly from: number;
  readonly to: number;
}

/** A digit that is not there yet, as wide as one. */
const BLANK = '\u2007';
const FULL_TURN = 10;
/** Lines that pass by at most; digits that go further skip some, which nobody sees at that speed. */
const MOST_LINES = 6;

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

/** The place of the decimal point: digits are matched by their value, not by their position. */
function pointOf(text: string): number {
  const at = text.indexOf('.');
  if (at >= 0) return at;
  let end = text.length;
  while (end > 0 && !isDigit(text[end - 1])) end -= 1;
  return end;
}

/** Steps from one digit to another; one that is the same between others that changed went round once. */
function stepsOf(before: string, after: string, rises: boolean): number {
  const up = (Number(after) - Number(before) + 10) % 10;
  return (rises ? up : (10 - up) % 10) || FULL_TURN;
}

/** The digit that passes at a line of the strip: each goes its own way in the same number of lines. */
function digitAt(before: string | undefined, after: string, rises: boolean, share: number): string {
  if (before === undefined || !isDigit(before)) return share < 0.5 ? BLANK : after;
  const moved = Math.round(stepsOf(before, after, rises) * share) % 10;
  return String((Number(before) + (rises ? moved : 10 - moved)) % 10);
}

function stripOf(before: readonly (string | undefined)[], after: string, rises: boolean): string {
  const lines: string[] = [];
  for (let line = 0; line <= MOST_LINES; line++) {
    let text = '';
    for (let at = 0; at < after.length; at++)
      text += digitAt(before[at], after[at] as string, rises, line / MOST_LINES);
    lines.push(text);
  }
  // What grows rolls upwards, what shrinks rolls down.
  return (rises ? lines : lines.reverse()).join('\n');
}

/**
 * How one figure rolls into another: digits that changed roll, signs, separators and points stand.
 * Shape: joined, the texts of the pieces are exactly `after`. A digit that came comes out of a blank, one that went is
 * gone at once.
 * Missing values: `undefined` where nothing rolls.
 * @param rises whether the amount grew: its digits go upwards then, through 9 to 0
 */
export function maybeRoll(before: string, after: string, rises: boolean): DigitRoll | undefined {
  const shift = pointOf(before) - pointOf(after);
  const pieces: DigitPiece[] = [];
  let still = '';
  // Runs of digits and what stands between them.
  for (const match of after.matchAll(/\d+|\D+/g)) {
    const run = match[0];
    const start = (match.index ?? 0) + shift;
    let first = -1;
    let end = 0;
    for (let at = 0; at < run.length; at++) {
      if (!isDigit(run[at]) || before[start + at] === run[at]) continue;
      if (first < 0) first = at;
      end = at + 1;
    }
    if (first < 0) {
      still += run;
      continue;
    }
    still += run.slice(0, first);
    if (still) pieces.push({ text: still, strip: '' });
    const text = run.slice(first, end);
    const old = Array.from(text, (_, at) => before[start + first + at]);
    pieces.push({ text, strip: stripOf(old, text, rises) });
    still = run.slice(end);
  }
  if (pieces.length === 0) return undefined;
  if (still) pieces.push({ text: still, strip: '' });
  return rises ? { pieces, from: 0, to: MOST_LINES } : { pieces, from: MOST_LINES, to: 0 };
}
