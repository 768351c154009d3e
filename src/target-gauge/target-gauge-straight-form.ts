import { placedShape } from '../core/light-shapes.js';
import { px } from '../core/paths.js';
import type { FormInput } from './target-gauge-form-layout.js';
import type { FormPath, GaugeLayout, TextLine } from './target-gauge-layout.js';
import { labelAt, placeMarks } from './target-gauge-marks.js';
import { zonesOf } from './target-gauge-zones.js';

/** From one line to the next, and from a light to its words, as a share of their size. */
const LINE = 1.4;
const BESIDE = 1.35;

/** A straight scale under its figure, all at the left: caption and figures, names of marks, scale, verdict, notes. */
function layoutStraight(input: FormInput, isBullet: boolean): GaugeLayout {
  const { space, text, marks, share, full, layoutArc } = input;
  const { width, measureText, elder, tiny } = space;
  const { label, small } = space.type;
  const arc = layoutArc({ ...space, height: undefined });
  const bar = Math.max(tiny ? 8 : label * 0.9, width * 0.026) * (isBullet ? 1.7 : 1);
  // Where there is no verdict the light stands beside the figure.
  const fit = (size: number, most: number): number =>
    Math.floor(Math.min(size, (size * width * (most > 0 ? 1 : 0.72)) / measureText(text.hero, size, 600)));
  const detail = arc.lines.find(({ kind }) => kind === 'detail');
  const { caption } = text;

  /** What there is room for: 3 all, 2 no notes, 1 no names of marks, 0 figure, scale and light. */
  const measured = (most: number, hero: number) => {
    const body = arc.lines.filter(
      ({ kind }) => (kind === 'verdict' && most > 0) || (kind === 'note' && most > 2),
    );
    const rows = body.reduceRight((sum, { size }) => sum + size * LINE, body.length > 0 ? label * 0.6 : 0);
    const head = most > 0 && (caption || detail) ? small * LINE : 0;
    const beside = most > 1 ? small * 1.8 : Math.max(small * 0.4, 4);
    return { most, hero, body, head, beside, rest: head + beside * 2 + bar + rows };
  };
  let parts = measured(
    tiny ? 0 : 3,
    fit(tiny ? width : Math.max(label * 2.4, width * 0.075, elder ? 30 : 0), tiny ? 0 : 3),
  );
  const given = space.height ?? Infinity;
  while (parts.most > 0 && parts.rest + parts.hero > given) parts = measured(parts.most - 1, parts.hero);
  // A given height is filled, or kept to, by the figure.
  const widest = width * (tiny ? 0.26 : 0.16);
  const hero = fit(
    Math.max(Math.min(space.height === undefined ? parts.hero : given - parts.rest, widest), 10),
    parts.most,
  );

  const { most, body, head, beside } = parts;
  const height = space.height ?? parts.rest + hero;
  const top = Math.max((height - parts.rest - hero) / 2, 0);
  const heroY = top + head + hero * 0.85;
  const lines: TextLine[] = [];
  if (head) {
    const line = { y: top + small, size: small } as const;
    if (caption) lines.push({ ...line, kind: 'caption', text: caption, x: 0, anchor: 'start' });
    if (detail) lines.push({ ...detail, ...line, x: width, anchor: 'end' });
  }

  const y = top + head + hero + beside + bar / 2;
  const { min, max } = arc;
  const xOf = (at: number): number => ((Math.min(Math.max(at, min), max) - min) / (max - min)) * width;
  const across = (from: number, to: number): string => `M${px(from)} ${px(y)}H${px(to)}`;
  const reach = small * 0.4;
  const upper = y - bar / 2 - reach;
  const lower = y + bar / 2 + reach;
  const over = placeMarks(marks, space, lines, (mark) => {
    const x = xOf(mark.at);
    const half = measureText(`${mark.name} ${mark.figure}`, small) / 2;
    const middle = Math.max(Math.min(x, width - half), half);
    return {
      d: `M${px(x)} ${px(upper)}V${px(lower)}`,
      labels:
        most > 1
          ? [upper - small * 0.25, lower + small * 0.95].map((base) =>
              labelAt(mark, 1, small, middle, base, 'middle'),
            )
          : [],
    };
  });

  let base = y + bar / 2 + beside + label * 1.22;
  const light = most > 0 ? label : hero * 0.6;
  const left = most > 0 ? 0 : Math.max((width - measureText(text.hero, hero, 600) - light * BESIDE) / 2, 0);
  const lightY = most > 0 ? base - label * 0.86 : heroY - hero * 0.36 - light / 2;
  for (const line of body) {
    lines.push({ ...line, x: line.kind === 'verdict' ? label * BESIDE : 0, y: base, anchor: 'start' });
    base += line.size * LINE;
  }

  const [zero, now] = [xOf(0), share * full];
  // Zero is drawn as zero: a line where the bar would start.
  const end = now === 0 ? zero + 2 : xOf(arc.overrun ? full : now);
  const thick = isBullet ? bar * 0.36 : bar;
  if (min < 0) over.unshift({ d: `M${px(zero)} ${px(y - bar / 2)}v${px(bar)}`, colour: 'text', width: 1 });
  if (arc.overrun) {
    const d = across(end, xOf(now));
    const colour = arc.trackKind === 'used' ? 'bad' : 'done';
    // Before the stretches of its lights it is seen only on ground of its own.
    over.unshift({ d, colour: 'surface', width: isBullet ? thick : 0 }, { d, colour, width: thick * 0.4 });
  }
  const under = !isBullet
    ? []
    : zonesOf(input.target, input.judged).map(({ from, to, colour }): FormPath => ({
        d: across(xOf(from), Math.max(xOf(to) - 1, xOf(from))),
        colour,
        width: bar,
        opacity: 0.32,
      }));
  return {
    ...arc,
    height,
    stroke: bar,
    track: across(0, width),
    progress: arc.progress && across(zero, end),
    overrun: '',
    scheduleTick: '',
    averageTick: '',
    end: (end - zero) / width,
    moves: arc.moves && most > 0,
    hero: { ...arc.hero, x: most > 0 ? 0 : left + light * BESIDE, y: heroY, size: hero, anchor: 'start' },
    light: { ...arc.light, path: placedShape(arc.light.shape, { x: left, y: lightY, size: light }) },
    lines,
    form: { name: isBullet ? 'bullet' : 'bar', under, over, width: thick, origin: zero, length: width },
  };
}

/** A bar from a true zero; beyond the target it goes on as a thin line. */
export function layoutBar(input: FormInput): GaugeLayout {
  return layoutStraight(input, false);
}

/** A thin bar before the stretches of its lights (子弹图). */
export function layoutBullet(input: FormInput): GaugeLayout {
  return layoutStraight(input, true);
}
