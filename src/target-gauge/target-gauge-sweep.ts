import { arcPath } from '../core/paths.js';
import type { GaugeLayout } from './target-gauge-layout.js';

const SWEEP_MS = 600;
/** Motion hides its tail in the opening of the arc, which is this wide. */
const WIDEST_SWEEP_RAD = (2 * Math.PI) / 3;
const START_RAD = (150 * Math.PI) / 180;

/** A motion under way. `end` stops it at once and answers by how much of an angle it had still to go. */
export interface Sweep {
  end(): number;
}

/**
 * Turns the arc by an angle back to where it ends now: one transform, which the compositor runs.
 * Units: radians. Missing values: `undefined` where the way is too long to hide its tail; the arc then stands at once.
 */
export function maybeSweep(arc: SVGPathElement, layout: GaugeLayout, byRad: number): Sweep | undefined {
  if (Math.abs(byRad) > WIDEST_SWEEP_RAD) return undefined;
  const { cx, cy, mid, endRad } = layout;
  const tailRad = START_RAD - WIDEST_SWEEP_RAD;
  const cover = arc.cloneNode() as SVGPathElement;
  cover.setAttribute('class', 'cover');
  cover.setAttribute('d', arcPath(cx, cy, mid, tailRad, START_RAD));
  arc.after(cover);
  arc.setAttribute('d', arcPath(cx, cy, mid, tailRad, endRad));
  arc.style.setProperty('transform-origin', `${cx}px ${cy}px`);
  const motion = arc.animate([{ transform: `rotate(${byRad}rad)` }, { transform: 'rotate(0rad)' }], {
    duration: SWEEP_MS,
    easing: 'ease-out',
  });
  let left: number | undefined;
  const end = (): number => {
    if (left !== undefined) return left;
    left = byRad * (1 - (motion.effect?.getComputedTiming().progress ?? 1));
    motion.cancel();
    arc.setAttribute('d', layout.progress);
    cover.remove();
    return left;
  };
  motion.onfinish = end;
  return { end };
}
