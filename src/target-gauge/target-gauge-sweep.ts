import { arcPath } from '../core/paths.js';
import type { GaugeForm, GaugeLayout } from './target-gauge-layout.js';

const SWEEP_MS = 600;
/** Motion hides its tail in the opening of the arc, which is this wide. */
const WIDEST_SWEEP_RAD = (2 * Math.PI) / 3;
const START_RAD = (150 * Math.PI) / 180;

/** A motion under way. `end` stops it at once and answers how far it had still to go. */
export interface Sweep {
  end(): number;
}

/** What moves, from which transform on, and what is taken off again when it has come to rest. */
interface Motion {
  readonly moved: SVGPathElement;
  readonly from: string;
  readonly to: string;
  rest(): void;
}

/** A copy of the progress under a class of its own. */
function copyOf(progress: SVGPathElement, className: string, d: string): SVGPathElement {
  const copy = progress.cloneNode() as SVGPathElement;
  copy.setAttribute('class', className);
  copy.setAttribute('d', d);
  progress.after(copy);
  return copy;
}

/** The arc turns with a tail behind its start, and a cover in the opening hides that. */
function turnArc(arc: SVGPathElement, layout: GaugeLayout, by: number): Motion | undefined {
  if (Math.abs(by) > WIDEST_SWEEP_RAD) return undefined;
  const { cx, cy, mid, end } = layout;
  const tailRad = START_RAD - WIDEST_SWEEP_RAD;
  const cover = copyOf(arc, 'cover', arcPath(cx, cy, mid, tailRad, START_RAD));
  arc.setAttribute('d', arcPath(cx, cy, mid, tailRad, end));
  arc.style.setProperty('transform-origin', `${cx}px ${cy}px`);
  const rest = (): void => {
    arc.setAttribute('d', layout.progress);
    cover.remove();
  };
  return { moved: arc, from: `rotate(${by}rad)`, to: 'rotate(0rad)', rest };
}

/** A ring has no opening: the piece that is new turns out from under what was there, or back under it. */
function turnRing(ring: SVGPathElement, layout: GaugeLayout, top: number, by: number): Motion | undefined {
  const { cx, cy, mid, end } = layout;
  const size = Math.abs(by);
  const still = Math.min(end, end + by);
  if (size > still) return undefined;
  const piece = copyOf(ring, 'progress piece', arcPath(cx, cy, mid, top + end - size, top + end));
  ring.setAttribute('d', arcPath(cx, cy, mid, top, top + still));
  piece.style.setProperty('transform-origin', `${cx}px ${cy}px`);
  const rest = (): void => {
    ring.setAttribute('d', layout.progress);
    piece.remove();
  };
  return { moved: piece, from: `rotate(${by}rad)`, to: 'rotate(0rad)', rest };
}

function moveForm(
  path: SVGPathElement,
  layout: GaugeLayout,
  { name, origin, length }: GaugeForm,
  by: number,
): Motion | undefined {
  const rest = (): void => undefined;
  if (name === 'ring') return turnRing(path, layout, origin, by);
  if (name === 'water')
    return { moved: path, from: `translateY(${-by * length}px)`, to: 'translateY(0px)', rest };
  path.style.setProperty('transform-origin', `${origin}px 0px`);
  return { moved: path, from: `scaleX(${(layout.end + by) / layout.end})`, to: 'scaleX(1)', rest };
}

/**
 * Moves the progress from where it stood to where it ends now: one transform, which the compositor runs.
 * Units: `by` as the layout's `end`. Missing values: `undefined` where the way is too long to hide its tail; the picture
 * then stands at once.
 */
export function maybeSweep(progress: SVGPathElement, layout: GaugeLayout, by: number): Sweep | undefined {
  const { form } = layout;
  const isArc = form === undefined || form.name === 'arc';
  const motion = isArc ? turnArc(progress, layout, by) : moveForm(progress, layout, form, by);
  if (!motion) return undefined;
  const running = motion.moved.animate([{ transform: motion.from }, { transform: motion.to }], {
    duration: SWEEP_MS,
    easing: 'ease-out',
  });
  let left: number | undefined;
  const end = (): number => {
    if (left !== undefined) return left;
    left = by * (1 - (running.effect?.getComputedTiming().progress ?? 1));
    running.cancel();
    motion.rest();
    return left;
  };
  running.onfinish = end;
  return { end };
}
