import { signOf, toNumber, ZERO, type Exact } from '../core/exact.js';
import { maybeValue, readingOf } from '../core/figure.js';
import { exactYuan } from '../core/money.js';
import { formatWhen, type Lang } from '../core/words.js';
import type { FundReading } from './fund-counter-data.js';
import { divideProgrammes, type FundPart } from './fund-counter-parts.js';
import { moneyPieces, partText, withSign, type FundFact, type MoneyPieces } from './fund-counter-text.js';
import { fundWordsOf } from './fund-counter-words.js';
import { factGroups } from './fund-facts.js';
import type { FundHistory } from './fund-history.js';

/**
 * One row of the legend in words. `index` is the programme's place in the host's list, −1 for 其他 and 差额;
 * `mark` is the number that row and bar share; `isOpen`: the row unfolds the programmes beyond the eighth, or folds them
 * again.
 */
export interface FundRow {
  readonly index: number;
  readonly mark: string;
  readonly tone: string;
  readonly name: string;
  readonly amount: string;
  /** How the amount looks where a word stands for it. */
  readonly look: string;
  readonly share: string;
  readonly detail: string;
  readonly title: string;
  /** Units: 元 as a double, for the bar's pixels only; below zero for a correction. */
  readonly size: number;
  readonly isOpen: boolean | undefined;
}

/** What a picture shows beside its document. Missing values: `delta` is `undefined` where nothing changed. */
export interface FundMoment {
  /** How the amount changed with the last document. Units: 元. */
  readonly delta?: Exact | undefined;
  /** Every programme has a row of its own. */
  readonly isUnfolded?: boolean;
  /** The contradictions that the picture has to say, as nothing else does. */
  readonly doubts?: readonly string[];
}

/** The amount in its pieces, as the hero has it. */
export type HeroText = MoneyPieces;

/** Every text of a counter, ready to be placed. Missing values: an empty string where there is nothing to say. */
export interface FundContent {
  readonly name: string;
  readonly hero: HeroText;
  readonly facts: readonly FundFact[];
  readonly rows: readonly FundRow[];
  readonly doubts: readonly string[];
  /** The last change of the amount: "+3.2万元", and exactly: "+32,000 元". */
  readonly delta: string;
  readonly deltaTitle: string;
  readonly history: FundHistory | undefined;
  /** The total where the parts exceed it: the bar marks its place. Units: 元, for pixels only. */
  readonly exceeded: number | undefined;
}

const TONES = 4;
/** The row that folds again what was unfolded. */
const FOLD_ROW = { index: -1, mark: '−', tone: 'rest', amount: '', look: '', share: '', detail: '', size: 0 };

function maybeHistory({ history, amount, asOf }: FundReading, lang: Lang): FundHistory | undefined {
  const [first] = history;
  if (!first) return undefined;
  const last = history[history.length - 1] ?? first;
  // The amount itself is the newest point, unless the history already holds its day.
  const newest = asOf && asOf.last > last.when.last ? { when: asOf, amount } : last;
  const all = newest === last ? history : [...history, newest];
  return {
    points: all.map(({ when, amount: then }) => {
      const value = maybeValue(then);
      return { day: when.last, value: value && toNumber(value) };
    }),
    from: `${formatWhen(first.when, lang)} ${moneyPieces(first.amount, lang).text}`,
    to: formatWhen(newest.when, lang),
  };
}

function toneOf({ kind, amount, reading }: FundPart, place: number): string {
  if (reading.status !== 'value') return `hollow ${reading.status}`;
  const tone = kind === 'programme' ? `tone-${place % TONES}` : kind === 'gap' ? 'gap' : 'rest';
  return amount && signOf(amount) < 0 ? `${tone} below` : tone;
}

/** The amount in words, never rounded to a target it has not reached. */
export function heroText({ amount, target }: FundReading, lang: Lang): HeroText {
  const goal = maybeValue(target);
  return moneyPieces(amount, lang, goal ? [goal] : []);
}

/** Puts a fund into words. Pure; the layout places them. */
export function fundContent(
  fund: FundReading,
  lang: Lang,
  today: number,
  { delta, isUnfolded, doubts = [] }: FundMoment,
): FundContent {
  const { conflict } = fund;
  const parts = divideProgrammes(fund, isUnfolded);
  // Programmes stand first: the place of one is its number.
  const rows = parts.rows.map((part, at): FundRow => {
    const { name, money, share, details } = partText(part, parts, fund, lang);
    const isFold = part.kind === 'folded';
    return {
      index: part.index,
      mark: part.programme ? String(at + 1) : isFold ? '+' : '',
      tone: toneOf(part, at + 1),
      name,
      amount: money.text,
      look: money.word && `word ${money.status}`,
      share,
      detail: details.join(' · '),
      title: `${name} ${money.title}`,
      size: toNumber(part.amount ?? ZERO),
      isOpen: isFold ? false : undefined,
    };
  });
  const { foldAgain, yuan } = fundWordsOf(lang);
  if (isUnfolded && parts.folds) rows.push({ ...FOLD_ROW, name: foldAgain, title: foldAgain, isOpen: true });
  return {
    name: fund.name,
    hero: heroText(fund, lang),
    facts: factGroups(fund, lang, today).flat(),
    rows,
    doubts,
    delta: delta ? withSign(delta, moneyPieces(readingOf(delta), lang).text) : '',
    deltaTitle: delta ? withSign(delta, exactYuan(delta, yuan)) : '',
    history: maybeHistory(fund, lang),
    exceeded: conflict?.above ? toNumber(conflict.total) : undefined,
  };
}
