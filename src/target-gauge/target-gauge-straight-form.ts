import { px } from '../core/paths.js';
import { wrapText } from '../core/wrap-text.js';
import type { FormInput } from './target-gauge-form-layout.js';
import type { FormPath, GaugeLayout, TextLine } from './target-gauge-layout.js';
import { createPlaces, MARK_LOOKS } from './target-gauge-marks.js';
import { zonesOf } from './target-gauge-zones.js';

/** From one line to the next, and from a light to its words, as a share of their size. */
const LINE = 1.4;
const BESIDE = 1.35;

/** A straight scale under its figure, all at the left: caption, figure, names of marks, scale, verdict, notes. */
function layoutStraight(input: FormInput, isBullet: boolean): GaugeLayout {
  const { space, text, marks, share, full, layoutArc } = input;
  const { width, measureText, elder } = space;
  const { label, small } = space.type;
  const arc = layoutArc({ ...space, height: undefined });
  const bar = Math.max(space.tiny ? 8 : label * 0.9, width * 0.026) * (isBullet ? 1.7 : 1);
  const fit = (within: number, size: number): number =>
    Math.floor(Math.min(size, (size * within) / measureText(text.hero, size, 600)));
  const natural = space.tiny ? width * 0.26 : Math.max(label * 2.4, width * 0.075, elder ? 30 : 0);

  /** What there is room for: 3 all, 2 no notes, 1 no names of marks, 0 figure, scale and light. */
  const measured = (most: number, hero: number) => {
    const isBeside = measureText(text.hero, hero, 600) + measureText(text.detail, label) + label <= width;
    const detail =
      most < 1 || isBeside ? [] : wrapText(text.detail, (line) => measureText(line, small) <= width, 2);
    const body = arc.lines.filter(
      ({ kind }) => (kind === 'verdict' && most > 0) || (kind === 'note' && most > 2),
    );
    const rows = body.reduce((sum, { size }) => sum + size * LINE, body.length > 0 ? label * 0.6 : 0);
    const above = (most > 0 ? small * LINE : 0) + hero * 0.95 + detail.length * small * LINE;
    const beside = most > 1 ? small * 1.6 : Math.max(small * 0.4, 4);
    return { most, hero, isBeside, detail, body, above, beside, height: above + beside * 2 + bar + rows };
  };
  const given = space.height ?? Infinity;
  const room = space.tiny ? width - natural * 0.8 : width;
  let parts = measured(space.tiny ? 0 : 3, fit(room, natural));
  while (parts.most > 0 && parts.height > given) parts = measured(parts.most - 1, parts.hero);
  // A given height is filled, or kept to: the figure takes what is left or gives what is wanting.
  if (space.height !== undefined) {
    const spare = given - parts.height;
    const hero = spare > 0 ? Math.min(parts.hero + spare * 0.6, width * 0.16) : parts.hero + spare;
    parts = measured(parts.most, fit(room, Math.max(hero, parts.hero * (spare > 0 ? 1 : 0), 10)));
  }

  const { most, hero, body, detail, beside } = parts;
  const height = space.height ?? parts.height;
  const top = Math.max((height - parts.height) / 2, 0);
  const caption = most > 0 ? text.caption && text.caption + text.stated : '';
  const heroY = top + (most > 0 ? small * LINE : 0) + hero * 0.82;
  const lines: TextLine[] = [];
  const write = (
    kind: TextLine['kind'],
    said: string,
    x: number,
    y: number,
    size: number,
    anchor: TextLine['anchor'],
  ): void => {
    if (said) lines.push({ kind, text: said, x, y, size, anchor });
  };
  write('caption', caption, 0, top + small, small, 'start');
  if (parts.isBeside && most > 0) write('detail', text.detail, width, heroY, label, 'end');
  detail.forEach((line, at) => write('detail', line, 0, heroY + small * LINE * (at + 1), small, 'start'));

  const y = top + parts.above + beside + bar / 2;
  const { min, max } = arc;
  const xOf = (at: number): number => ((Math.min(Math.max(at, min), max) - min) / (max - min)) * width;
  const across = (from: number, to: number): string => `M${px(from)} ${px(y)}H${px(to)}`;
  const reach = small * 0.4;
  const isSet = createPlaces(space, lines);
  const over = marks.map((mark): FormPath => {
    const x = xOf(mark.at);
    const said = `${mark.name} ${mark.figure}`;
    const half = measureText(said, small) / 2;
    const middle = Math.max(Math.min(x, width - half), half);
    const at = (base: number): TextLine[] => [
      { kind: 'tick', text: said, x: middle, y: base, size: small, anchor: 'middle' },
    ];
    // Above the scale, or below it; where both are taken it gives way.
    if (most > 1 && !isSet(at(y - bar / 2 - reach - small * 0.25)))
      isSet(at(y + bar / 2 + reach + small * 0.95));
    return { ...MARK_LOOKS[mark.kind], d: `M${px(x)} ${px(y - bar / 2 - reach)}V${px(y + bar / 2 + reach)}` };
  });

  let base = y + bar / 2 + beside + label * 1.22;
  const lightSize = most > 0 ? label : hero * 0.6;
  const left =
    most > 0 ? 0 : Math.max((width - measureText(text.hero, hero, 600) - lightSize * BESIDE) / 2, 0);
  const lightY = most > 0 ? base - label * 0.86 : heroY - hero * 0.36 - lightSize / 2;
  for (const { kind, text: said, size } of body) {
    write(kind, said, kind === 'verdict' ? label * BESIDE : 0, base, size, 'start');
    base += size * LINE;
  }

  const zero = xOf(0);
  const now = share * full;
  const isOver = arc.overrun !== '';
  // Zero is drawn as zero: a line where the bar would start.
  const end = now === 0 ? zero + 2 : xOf(isOver ? full : now);
  const thick = isBullet ? bar * 0.36 : bar;
  if (min < 0) over.unshift({ d: `M${px(zero)} ${px(y - bar / 2)}v${px(bar)}`, colour: 'muted', width: 1 });
  if (isOver)
    over.unshift({
      d: across(end, xOf(now)),
      colour: arc.trackKind === 'used' ? 'bad' : 'done',
      width: thick * 0.4,
    });
  const under = !isBullet
    ? []
    : zonesOf(input.target, input.judged).flatMap(({ from, to, colour }): FormPath[] => {
        const [start, stop] = [xOf(from), xOf(to) - 1];
        return stop > start ? [{ d: across(start, stop), colour, width: bar, opacity: 0.32 }] : [];
      });
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
    hero: { ...arc.hero, x: most > 0 ? 0 : left + lightSize * BESIDE, y: heroY, size: hero, anchor: 'start' },
    light: { ...arc.light, transform: `translate(${px(left)} ${px(lightY)})scale(${px(lightSize / 24)})` },
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
