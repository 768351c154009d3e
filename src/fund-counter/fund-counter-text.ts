import {
  ceiling,
  HUNDRED,
  maybeDivide,
  maybePercent,
  roundAt,
  signOf,
  subtract,
  whole,
  ZERO,
  type Bound,
  type Exact,
} from '../core/exact.js';
import { maybeValue, readingOf, type Reading } from '../core/figure.js';
import { exactDigits, exactYuan, shortenYuan } from '../core/money.js';
import { decimalText, formatExact, formatGap, formatPercent } from '../core/number-text.js';
import { maybeSchedule } from '../core/schedule.js';
import { maybeStatusText, withQualifier, type Lang } from '../core/words.js';
import { maybePlain } from './fund-checks-data.js';
import type { FundReading, ProgrammeReading } from './fund-counter-data.js';
import type { FundPart, FundParts, Share } from './fund-counter-parts.js';
import { fundWordsOf, type Counted, type SidedText } from './fund-counter-words.js';

/** What stands where nothing can be computed: a base of 0, a missing base. */
export const NO_FIGURE = '—';

/**
 * An amount in words, in its pieces: 近 | 700 | 余 | 万元.
 * Shape: `exact` gives every digit, and is empty where shortening lost nothing that is known (700余万元).
 * Missing values: where there is no amount, `figure` and `unit` are empty and `text` says why (未报送).
 */
export interface MoneyPieces {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
  readonly unit: string;
  readonly text: string;
  readonly exact: string;
}

/** Nothing but zero reads as zero. */
const ZERO_BOUNDS: readonly Bound[] = [ZERO, ceiling(ZERO)];

function significant(text: string): string {
  return text.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '');
}

/** Puts an amount into words. Units: 元. `bounds` are not reached by rounding. */
export function moneyPieces(reading: Reading, lang: Lang, bounds: readonly Bound[] = []): MoneyPieces {
  if (reading.status !== 'value') {
    const text = maybeStatusText(reading, lang) ?? '';
    return { before: '', figure: '', after: '', unit: '', text, exact: '' };
  }
  const { value, qualifier } = reading;
  const { figure, unit } = shortenYuan(value, lang, [...ZERO_BOUNDS, ...bounds]);
  const qualified = withQualifier(figure, qualifier, lang);
  const at = qualified.indexOf(figure);
  const exact = exactYuan(value, lang);
  const isCut = significant(exact) !== significant(figure);
  return {
    before: qualified.slice(0, at),
    figure,
    after: qualified.slice(at + figure.length),
    unit,
    text: fundWordsOf(lang).withUnit(qualified, unit),
    exact:
      isCut || (!qualifier && exact !== `${figure} ${unit}`) ? withQualifier(exact, qualifier, lang) : '',
  };
}

/** An amount in words. Units: 元. */
export function moneyText(value: Exact, lang: Lang): string {
  return moneyPieces(readingOf(value), lang).text;
}

/** A change of the amount: "+3.2万元", "−500元". Units: 元. Missing values: empty for none. */
export function changeOfAmount(delta: Exact, lang: Lang): string {
  return (signOf(delta) > 0 ? '+' : '') + moneyText(delta, lang);
}

/** An amount with all its digits, without its unit: for tables. Missing values: the word for the reason. */
export function exactAmount(reading: Reading | undefined, lang: Lang): string {
  if (reading?.status !== 'value') return exactFigure(reading, lang);
  return withQualifier(exactDigits(reading.value), reading.qualifier, lang);
}

/** A count with all its digits. Missing values: the word for the reason; empty where none was given. */
export function exactFigure(reading: Reading | undefined, lang: Lang): string {
  if (!reading) return '';
  if (reading.status !== 'value') return maybeStatusText(reading, lang) ?? '';
  return withQualifier(formatExact(reading.value), reading.qualifier, lang);
}

/**
 * Amount for each household or person: 1200万元 / 3200户 = 3750元.
 * Missing values: empty where a figure is missing, below zero or carries a qualifier: no exact-looking quotient of 700余万元.
 */
export function perText(amount: Reading, count: Reading | undefined, lang: Lang): string {
  const [money, heads] = [maybePlain(amount), maybePlain(count)];
  const each = money && heads && signOf(money) >= 0 && signOf(heads) > 0 && maybeDivide(money, heads);
  return each ? moneyText(each, lang) : '';
}

/** A change in percent, as a sign and a size. Missing values: `undefined` where the base is 0, missing or not exact. */
export function maybeChange(now: Reading, before: Reading | undefined, lang: Lang): SidedText | undefined {
  const [young, old] = [maybePlain(now), maybePlain(before)];
  const percent = young && old && signOf(old) > 0 && maybePercent(subtract(young, old), old);
  if (!percent) return undefined;
  // Only what fell to nothing fell by 100%.
  const { text, less } = formatGap(percent, 1, [ceiling(whole(-100))]);
  return { size: less ? fundWordsOf(lang).underTenth : `${text}%`, side: signOf(percent) };
}

/** A change as a figure stands in a cell: "+26.5%", "−3.0%", "0.0%", "—". */
export function changeFigure(change: SidedText | undefined): string {
  if (!change) return NO_FIGURE;
  return `${change.side > 0 ? '+' : change.side < 0 ? '−' : ''}${change.size}`;
}

