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
/** Lines that pass by at most; digits that go further skip some, which nobody sees at that speed. */
const MOST_LINES = 3;

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

/** The digit that passes at a line, its share of the way: each goes its own way in the same number of lines. */
function digitAt(before: string | undefined, after: string, rises: boolean, share: number): string {
  if (!isDigit(before)) return share < 0.5 ? BLANK : after;
  const way = rises ? 1 : -1;
  const steps = (way * (Number(after) - Number(before)) + 10) % 10;
  return String((Number(before) + way * Math.round(steps * share) + 10) % 10);
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
  const old = [...after].map((_, at) => before[at + shift]);
  const rolls = [...after].map((char, at) => isDigit(char) && old[at] !== char);
  if (!rolls.includes(true)) return undefined;
  const units = pointOf(after) - 1;
  const lines = [...Array(MOST_LINES + 1).keys()].map((line) =>
    withoutLeadingZeros(
      [...after].map((char, at) => (rolls[at] ? digitAt(old[at], char, rises, line / MOST_LINES) : char)),
      units,
    ),
  );
  // What grows rolls upwards, what shrinks rolls down.
  if (!rises) lines.reverse();
  const pieces: { text: string; lines: string[] }[] = [];
  [...after].forEach((char, at) => {
    const moves = rolls[at] || lines.some((line) => line[at] !== char);
    let piece = pieces[pieces.length - 1];
    if (!piece || moves !== piece.lines.length > 0)
      pieces.push((piece = { text: '', lines: moves ? lines.map(() => '') : [] }));
    piece.text += char;
    piece.lines = piece.lines.map((line, step) => line + (lines[step] as string[])[at]);
  });
  return rises ? { pieces, from: lead, to: MOST_LINES } : { pieces, from: MOST_LINES - lead, to: 0 };
}

/** How a roll gathers and loses pace: the two inner points of a cubic Bézier curve, as CSS has them. */
export const EASE = [0.2, 0.7, 0.2, 1] as const;

/** The share of its way that a roll has gone after a share of its time, both from 0 to 1. */
export function easedAt(time: number): number {
  const [x1, y1, x2, y2] = EASE;
  const curve = (one: number, two: number, s: number): number =>
    3 * (1 - s) * s * ((1 - s) * one + s * two) + s ** 3;
  let [low, high] = [0, 1];
  for (let step = 0; step < 16; step++) {
    const middle = (low + high) / 2;
    if (curve(x1, x2, middle) < time) low = middle;
    else high = middle;
  }
  return curve(y1, y2, high);
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
