import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { changedDigits } from './fund-digits.js';

const FLIP_MS = 600;
const STAGGER_MS = 60;
const turned = (angle: string): Keyframe => ({ transform: `perspective(6em) rotateX(${angle})` });

function faceOf(name: string, digit: string): HTMLElement {
  const face = document.createElement('span');
  face.className = `face ${name}`;
  face.dataset['text'] = digit;
  return face;
}

/**
 * Turns the cards of a flip board (翻牌) as a decoration over text that is already right: the upper half of the old digit
 * falls over the lower one and shows the new digit on its back. Its signs are attributes, as those of a roll are.
 */
export class FundFlipController implements ReactiveController {
  #turning: { readonly parts: readonly HTMLElement[]; readonly motion: Animation }[] = [];

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
    this.#turning = changes.flatMap(({ place, from, to }, order) => {
      const card = cards[place];
      const leaf = document.createElement('span');
      if (!card || !leaf.animate) return [];
      leaf.className = 'leaf';
      leaf.append(faceOf('upper', from), faceOf('back', to));
      const lower = faceOf('lower', from);
      card.append(lower, leaf);
      // The last digits turn first, as those of a counter do.
      const delay = (changes.length - 1 - order) * STAGGER_MS;
      const timing = { duration: FLIP_MS, delay, easing: 'ease-in-out', fill: 'both' } as const;
      return { parts: [lower, leaf], motion: leaf.animate([turned('0deg'), turned('-180deg')], timing) };
    });
    const [slowest] = this.#turning;
    if (slowest) slowest.motion.onfinish = () => this.stop();
  }

  /** Ends the motion and takes the decoration away. */
  stop(): void {
    for (const { parts, motion } of this.#turning) {
      motion.onfinish = null;
      parts.forEach((part) => part.remove());
    }
    this.#turning = [];
  }
}
