import { layoutBar, type FundBar } from './fund-bar.js';
import { factBlock, LINE, linesOf, penOf, type FundSpace, type Pen, type FundText } from './fund-blocks.js';
import type { FundReading } from './fund-counter-data.js';
import { fundContent, type FundContent, type FundMoment } from './fund-counter-content.js';
import { heroBlock, heroLine, heroSize, placeHero, type FundHero } from './fund-hero.js';
import { legendBlock, type FundLegend } from './fund-legend.js';
import { maybeHistoryLine, type HistoryLine } from './fund-history.js';

/** A counter, every number in px and every text ready. Missing values: `undefined` for a part there is no room or data for. */
export interface FundLayout {
  readonly height: number;
  readonly hero: FundHero;
  readonly texts: readonly FundText[];
  readonly bar: FundBar | undefined;
  readonly legend: FundLegend | undefined;
  readonly history: HistoryLine | undefined;
  /** More is drawn than the box is high: the picture scrolls. */
  readonly scrolls: boolean;
}

/** What is drawn; where the box is too low, less of it. */
interface Plan {
  readonly facts: boolean;
  readonly rows: 'full' | 'short' | 'none';
  readonly exact: boolean;
  readonly history: boolean;
}

const PLANS: readonly Plan[] = [
  { facts: true, rows: 'full', exact: true, history: true },
  { facts: true, rows: 'full', exact: true, history: false },
  { facts: true, rows: 'short', exact: true, history: false },
  { facts: true, rows: 'none', exact: true, history: false },
  { facts: false, rows: 'none', exact: true, history: false },
  { facts: false, rows: 'none', exact: false, history: false },
];

const NOTHING_ELSE = { texts: [], bar: undefined, legend: undefined, history: undefined, scrolls: false };
/** A picture of the document alone. */
const QUIET: FundMoment = { delta: undefined, isUnfolded: false, doubts: [] };

const WIDE_FROM = 560;
const MOST_GROWTH = 2.4;

function tinyLayout(content: FundContent, space: FundSpace): FundLayout {
  const pen = penOf(space, 1);
  const height = space.height ?? space.width * 0.6;
  const size = heroSize(
    content,
    space.width,
    Math.min((height * 0.72) / heroLine(pen), space.width * 0.4),
    pen,
  );
  const top = Math.max((height - Math.round(size * heroLine(pen))) / 2, 0);
  const hero = placeHero(content, { top, width: space.width, size, centred: true }, pen);
  return { ...NOTHING_ELSE, height, hero };
}

/** How large the figure may be: a share of the width, a multiple of the labels, and what a low box leaves. */
function heroCap(plan: Plan, pen: Pen, isWide: boolean): number {
  const { width, height, elder, label } = pen;
  const byWidth = isWide ? width * 0.125 : width * 0.17;
  const byType = label * (width < WIDE_FROM ? 4.2 : 5);
  const lines = plan.exact ? 2 : 1;
  const byHeight =
    plan.facts || height === undefined ? byType : (height - lines * label * LINE) / heroLine(pen);
  return Math.max(Math.min(byWidth, byType, byHeight), elder ? 36 : 24);
}

