import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DigitRoll } from './fund-digits.js';

const ROLL_MS = 900;
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)';

/** Whether the styles that hide the strips are in force: where a policy blocks them, nothing rolls. */
let styled: boolean | undefined;

function layerOf(name: string, roll: DigitRoll, rolling: boolean): HTMLElement {
  const layer = document.createElement('span');
  layer.className = name;
  for (const { text, strip } of roll.pieces) {
    const part = document.createElement('span');
    const isShown = rolling === (strip !== '');
    part.textContent = isShown && rolling ? strip : text;
    if (!isShown) part.className = 'gap';
    layer.append(part);
  }
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
   * @param holder an empty element over the figure
   * @param linePx height of one line of the figure
   */
  start(holder: HTMLElement, figure: HTMLElement, roll: DigitRoll, linePx: number): void {
    this.stop();
    if (typeof holder.animate !== 'function') return;
    styled ??= getComputedStyle(holder).position === 'absolute';
    if (!styled) return;
    const reels = layerOf('reels', roll, true);
    holder.append(layerOf('still', roll, false), reels);
    figure.classList.add('rolling');
    this.#holder = holder;
    this.#figure = figure;
    const at = (line: number): Keyframe => ({ transform: `translateY(${-line * linePx}px)` });
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
