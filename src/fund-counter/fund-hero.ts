import { LINE, linesOf, type Block, type FundText, type Pen } from './fund-blocks.js';
import type { FundContent, HeroText } from './fund-counter-content.js';

/** The amount: one line, `figure` in `size`, what stands around it in `unitSize`. Units: px. */
export interface FundHero extends HeroText {
  /** The signs of the figure one by one where it stands on a flip board (翻牌); empty elsewhere. */
  readonly cards: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly line: number;
  readonly size: number;
  readonly unitSize: number;
  readonly centred: boolean;
}

const HERO_LINE = 1.2;
const FLIP_LINE = 1.6;
/** What a card of the flip board is wider than its digit (its padding and margin in the styles). Units: em. */
const CARD_ROOM = 0.3;
/** What stands beside the figure, as a share of its size. */
const UNIT_SHARE = 0.44;

function isFlip({ variant }: Pen): boolean {
  return variant === 'flip';
}

/** How high the line of the amount is. Units: em of its figure. */
export function heroLine(pen: Pen): number {
  return isFlip(pen) ? FLIP_LINE : HERO_LINE;
}

/** How wide the line of the amount is, all of it. Units: em of its figure. */
function heroEms({ hero }: FundContent, pen: Pen): number {
  const { before, figure, after, unit, word } = hero;
  const { measureText } = pen;
  if (word !== '') return measureText(word, 1, 600) + 0.05;
  const digits = isFlip(pen) ? figure.replace(/\D/g, '').length : 0;
  const around = measureText(before + after + unit, UNIT_SHARE, 600);
  return measureText(figure, 1, 600) + around + 0.16 + digits * CARD_ROOM;
}

/** How large the figure may be: as large as `cap`, and the line as wide as the room. Units: px. */
export function heroSize(content: FundContent, width: number, cap: number, pen: Pen): number {
  return Math.min(content.hero.word === '' ? cap : cap * 0.7, width / heroEms(content, pen));
}

/** The amount in its place. Units: px. */
export function placeHero(
  content: FundContent,
  place: Pick<FundHero, 'top' | 'width' | 'size' | 'centred'>,
  pen: Pen,
): FundHero {
  const { size } = place;
  const cards = isFlip(pen) ? Array.from(content.hero.figure) : [];
  const line = Math.round(size * heroLine(pen));
  return { ...content.hero, ...place, cards, left: 0, line, unitSize: size * UNIT_SHARE };
}

/** Where a change of the amount stands: beside it, else beside a text of its block; nothing moves for it. */
function maybeDelta(
  content: FundContent,
  hero: FundHero,
  texts: readonly FundText[],
  { label, measureText, ...pen }: Pen,
): FundText | undefined {
  const { delta: text, deltaTitle: title } = content;
  if (text === '') return undefined;
  const need = measureText(text, label, 600) + label;
  const place = (left: number, top: number): FundText | undefined => {
    const room = hero.width - left;
    const common = {
      kind: 'delta',
      text,
      title,
      unit: '',
      status: '',
      size: label,
      unitSize: label,
    } as const;
    return need > room ? undefined : { ...common, left: left + label * 0.8, top, width: room - label * 0.8 };
  };
  const heroWidth = heroEms(content, { label, measureText, ...pen }) * hero.size;
  // On one base line with the figure.
  const beside = place(heroWidth, hero.top + hero.line / 2 + hero.size * 0.35 - label * 1.05);
  if (beside) return beside;
  for (const other of [...texts].reverse()) {
    const found = place(measureText(other.text, other.size), other.top);
    if (found) return found;
  }
  return undefined;
}

/** The amount with its name, the exact figure beneath, and its last change. Units: px. */
export function heroBlock(
  content: FundContent,
  width: number,
  cap: number,
  plan: { readonly exact: boolean },
  pen: Pen,
): Block & { hero: FundHero } {
  const texts: FundText[] = [];
  let y = 0;
  const put = (kind: FundText['kind'], text: string, size: number): void => {
    if (text === '') return;
    texts.push({ kind, text, unit: '', status: '', left: 0, top: y, width, size, unitSize: size });
    y += linesOf(text, size, width, pen) * size * LINE;
  };
  put('name', content.name, pen.label);
  const size = heroSize(content, width, cap, pen);
  const hero = placeHero(content, { top: y, width, size, centred: false }, pen);
  y += hero.line;
  if (plan.exact) put('exact', content.hero.exact, pen.label);
  const delta = maybeDelta(content, hero, texts, pen);
  if (delta) texts.push(delta);
  return { height: y, texts, hero };
}
