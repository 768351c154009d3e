import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { figureAt, maybeRoll, type DigitRoll } from './fund-digits.js';

const ROLL_MS = 900;
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)';

/**
 * A piece of the decoration: text that is not seen and keeps its room, and text that is. Both are attributes, which the
 * styles make seen and nothing copies, finds or reads out.
 */
function sign(name: string, gap: string, text = ''): HTMLElement {
  const piece = document.createElement('span');
  piece.className = `sign ${name}`;
  piece.dataset['gap'] = gap;
  piece.dataset['text'] = text;
  return piece;
}

/** The layer of what stands: each piece with the room of what rolls before it. Missing values: `undefined` for none. */
function maybeStill({ pieces }: DigitRoll, isCentred: boolean): HTMLElement | undefined {
  const layer = document.createElement('span');
  let gap = '';
  for (const { text, lines } of pieces) {
    if (lines.length > 0) gap += text;
    else {
      layer.append(sign('', gap, text));
      gap = '';
    }
  }
  if (!layer.firstChild) return undefined;
  // Only where the line is centred does it matter what follows.
  if (isCentred && gap) layer.append(sign('', gap));
  return layer;
}

/** The layer of what rolls: each strip over the room of its text, and of what stands after it. */
function reelsOf({ pieces }: DigitRoll): HTMLElement {
  const layer = document.createElement('span');
  let last: HTMLElement | undefined;
  for (const { text, lines } of pieces) {
    if (lines.length > 0) layer.append((last = sign('slot', text, lines.join('\n'))));
    else if (last) last.dataset['gap'] += text;
    else layer.append(sign('', text));
  }
  return layer;
}

/**
 * Rolls digits as a decoration over text that is already right: the text is made transparent, what stands and what
 * rolls are painted over it, and the compositor moves the latter as one layer; at the end, whatever ends it, all is as
 * if nothing had been. Every place is as wide as the text that will stand there, in any font. Without its styles the
 * decoration is empty elements, and the text is plain text.
 */
export class FundRollController implements ReactiveController {
  #holder: HTMLElement | undefined;
  #figure: HTMLElement | undefined;
  #roll: DigitRoll | undefined;
  #motion: Animation | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /**
   * Rolls to the figure that the line says now; one that still runs is taken over where it is.
   * @param line the line of the amount: what stands before the figure, the figure, what follows, an empty element
   * @param figures the figure before and now
   * @param linePx height of the line
   */
  start(line: HTMLElement, figures: readonly [string, string], rises: boolean, linePx: number): void {
    const seen = this.#maybeSeen(rises) ?? { figure: figures[0], lead: 0 };
    this.stop();
    const roll = maybeRoll(seen.figure, figures[1], rises, seen.lead);
    const [before, figure, after, unit, holder] = Array.from(line.children) as HTMLElement[];
    if (!roll || !before || !figure || !after || !unit || !holder?.animate) return;
    const isCentred = line.classList.contains('centred');
    const lead = before.textContent ?? '';
    const tail = isCentred ? (after.textContent ?? '') + (unit.textContent ?? '') : '';
    const dress = (name: string, layer: HTMLElement): void => {
      layer.className = name;
      if (lead) layer.prepend(sign('around', lead));
      if (tail) layer.append(sign('around unit', tail));
      holder.append(layer);
    };
    const still = maybeStill(roll, isCentred);
    const reels = reelsOf(roll);
    if (still) dress('still', still);
    dress('reels', reels);
    figure.classList.add('rolling');
    this.#holder = holder;
    this.#figure = figure;
    this.#roll = roll;
    const at = (place: number): Keyframe => ({ transform: `translateY(${-place * linePx}px)` });
    this.#motion = reels.animate([at(roll.from), at(roll.to)], {
      duration: ROLL_MS,
      easing: EASING,
      fill: 'forwards',
    });
    this.#motion.onfinish = () => this.stop();
  }

  /** Ends the motion and takes the decoration away; the text beneath is seen again. */
  stop(): void {
    if (this.#motion) this.#motion.onfinish = null;
    this.#figure?.classList.remove('rolling');
    if (this.#holder) this.#holder.textContent = '';
    this.#motion = this.#roll = this.#holder = this.#figure = undefined;
  }

  /** What the eye sees of a roll that still runs. */
  #maybeSeen(rises: boolean): { figure: string; lead: number } | undefined {
    const roll = this.#roll;
    const progress = this.#motion?.effect?.getComputedTiming().progress;
    if (!roll || typeof progress !== 'number') return undefined;
    return figureAt(roll, roll.from + (roll.to - roll.from) * progress, rises);
  }
}
