import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { figureAt, maybeRoll, type DigitRoll } from './fund-digits.js';

const ROLL_MS = 900;
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)';

/** A text of the decoration: it is an attribute, which the styles make seen and nothing copies, finds or reads out. */
function partOf(name: string, text: string): HTMLElement {
  const part = document.createElement('span');
  part.className = name;
  part.dataset['text'] = text;
  return part;
}

/** One of the two layers: what stands, or what rolls; the rest of the line is a gap in it. */
function layerOf(name: string, { pieces }: DigitRoll, around: readonly [string, string]): HTMLElement {
  const layer = document.createElement('span');
  layer.className = name;
  const isReels = name === 'reels';
  const [before, after] = around;
  if (before) layer.append(partOf('gap around', before));
  for (const { text, lines } of pieces) {
    const part = partOf(isReels || lines.length > 0 ? 'gap' : '', text);
    if (isReels && lines.length > 0) part.dataset['strip'] = lines.join('\n');
    layer.append(part);
  }
  // Only where the line is centred does it matter what follows.
  if (after) layer.append(partOf('gap around unit', after));
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
    const { figure: from, lead } = this.#maybeSeen(rises) ?? { figure: figures[0], lead: 0 };
    this.stop();
    const roll = maybeRoll(from, figures[1], rises, lead);
    const [before, figure, after, unit, holder] = Array.from(line.children) as HTMLElement[];
    if (!roll || !before || !figure || !after || !unit || !holder?.animate) return;
    const isCentred = line.classList.contains('centred');
    const around: [string, string] = [
      before.textContent ?? '',
      isCentred ? (after.textContent ?? '') + (unit.textContent ?? '') : '',
    ];
    const reels = layerOf('reels', roll, around);
    holder.append(layerOf('still', roll, around), reels);
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
