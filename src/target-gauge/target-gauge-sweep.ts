import type { GaugeLayout } from './target-gauge-layout.js';

const SWEEP_MS = 600;
/** Motion hides its tail in the opening of the arc, which is this wide. */
const WIDEST_SWEEP_RAD = (2 * Math.PI) / 3;

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
  const cover = arc.cloneNode() as SVGPathElement;
  cover.setAttribute('class', 'cover');
  cover.setAttribute('d', layout.cover);
  arc.after(cover);
  arc.setAttribute('d', layout.swept);
  arc.style.setProperty('transform-origin', `${layout.cx}px ${layout.cy}px`);
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
