import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DigitRoll } from './fund-digits.js';

const ROLL_MS = 900;
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)';

/** Whether the styles that hide the strips are in force: where a policy blocks them, nothing rolls. */
let styled: boolean | undefined;

function partOf(name: string, text: string): HTMLElement {
  const part = document.createElement('span');
  if (name) part.className = name;
  part.textContent = text;
  return part;
}

/** One of the two layers: what stands, or what rolls; the rest of the line is a gap in it. */
function layerOf(name: string, { pieces }: DigitRoll, around: readonly [string, string]): HTMLElement {
  const layer = document.createElement('span');
  layer.className = name;
  const [before, after] = around;
  if (before) layer.append(partOf('gap around', before));
  for (const { text, strip } of pieces) {
    const isShown = (name === 'reels') === (strip !== '');
    layer.append(partOf(isShown ? '' : 'gap', isShown ? strip || text : text));
  }
  // Only where the line is centred does it matter what follows.
  if (after) layer.append(partOf('gap around unit', after));
  return layer;
}

/**
 * Rolls digits as a decoration over text that is already right: the text is made transparent, what stands and what
 * rolls are painted over it, and the compositor moves the latter as one layer; at the end, whatever ends it, all is as
 * if nothing had been. The gaps in each of the two are as wide as what the other shows there, in any font.
 */
export class FundRollController implements ReactiveController {
  #holder: HTMLElement | undefined;
  #figure: HTMLElement | undefined;
  #motion: Animation | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /**
   * Starts a roll; one that still runs ends at once.
   * @param line the line of the amount: what stands before the figure, the figure, what follows, an empty element
   * @param linePx its height
   */
  start(line: HTMLElement, roll: DigitRoll, linePx: number): void {
    this.stop();
    const [before, figure, after, unit, holder] = Array.from(line.children) as HTMLElement[];
    if (!before || !figure || !after || !unit || !holder || typeof holder.animate !== 'function') return;
    styled ??= getComputedStyle(line).position === 'absolute';
    if (!styled) return;
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
    this.#motion = undefined;
    this.#figure?.classList.remove('rolling');
    if (this.#holder) this.#holder.textContent = '';
    this.#holder = undefined;
    this.#figure = undefined;
  }
}