function planned(content: FundContent, space: FundSpace, plan: Plan, grow: number): FundLayout {
  const pen = penOf(space, grow);
  const { width } = space;
  const { label, small } = pen;
  const facts = plan.facts ? content.facts : [];
  const isWide = width >= WIDE_FROM * Math.max(grow, 1) && facts.length > 0;
  const gap = label * 1.5;
  const heroWidth = isWide ? width * 0.46 : width;
  const cap = heroCap(plan, pen, isWide);
  const head = heroBlock(content, heroWidth, cap, plan, pen);
  let history: HistoryLine | undefined;
  if (content.history && plan.history) {
    const place = {
      left: 0,
      top: head.height + label * 0.6,
      width: heroWidth,
      height: label * 3,
      size: small,
    };
    history = maybeHistoryLine(content.history, place);
  }
  const headHeight = history ? history.top + history.height + small * LINE : head.height;
  const side = factBlock(facts, isWide ? width - heroWidth - gap : width, pen);
  const beside = isWide ? Math.max(headHeight, side.height) : headHeight;
  const sideTop = isWide ? 0 : headHeight + gap;
  const sideLeft = isWide ? heroWidth + gap : 0;
  const shift = (texts: readonly FundText[], left: number, top: number): FundText[] =>
    texts.map((text) => ({ ...text, left: text.left + left, top: text.top + top }));
  const texts = [...head.texts, ...shift(side.texts, sideLeft, sideTop)];
  let y = isWide ? beside : headHeight + (facts.length > 0 ? gap + side.height : 0);
  const rows = plan.rows === 'none' ? [] : content.rows;
  let bar: FundBar | undefined;
  let legend: FundLegend | undefined;
  if (plan.facts && content.doubts.length > 0) y += gap * 0.4;
  for (const text of plan.facts ? content.doubts : []) {
    y += gap * 0.2;
    texts.push({
      kind: 'doubt',
      text,
      unit: '',
      status: '',
      left: 0,
      top: y,
      width,
      size: small,
      unitSize: small,
    });
    y += linesOf(text, small, width - small * 1.5, pen) * small * LINE;
  }
  if (rows.length > 0) {
    y += content.doubts.length === 0 ? gap : gap * 0.4;
    const thick = Math.round(Math.max(label * 1.6, 20));
    bar = layoutBar(
      content.segments,
      { left: 0, top: Math.round(y), width, height: thick, size: small, measureText: space.measureText },
      content.exceeded,
    );
    y += bar.height + label * 0.6;
    const { block, ...placed } = legendBlock(rows, width, pen, plan.rows === 'full');
    const top = Math.round(y);
    legend = { ...placed, rows: placed.rows.map((row) => ({ ...row, top: row.top + top })) };
    y = top + block;
  }
  return {
    height: Math.ceil(y),
    hero: head.hero,
    texts,
    bar,
    legend,
    history,
    scrolls: false,
  };
}

/** Moves everything down by the same amount, so that what is left of a high box stands above and below. */
function lowered(layout: FundLayout, byPx: number, height: number): FundLayout {
  const down = <T extends { readonly top: number }>(part: T): T => ({ ...part, top: part.top + byPx });
  return {
    ...layout,
    height,
    hero: down(layout.hero),
    texts: layout.texts.map(down),
    bar: layout.bar && down(layout.bar),
    history: layout.history && down(layout.history),
    legend: layout.legend && { ...layout.legend, rows: layout.legend.rows.map(down) },
  };
}

/**
 * Lays a counter out: the amount as the hero, facts beside it (below, when narrow), the programmes as one bar with its
 * legend. A box that is too low loses details first and the amount never; a higher one gets larger type.
 */
export function layoutFundCounter(
  fund: FundReading,
  space: FundSpace,
  moment: FundMoment = QUIET,
): FundLayout {
  const content = fundContent(fund, space.lang, space.today, moment);
  if (space.tiny) return tinyLayout(content, space);
  const isCompact = space.variant === 'compact';
  const plans = PLANS.slice(isCompact ? 4 : content.history ? 0 : 1);
  const { height } = space;
  let plan = plans[0] as Plan;
  let layout = planned(content, space, plan, 1);
  if (height === undefined) return layout;
  // Who asked to see all of it sees all of it.
  if (moment.isUnfolded && !isCompact && layout.height > height) return { ...layout, height, scrolls: true };
  for (const next of plans.slice(1)) {
    if (layout.height <= height) break;
    plan = next;
    layout = planned(content, space, plan, 1);
  }
  // Even the barest plan is too high for a strip: then the figure takes the height there is.
  if (layout.height > height) return tinyLayout(content, space);
  const room = height / layout.height;
  if (room > 1.15) {
    for (const grow of [room, Math.sqrt(room), Math.sqrt(Math.sqrt(room))]) {
      const larger = planned(content, space, plan, Math.min(grow, MOST_GROWTH));
      if (larger.height > height) continue;
      layout = larger;
      break;
    }
  }
  return lowered(layout, Math.floor((height - layout.height) / 2), height);
}
