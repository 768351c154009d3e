import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { changedDigits } from './fund-digits.js';

const FLIP_MS = 600;
const STAGGER_MS = 60;
const fallen = (angle: string): Keyframe => ({ transform: `perspective(6em) rotateX(${angle})` });

/**
 * Turns the cards of a flip board (翻牌) as a decoration over text that is already right: the card of the old digit falls
 * forward and bares the new one. Its sign is an attribute, as those of a roll are.
 */
export class FundFlipController implements ReactiveController {
  #turning: { readonly leaf: HTMLElement; readonly motion: Animation }[] = [];

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /**
   * Turns what changed; cards that still turn end at once.
   * @param line the line of the amount, with one card for each digit
   * @param figures the figure before and now
   */
  start(line: HTMLElement, [before, after]: readonly [string, string]): void {
    this.stop();
    const cards = Array.from(line.querySelectorAll('.card'));
    const changes = changedDigits(before, after);
    this.#turning = changes.flatMap(({ place, from }, order) => {
      const card = cards[place];
      const leaf = document.createElement('span');
      if (!card || !leaf.animate) return [];
      leaf.className = 'leaf';
      leaf.dataset['text'] = from;
      card.append(leaf);
      // The last digits turn first, as those of a counter do.
      const delay = (changes.length - 1 - order) * STAGGER_MS;
      const timing = { duration: FLIP_MS, delay, easing: 'ease-in', fill: 'both' } as const;
      return { leaf, motion: leaf.animate([fallen('0deg'), fallen('-90deg')], timing) };
    });
    const [slowest] = this.#turning;
    if (slowest) slowest.motion.onfinish = () => this.stop();
  }

  /** Ends the motion and takes the decoration away. */
  stop(): void {
    for (const { leaf, motion } of this.#turning) {
      motion.onfinish = null;
      leaf.remove();
    }
    this.#turning = [];
  }
}