/** The fund against its target and the calendar, in words. Missing values: an empty string. */
export interface TargetText {
  readonly goal: string;
  readonly rate: string;
  readonly schedule: string;
  readonly gap: string;
}

/**
 * How far the fund is, at its cut-off. @param today day number taken where the data has no `asOf`
 * @see DOMAIN truth rules 1 and 8
 */
export function maybeTargetText(fund: FundReading, lang: Lang, today: number): TargetText | undefined {
  if (!fund.target) return undefined;
  const words = fundWordsOf(lang);
  const goal = moneyPieces(fund.target, lang).text;
  const value = maybeValue(fund.amount);
  const target = maybeValue(fund.target);
  const due = maybeSchedule(fund.plan, fund.period, fund.asOf?.last ?? today);
  const percent = value && target && signOf(target) > 0 ? maybePercent(value, target) : undefined;
  if (!percent) return { goal, rate: NO_FIGURE, schedule: '', gap: '' };
  const rate = formatPercent(percent, due ? [HUNDRED, due.percent] : [HUNDRED]);
  const isRough = !maybePlain(fund.amount) || !maybePlain(fund.target);
  if (isRough || !due) return { goal, rate: isRough ? words.about(rate) : rate, schedule: '', gap: '' };
  const distance = subtract(percent, due.percent);
  const { text, less } = formatGap(distance);
  const part = (count: Exact | undefined): string => (count ? decimalText(roundAt(count, 1), 1, true) : '');
  return {
    goal,
    rate,
    schedule: words.schedule(
      formatPercent(due.percent, [percent]),
      words.method[due.method](part(due.elapsed), part(due.total)),
    ),
    gap: words.toSchedule({ size: words.points(text, less), side: signOf(distance) }),
  };
}

/** A share as it stands in a cell. Missing values: empty. */
export function shareText(share: Share | undefined, isRough: boolean, lang: Lang): string {
  if (!share) return '';
  if (share.under) return fundWordsOf(lang).underTenth;
  const text = `${decimalText({ n: BigInt(share.tenths), d: 10n }, 1)}%`;
  return isRough ? fundWordsOf(lang).about(text) : text;
}

/** What a part is called: a programme's own name, 其他, 差额. */
export function partName(part: FundPart, { hasUnknown }: FundParts, lang: Lang): string {
  const words = fundWordsOf(lang);
  if (part.kind === 'gap') return words.gap;
  if (part.kind === 'folded') return words.folded(part.count);
  if (part.kind === 'rest') return hasUnknown ? words.restWithUnknown : words.rest;
  return part.programme?.name || words.unnamed(part.index + 1);
}

/** The amount of a part, shortened; that of 其他 is said with 约 where it comes from figures with a qualifier. */
export function partAmount(part: FundPart, { approximate }: FundParts, lang: Lang): string {
  if (part.programme) return moneyPieces(part.programme.amount, lang).text;
  if (!part.amount) return NO_FIGURE;
  const text = moneyText(part.amount, lang);
  return approximate ? fundWordsOf(lang).about(text) : text;
}

/** One of the facts around the amount: 惠及户数 3200户, 户均 3750元. `status` says why a word stands for the figure. */
export interface FundFact {
  readonly label: string;
  readonly value: string;
  readonly unit?: string | undefined;
  readonly status?: string | undefined;
  readonly details: readonly string[];
}

/** Whom an amount reached, and what each got of it. Missing values: none for what is not counted. */
export function reachOf(
  { amount, households, people }: Pick<FundReading, 'amount' | 'households' | 'people'>,
  peopleUnit: Counted,
  lang: Lang,
): FundFact[] {
  const words = fundWordsOf(lang);
  const counts = [
    [households, '户'],
    [people, peopleUnit],
  ] as const;
  return counts.flatMap(([count, kind]) => {
    if (!count) return [];
    const { label, unit, each } = words.counts[kind];
    const money = perText(amount, count, lang);
    const isFigure = count.status === 'value';
    return {
      label,
      value: exactFigure(count, lang),
      unit: isFigure ? unit : undefined,
      status: isFigure ? undefined : count.status,
      details: money ? [each(money)] : [],
    };
  });
}

/** Whom it reached, as it is said: 惠及3200户, 户均3750元; 惠及户数：未报送. */
export function reachTexts(reach: readonly FundFact[], lang: Lang): string[] {
  const words = fundWordsOf(lang);
  return reach.flatMap(({ label, value, unit, details }) => [
    unit ? words.reached(words.withUnit(value, unit)) : words.named(label, value, true),
    ...details,
  ]);
}

/** Whom a programme reached, what each got, and its change: the second line of its row. */
export function programmeDetails(programme: ProgrammeReading, fund: FundReading, lang: Lang): string[] {
  const details = reachTexts(reachOf(programme, fund.peopleUnit, lang), lang);
  const { amount, previous } = programme;
  if (previous)
    details.push(
      `${fundWordsOf(lang).change(undefined)} ${changeFigure(maybeChange(amount, previous, lang))}`,
    );
  return details;
}
