import type { Lang } from '../core/words.js';
import type { TargetReading } from './target-gauge-plain-data.js';
import type { Judgement } from './target-gauge-judge.js';
import type { GaugeSpace } from './target-gauge-dial.js';
import type { GaugeLayout } from './target-gauge-layout.js';
import { marksOf, type Mark } from './target-gauge-marks.js';
import { layoutArcWithEarlier, layoutRing, layoutWater } from './target-gauge-round-form.js';
import { layoutBar, layoutBullet } from './target-gauge-straight-form.js';
import type { GaugeText } from './target-gauge-text.js';

/**
 * What every form is laid out from. `arc` is the plain arc's layout, whose texts, light and scale serve all, and
 * `layoutArc` gives it for another room; `share` is how full the form is, above 1 with an overrun, below 0 with a
 * negative figure. Missing values: without a rate `share` is 0 and the arc has no progress.
 */
export interface FormInput {
  readonly target: TargetReading;
  readonly judged: Judgement;
  readonly text: GaugeText;
  readonly space: GaugeSpace;
  readonly arc: GaugeLayout;
  readonly layoutArc: (space: GaugeSpace) => GaugeLayout;
  /** The rate of a full form. */
  readonly full: number;
  readonly share: number;
  readonly marks: readonly Mark[];
}

const FORMS = new Map<string, (input: FormInput) => GaugeLayout>([
  ['ring', layoutRing],
  ['bar', layoutBar],
  ['bullet', layoutBullet],
  ['water', layoutWater],
]);

/** Lays a target out. */
type Layout = (target: TargetReading, judged: Judgement, space: GaugeSpace) => GaugeLayout;

/**
 * Makes of the layout of arcs one of all forms: ring, bar, bullet or water, as the space asks for; an arc gains the marks
 * of earlier figures. An unknown form is an arc.
 */
export function withForms(
  layout: Layout,
  textOf: (target: TargetReading, judged: Judgement, lang: Lang) => GaugeText,
): Layout {
  return (target, judged, given) => {
    // A tiny arc has no marks but its own, and may be its own frame; a form stands within one.
    const form = FORMS.get(given.variant ?? '') ?? (given.tiny ? undefined : layoutArcWithEarlier);
    if (!form) return layout(target, judged, given);
    const space = { ...given, edgePx: 0 };
    const layoutArc = (room: GaugeSpace): GaugeLayout => layout(target, judged, room);
    const arc = layoutArc(space);
    const full = target.kind === 'level' ? arc.max : 100;
    const text = textOf(target, judged, space.lang);
    const isStraight = form === layoutBar || form === layoutBullet;
    const all = marksOf(target, judged, text, space, isStraight && arc.overrun !== '');
    return form({
      target,
      judged,
      text,
      space,
      arc,
      layoutArc,
      full,
      share: (arc.now ?? 0) / full,
      // A tiny gauge has the first mark alone: what it is judged by.
      marks: space.tiny ? all.slice(0, 1) : all,
    });
  };
}
