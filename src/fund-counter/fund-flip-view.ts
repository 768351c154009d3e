import { figureAt, maybeRoll } from './fund-digits.js';
import type { FigureMotion } from './fund-roll-view.js';
import { signsOf } from './fund-signs-view.js';

const FLIP_MS = 600;
const STAGGER_MS = 60;
const fallen = (angle: number): Keyframe => ({ transform: `perspective(6em) rotateX(${angle}deg)` });

/**
 * Turns the cards of a flip board (翻牌) as a decoration over text that is already right: the card of the old digit falls
 * forward and bares the new one. Its sign is an attribute, as those of a roll are.
 * @param line the line of the amount, with one card for each digit
 */
export function flipCards(line: HTMLElement, before: string, after: string): FigureMotion {
  const cards = line.querySelectorAll('.card');
  const roll = maybeRoll(before, after, true);
  const old = roll ? figureAt(roll, roll.from, true).figure : after;
  // One card for each digit: what stands between them has none.
  const places = [...after].map((_, at) => at).filter((at) => /\d/.test(after[at] as string));
  const changes = places
    .map((at, place) => ({ place, from: old[at] as string, to: after[at] }))
    .filter(({ from, to }) => from !== to);
  const turning = changes.flatMap(({ place, from }, order) => {
    const card = cards[place];
    const leaf = signsOf(from);
    if (!card || !leaf.animate) return [];
    leaf.className = 'leaf';
    card.append(leaf);
    // The last digits turn first, as those of a counter do.
    const delay = (changes.length - 1 - order) * STAGGER_MS;
    const timing = { duration: FLIP_MS, delay, easing: 'ease-in', fill: 'both' } as const;
    return leaf.animate([fallen(0), fallen(-90)], timing);
  });
  const stop = (): void =>
    turning.forEach((motion) => {
      motion.cancel();
      (motion.effect as KeyframeEffect).target?.remove();
    });
  if (turning[0]) turning[0].onfinish = stop;
  return { stop };
}
