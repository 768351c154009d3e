/** One piece of a figure on its way: text that stands, or the lines that roll past its place. */
export interface DigitPiece {
  /** What stands here in the end. */
  readonly text: string;
  /** One for each step, each as many characters long as `text`; empty where nothing rolls. */
  readonly lines: readonly string[];
}

/**
 * A roll: all pieces are moved together from line `from` to line `to`, so that one motion serves every digit.
 * `from` lies between two lines where the roll takes over from one that still ran.
 */
export interface DigitRoll {
  readonly pieces: readonly DigitPiece[];
  readonly from: number;
  readonly to: number;
}

/** What stands in for a digit that is not there, as wide as one, and for a separator. */
const BLANK = '\u2007';
const BLANK_SEPARATOR = '\u2008';
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

/** The digit that passes at a line: each goes its own way in the same number of lines. */
function digitAt(before: string | undefined, after: string, rises: boolean, share: number): string {
  if (before === undefined || !isDigit(before)) return share < 0.5 ? BLANK : after;
  const moved = Math.round(stepsOf(before, after, rises) * share) % 10;
  return String((Number(before) + (rises ? moved : 10 - moved)) % 10);
}

/** Which digits roll: in each run of digits all from the first that changed to the last. */
function rollingPlaces(old: readonly (string | undefined)[], after: string): boolean[] {
  const rolls = Array.from(after, () => false);
  for (const run of after.matchAll(/\d+/g)) {
    const start = run.index ?? 0;
    const changed = Array.from(run[0], (_, at) => start + at).filter((at) => old[at] !== after[at]);
    const [first] = changed;
    if (first !== undefined) rolls.fill(true, first, (changed[changed.length - 1] as number) + 1);
  }
  return rolls;
}

/** No line begins with zeros that the figure itself would not have: "05" is no amount, nor is ",123". */
function withoutLeadingZeros(line: string[], units: number): string[] {
  for (let at = 0; at < units; at++) {
    if (line[at] === '0') line[at] = BLANK;
    else if (line[at] === ',') line[at] = BLANK_SEPARATOR;
    else if (isDigit(line[at])) break;
  }
  return line;
}

/**
 * How one figure rolls into another: digits that changed roll, signs and points stand.
 * Shape: joined, the texts of the pieces are exactly `after`. A digit that came comes out of a blank, one that went is
 * gone at once.
 * Missing values: `undefined` where nothing rolls.
 * @param rises whether the amount grew: its digits go upwards then, through 9 to 0
 * @param lead how far a roll that is taken over was already on its way to the next line. Units: lines
 */
export function maybeRoll(before: string, after: string, rises: boolean, lead = 0): DigitRoll | undefined {
  const shift = pointOf(before) - pointOf(after);
  const old = Array.from(after, (_, at) => before[at + shift]);
  const rolls = rollingPlaces(old, after);
  if (!rolls.includes(true)) return undefined;
  const units = pointOf(after) - 1;
  const lines = Array.from({ length: MOST_LINES + 1 }, (_, line) =>
    withoutLeadingZeros(
      Array.from(after, (char, at) => (rolls[at] ? digitAt(old[at], char, rises, line / MOST_LINES) : char)),
      units,
    ),
  );
  // What grows rolls upwards, what shrinks rolls down.
  if (!rises) lines.reverse();
  const pieces: { text: string; lines: string[] }[] = [];
  Array.from(after).forEach((char, at) => {
    const moves = rolls[at] || lines.some((line) => line[at] !== char);
    let piece = pieces[pieces.length - 1];
    if (!piece || moves !== piece.lines.length > 0)
      pieces.push((piece = { text: '', lines: moves ? lines.map(() => '') : [] }));
    piece.text += char;
    piece.lines = piece.lines.map((line, step) => line + (lines[step] as string[])[at]);
  });
  return rises ? { pieces, from: lead, to: MOST_LINES } : { pieces, from: MOST_LINES - lead, to: 0 };
}

/**
 * What a roll shows at a place on its way, for the next one to take over from without a jump.
 * Shape: the figure at the line that the next roll starts from, and how far it is beyond that. Units: lines.
 * @param rises which way the next one goes
 */
export function figureAt(roll: DigitRoll, place: number, rises: boolean): { figure: string; lead: number } {
  const line = rises ? Math.floor(place) : Math.ceil(place);
  const figure = roll.pieces.map(({ text, lines }) => lines[line] ?? text).join('');
  return { figure, lead: Math.abs(place - line) };
}

/**
 * The digits of a figure that are not those of the one before, matched by their value.
 * Shape: `place` counts the digits of `after`; `from` is a blank for a digit that came.
 */
export function changedDigits(
  before: string,
  after: string,
): { readonly place: number; readonly from: string }[] {
  const shift = pointOf(before) - pointOf(after);
  let place = -1;
  return Array.from(after).flatMap((to, at) => {
    if (!isDigit(to)) return [];
    place += 1;
    const old = before[at + shift];
    return old === to ? [] : { place, from: old !== undefined && isDigit(old) ? old : BLANK };
  });
}
