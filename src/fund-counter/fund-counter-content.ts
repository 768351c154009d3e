import { signOf, toNumber, ZERO, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { exactYuan } from '../core/money.js';
import { formatWhen, type Lang } from '../core/words.js';
import type { FundSegment } from './fund-bar.js';
import type { FundReading } from './fund-counter-data.js';
import { divideProgrammes, type FundPart } from './fund-counter-parts.js';
import {
  changeOfAmount,
  moneyPieces,
  partAmount,
  partName,
  programmeDetails,
  shareText,
} from './fund-counter-text.js';
import { fundWordsOf } from './fund-counter-words.js';
import type { FundHistory } from './fund-history.js';
import { factsOf, type FundFact } from './fund-facts.js';

/**
 * One row of the legend in words. `index` is the programme's place in the host's list, −1 for 其他 and 差额;
 * `mark` is the number that row and bar share; `folds`: the row folds the programmes beyond the eighth, or unfolds them.
 */
export interface FundRow {
  readonly index: number;
  readonly mark: string;
  readonly tone: string;
  readonly name: string;
  readonly amount: string;
  /** Why there is no amount, or `value`. */
  readonly status: string;
  readonly share: string;
  readonly detail: string;
  readonly title: string;
  readonly folds: 'unfold' | 'fold' | undefined;
}

/** What a picture shows beside its document. Missing values: `delta` is `undefined` where nothing changed. */
export interface FundMoment {
  /** How the amount changed with the last document. Units: 元. */
  readonly delta: Exact | undefined;
  /** Every programme has a row of its own. */
  readonly isUnfolded: boolean;
  /** The contradictions that the picture has to say, as nothing else does. */
  readonly doubts: readonly string[];
}

/** The amount in its pieces: 近 | 700 | 余 | 万元; `word` stands instead where there is none (未报送). */
export interface HeroText {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
  readonly unit: string;
  readonly word: string;
  readonly status: string;
  readonly title: string;
  readonly exact: string;
}

/** Every text of a counter, ready to be placed. Missing values: an empty string where there is nothing to say. */
export interface FundContent {
  readonly name: string;
  readonly hero: HeroText;
  readonly facts: readonly FundFact[];
  readonly rows: readonly FundRow[];
  readonly segments: readonly FundSegment[];
  readonly doubts: readonly string[];
  /** The last change of the amount: "+3.2万元", and exactly: "+32,000 元". */
  readonly delta: string;
  readonly deltaTitle: string;
  readonly history: FundHistory | undefined;
  /** The total where the parts exceed it: the bar marks its place. Units: 元, for pixels only. */
  readonly exceeded: number | undefined;
}

const TONES = 4;
const FOLD_ROW = { index: -1, mark: '−', tone: 'rest', amount: '', status: 'value', share: '', detail: '' };

function maybeHistory({ history, amount, asOf }: FundReading, lang: Lang): FundHistory | undefined {
  const [first] = history;
  if (!first) return undefined;
  const last = history[history.length - 1] ?? first;
  const points = history.map(({ when, amount: then }) => ({ day: when.last, then }));
  // The amount itself is the newest point, unless the history already holds its day.
  if (asOf && asOf.last > last.when.last) points.push({ day: asOf.last, then: amount });
  const end = asOf && asOf.last > last.when.last ? asOf : last.when;
  return {
    points: points.map(({ day, then }) => {
      const value = maybeValue(then);
      return { day, value: value && toNumber(value) };
    }),
    from: `${formatWhen(first.when, lang)} ${moneyPieces(first.amount, lang).text}`,
    to: formatWhen(end, lang),
  };
}

function toneOf({ kind, amount, programme }: FundPart, place: number): string {
  if (programme && programme.amount.status !== 'value') return `hollow ${programme.amount.status}`;
  const tone = kind === 'programme' ? `tone-${place % TONES}` : kind === 'gap' ? 'gap' : 'rest';
  return amount && signOf(amount) < 0 ? `${tone} below` : tone;
}

/** The amount in words, never rounded to a target it has not reached. */
export function heroText({ amount, target }: FundReading, lang: Lang): HeroText {
  const goal = maybeValue(target);
  const { text, exact, unit, ...money } = moneyPieces(amount, lang, goal ? [goal] : []);
  return {
    ...money,
    unit: unit && fundWordsOf(lang).withUnit('', unit),
    word: money.figure === '' ? text : '',
    status: amount.status,
    title: exact || text,
    exact,
  };
}

/** Puts a fund into words. Pure; the layout places them. */
export function fundContent(
  fund: FundReading,
  lang: Lang,
  today: number,
  { delta, isUnfolded, doubts }: FundMoment,
): FundContent {
  const words = fundWordsOf(lang);
  const { conflict } = fund;
  const parts = divideProgrammes(fund, isUnfolded);
  let marked = 0;
  const rows: FundRow[] = [];
  const segments: FundSegment[] = [];
  for (const part of parts.rows) {
    const isProgramme = part.kind === 'programme';
    if (isProgramme) marked += 1;
    const mark = isProgramme ? String(marked) : '';
    const tone = toneOf(part, marked);
    const name = partName(part, parts, lang);
    const shown = partAmount(part, parts, lang);
    const exact = part.amount ? exactYuan(part.amount, lang) : '';
    rows.push({
      index: part.index,
      mark: part.kind === 'folded' ? '+' : mark,
      tone,
      name,
      amount: shown,
      status: part.programme?.amount.status ?? 'value',
      share: shareText(part.share, parts.approximate, lang),
      detail: part.programme
        ? programmeDetails(part.programme, fund, lang).join(' · ')
        : part.unknown > 0
          ? words.foldedUnknown(part.unknown)
          : '',
      title: exact ? `${name} ${exact}` : name,
      folds: part.kind === 'folded' ? 'unfold' : undefined,
    });
    segments.push({
      index: part.index,
      mark,
      tone,
      size: toNumber(part.amount ?? ZERO),
      title: `${name} ${shown}`,
    });
  }
  if (isUnfolded && parts.folds)
    rows.push({ ...FOLD_ROW, name: words.foldAgain, title: words.foldAgain, folds: 'fold' });
  return {
    name: fund.name,
    hero: heroText(fund, lang),
    facts: factsOf(fund, lang, today),
    rows,
    segments,
    doubts,
    delta: delta ? changeOfAmount(delta, lang) : '',
    deltaTitle: delta ? (signOf(delta) > 0 ? '+' : '') + exactYuan(delta, lang) : '',
    history: maybeHistory(fund, lang),
    exceeded: conflict?.above ? toNumber(conflict.total) : undefined,
  };
}
