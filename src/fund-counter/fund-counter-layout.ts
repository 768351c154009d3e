import { layoutBar, type FundBar } from './fund-bar.js';
import { columnAt, factBlock, LINE, penOf, type FundSpace, type Pen, type FundText } from './fund-blocks.js';
import type { FundReading } from './fund-counter-data.js';
import { fundContent, type FundContent, type FundMoment } from './fund-counter-content.js';
import { heroBlock, heroLine, heroSize, maybeDelta, placeHero, type FundHero } from './fund-hero.js';
import { legendBlock, type FundLegend } from './fund-legend.js';
import { maybeHistoryLine, type HistoryLine } from './fund-history.js';

/** A counter, every number in px and every text ready. Missing values: `undefined` for a part there is no room or data for. */
export interface FundLayout {
  readonly height: number;
  /** How far down it all begins: what is left of a high box stands above and below. */
  readonly top: number;
  readonly hero: FundHero;
  readonly texts: readonly FundText[];
  readonly bar: FundBar | undefined;
  readonly legend: FundLegend | undefined;
  readonly history: HistoryLine | undefined;
  /** More is drawn than the box is high: the picture scrolls. */
  readonly scrolls: boolean;
}

/** What a box that is too low has lost, one after the other: each level lacks this and all before it. */
const WITHOUT = { history: 1, details: 2, rows: 3, facts: 4, exact: 5 };

const PLAIN = { top: 0, texts: [], bar: undefined, legend: undefined, history: undefined, scrolls: false };

const WIDE_FROM = 560;
const MOST_GROWTH = 2.4;

function tinyLayout(content: FundContent, space: FundSpace): FundLayout {
  const pen = penOf(space, 1);
  const { width, height = width * 0.6 } = space;
  const line = heroLine(pen);
  const size = heroSize(content, width, Math.min((height * 0.72) / line, width * 0.4), pen);
  const top = Math.max((height - Math.round(size * line)) / 2, 0);
  const hero = placeHero(content, { top, width, size, centred: true }, pen);
  return { ...PLAIN, height, hero };
}

/** How large the figure may be: a share of the width, a multiple of the labels, and what a low box leaves. */
function heroCap(level: number, pen: Pen, isWide: boolean): number {
  const { width, height, elder, label } = pen;
  const byWidth = isWide ? width * 0.125 : width * 0.17;
  const byType = label * (width < WIDE_FROM ? 4.2 : 5);
  const lines = level < WITHOUT.exact ? 2 : 1;
  const byHeight =
    level < WITHOUT.facts || height === undefined ? byType : (height - lines * label * LINE) / heroLine(pen);
  return Math.max(Math.min(byWidth, byType, byHeight), elder ? 36 : 24);
}

/** A layout that may be chosen; where its last change stands is asked of the one that is. */
interface Plan {
  readonly layout: FundLayout;
  readonly delta: () => FundText | undefined;
}

function planned(content: FundContent, space: FundSpace, level: number, grow: number): Plan {
  const pen = penOf(space, grow);
  const { width, label, small } = pen;
  const [facts, doubts] = level < WITHOUT.facts ? [content.facts, content.doubts] : [[], []];
  const isWide = width >= WIDE_FROM * Math.max(grow, 1) && facts.length > 0;
  const gap = label * 1.5;
  const heroWidth = isWide ? width * 0.46 : width;
  const cap = heroCap(level, pen, isWide);
  const { column, hero } = heroBlock(content, heroWidth, cap, level < WITHOUT.exact, pen);
  const { texts } = column;
  const headTexts = texts.length;
  const place = { top: column.y + label * 0.6, width: heroWidth, height: label * 3, size: small };
  const history =
    content.history && level < WITHOUT.history ? maybeHistoryLine(content.history, place) : undefined;
  const headEnd = history ? history.top + history.height + small * LINE : column.y;
  const left = isWide ? heroWidth + gap : 0;
  const side = factBlock(facts, { left, top: isWide ? 0 : headEnd + gap, width: width - left }, pen);
  let y = facts.length > 0 ? Math.max(headEnd, side.y) : headEnd;
  // Its mark hangs before it.
  const lines = columnAt(small * 1.5, y + gap * 0.4, width - small * 1.5, pen);
  for (const doubt of doubts) {
    lines.y += gap * 0.2;
    lines.put('doubt', doubt, small);
    y = lines.y;
  }
  texts.push(...side.texts, ...lines.texts);
  let bar: FundBar | undefined;
  let legend: FundLegend | undefined;
  if (level < WITHOUT.rows && content.rows.length > 0) {
    const top = Math.round(lines.y + gap * 0.6);
    const height = Math.round(Math.max(label * 1.6, 20));
    const { rows, exceeded } = content;
    bar = layoutBar(rows, { top, width, height, size: small }, pen.measureText, exceeded);
    y = Math.round(top + height + label * 0.6);
    legend = legendBlock(rows, y, width, pen, level < WITHOUT.details);
    y += legend.height;
  }
  return {
    layout: { ...PLAIN, height: Math.ceil(y), hero, texts, bar, legend, history },
    delta: () => maybeDelta(content, hero, texts.slice(0, headTexts), pen),
  };
}

function chosen({ layout, delta }: Plan, more?: Partial<FundLayout>): FundLayout {
  const last = delta();
  return { ...layout, ...more, texts: last ? [...layout.texts, last] : layout.texts };
}

/**
 * Lays a counter out: the amount as the hero, facts beside it (below, when narrow), the programmes as one bar with its
 * legend. A box that is too low loses details first and the amount never; a higher one gets larger type.
 */
export function layoutFundCounter(fund: FundReading, space: FundSpace, moment: FundMoment = {}): FundLayout {
  const content = fundContent(fund, space.lang, space.today, moment);
  if (space.tiny) return tinyLayout(content, space);
  const isCompact = space.variant === 'compact';
  const { height } = space;
  let level = isCompact ? WITHOUT.facts : content.history ? 0 : WITHOUT.history;
  let plan = planned(content, space, level, 1);
  if (height === undefined) return chosen(plan);
  // Who asked to see all of it sees all of it.
  if (moment.isUnfolded && !isCompact && plan.layout.height > height)
    return chosen(plan, { height, scrolls: true });
  while (plan.layout.height > height && level < WITHOUT.exact) plan = planned(content, space, ++level, 1);
  // Even the barest plan is too high for a strip: then the figure takes the height there is.
  if (plan.layout.height > height) return tinyLayout(content, space);
  const room = height / plan.layout.height;
  if (room > 1.15) {
    for (const grow of [room, Math.sqrt(room), Math.sqrt(Math.sqrt(room))]) {
      const larger = planned(content, space, level, Math.min(grow, MOST_GROWTH));
      if (larger.layout.height <= height) {
        plan = larger;
        break;
      }
    }
  }
  return chosen(plan, { top: Math.floor((height - plan.layout.height) / 2) });
}
