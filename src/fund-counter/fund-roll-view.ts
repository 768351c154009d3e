import { easedAt, EASE, figureAt, maybeJoined, maybeRoll, type DigitPiece } from './fund-digits.js';
import { signsOf } from './fund-signs-view.js';

/** What moves over a figure that is already right. */
export interface FigureMotion {
  /** Ends the motion and takes the decoration away; the text beneath is seen again. */
  readonly stop: () => void;
  /** What the eye sees of it now, and how far that is on its way to the next line. Missing values: `undefined` once it has ended. */
  readonly seen?: (rises: boolean) => { figure: string; lead: number } | undefined;
}

const ROLL_MS = 900;
/** What is left to a busy page, which may begin a motion later than it was told to. */
const END_MS = 1000;
const TOGETHER_MS = 50;
/** The motion goes on, standing still, until then: frames that end a motion by themselves have the page style all others. */
const HELD_MS = 1200;

/** The pieces of the decoration that stand, or those that roll, each behind room as wide as what the others have there. */
function piecesOf(pieces: readonly DigitPiece[], areReels: boolean): HTMLElement[] {
  const made: HTMLElement[] = [];
  let gap = '';
  const put = (text: string): void => {
    made.push(signsOf(text, gap));
    gap = '';
  };
  for (const { text, lines } of pieces) {
    const rolls = lines.length > 0;
    if (rolls === areReels) put(lines.join('\n') || text);
    // A strip takes no room: what stands in the end has that.
    if (rolls || areReels) gap += text;
  }
  if (gap && !areReels) put('');
  return made;
}

let last: { readonly fromMs: number; readonly end: Promise<void> } | undefined;

/** Comes when what began to roll at about this time has ended, for all of it at once: the page draws that once. */
function endOfRolls(): Promise<void> {
  const fromMs = performance.now();
  if (!last || fromMs - last.fromMs > TOGETHER_MS)
    last = { fromMs, end: new Promise((resolve) => setTimeout(resolve, END_MS)) };
  return last.end;
}

/**
 * Rolls digits as a decoration over text that is already right: the text is made transparent, what stands and what
 * rolls are painted over it, and the compositor moves the latter as one layer; at the end, whatever ends it, all is as
 * if nothing had been. Every place is as wide as the text that will stand there, in any font. Without its styles the
 * decoration is empty elements, and the text is plain text.
 * Missing values: `undefined` where nothing rolls.
 * @param line the line of the amount, with an empty element before its figure
 * @param from what the eye sees now
 * @param figure what the line says
 * @param linePx height of the line
 * @param isEven whether the signs of the font of an empty element may be laid over one another (`hasEvenSigns`)
 */
export function maybeRollDigits(
  line: HTMLElement,
  from: { readonly figure: string; readonly lead: number },
  figure: string,
  rises: boolean,
  linePx: number,
  isEven: (holder: HTMLElement) => boolean,
): FigureMotion | undefined {
  const roll = maybeRoll(from.figure, figure, rises, from.lead);
  const holder = line.querySelector<HTMLElement>('.roll');
  if (!roll || !holder?.animate) return undefined;
  const joined = isEven(holder) ? maybeJoined(roll.pieces) : undefined;
  const reels = signsOf(joined ? joined.lines.join('\n') : '');
  reels.className = 'reels';
  holder.style.setProperty('line-height', `${linePx}px`);
  if (joined) holder.append(signsOf(joined.text));
  else {
    holder.append(...piecesOf(roll.pieces, false));
    reels.append(...piecesOf(roll.pieces, true));
  }
  holder.append(reels);
  const [start, end] = [roll.from, roll.to].map((place) => `translateY(${-place * linePx}px)`);
  // By property, not by keyframe: those are read through an iterator, which costs as much as the motion.
  const motion = reels.animate(
    {
      transform: [start, end, end] as string[],
      offset: [0, ROLL_MS / HELD_MS, 1],
      easing: `cubic-bezier(${EASE.join()})`,
    },
    { duration: HELD_MS, fill: 'forwards' },
  );
  const stop = (): void => {
    if (!reels.parentNode) return;
    motion.cancel();
    holder.textContent = '';
  };
  void endOfRolls().then(stop);
  return {
    stop,
    seen: (next) => {
      if (!reels.isConnected) return undefined;
      // Not from its computed style: asked for in a burst, that styles the page once for each counter.
      const passed = easedAt(Math.min(Number(motion.currentTime) / ROLL_MS, 1));
      return figureAt(roll, roll.from + (roll.to - roll.from) * passed, next);
    },
  };
}
