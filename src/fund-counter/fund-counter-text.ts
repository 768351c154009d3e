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
import { maybeStatusText, withQualifier, wordsOf, type Lang } from '../core/words.js';
import { maybePlain } from './fund-checks-data.js';
import type { FundReading } from './fund-counter-data.js';
import type { FundPart, FundParts } from './fund-counter-parts.js';
import { fundWordsOf, type Counted, type SidedText } from './fund-counter-words.js';

/** What stands where nothing can be computed: a base of 0, a missing base. */
export const NO_FIGURE = '—';

/**
 * An amount in words, in its pieces: 近 | 700 | 余 | 万元; `text` is all of them.
 * Shape: `exact` gives every digit, and is empty where shortening lost nothing that is known (700余万元); `title` says
 * the amount as exactly as it is known.
 * Missing values: where there is no amount, `word` says why (未报送) and the pieces are empty.
 */
export interface MoneyPieces {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
  readonly unit: string;
  readonly word: string;
  readonly status: string;
  readonly text: string;
  readonly exact: string;
  readonly title: string;
}

/** Nothing but zero reads as zero. */
const ZERO_BOUNDS: readonly Bound[] = [ZERO, ceiling(ZERO)];

function significant(text: string): string {
  return text.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '');
}

/** Puts an amount into words. Units: 元. `bounds` are not reached by rounding. */
export function moneyPieces(reading: Reading, lang: Lang, bounds: readonly Bound[] = []): MoneyPieces {
  const { status } = reading;
  if (status !== 'value') {
    const word = maybeStatusText(reading, lang) ?? '';
    return { before: '', figure: '', after: '', unit: '', word, status, text: word, exact: '', title: word };
  }
  const { value, qualifier } = reading;
  const words = fundWordsOf(lang);
  const short = shortenYuan(value, words.money, [...ZERO_BOUNDS, ...bounds]);
  const { figure } = short;
  const unit = wordsOf(lang).space + short.unit;
  const qualified = withQualifier(figure, qualifier, lang);
  const [before = '', after = ''] = qualified.split(figure);
  const text = qualified + unit;
  const digits = exactYuan(value, words.yuan);
  const isAll = qualifier
    ? significant(digits) === significant(figure)
    : digits === `${figure} ${short.unit}`;
  const exact = isAll ? '' : withQualifier(digits, qualifier, lang);
  return { before, figure, after, unit, word: '', status, text, exact, title: exact || text };
}

/** A text with the sign of what grew: "+3.2万元"; what shrank has its own. */
export function withSign(change: Exact, text: string): string {
  return (signOf(change) > 0 ? '+' : '') + text;
}

/** An amount with all its digits, without its unit: for tables. Missing values: the word for the reason. */
export function exactAmount(reading: Reading | undefined, lang: Lang): string {
  return exactFigure(reading, lang, exactDigits);
}

/** A count with all its digits. Missing values: the word for the reason; empty where none was given. */
export function exactFigure(reading: Reading | undefined, lang: Lang, format = formatExact): string {
  if (!reading) return '';
  if (reading.status !== 'value') return maybeStatusText(reading, lang) ?? '';
  return withQualifier(format(reading.value), reading.qualifier, lang);
}

/**
 * Amount for each household or person: 1200万元 / 3200户 = 3750元.
 * Missing values: empty where a figure is missing, below zero or carries a qualifier: no exact-looking quotient of 700余万元.
 */
export function perText(amount: Reading, count: Reading | undefined, lang: Lang): string {
  const [money, heads] = [maybePlain(amount), maybePlain(count)];
  const each = money && heads && signOf(money) >= 0 && signOf(heads) > 0 && maybeDivide(money, heads);
  return each ? moneyPieces(readingOf(each), lang).text : '';
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

/**
 * One of the facts around the amount: 惠及户数 3200户, 户均 3750元; `said` is what the sentence says of it.
 * `status` says why a word stands for the figure.
 */
export interface FundFact {
  readonly label: string;
  readonly value: string;
  readonly details: readonly string[];
  readonly said: readonly string[];
  readonly unit: string | undefined;
  readonly status: string | undefined;
}

/** Makes a fact. It has its unit and its status, or none, of its own: a page may have extended every object. */
export function factOf(
  label: string,
  value: string,
  details: readonly string[],
  said: readonly string[],
  unit?: string,
  status?: string,
): FundFact {
  return { label, value, details, said, unit, status };
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
    const value = exactFigure(count, lang);
    const details = money ? [each(money)] : [];
    return count.status === 'value'
      ? factOf(label, value, details, [words.reached(value + wordsOf(lang).space + unit), ...details], unit)
      : factOf(label, value, [], [words.named(label, { text: value, word: value })], undefined, count.status);
  });
}

/**
 * How far the fund is at its cut-off. Missing values: none where it has no target.
 * @param today day number taken where the data has no `asOf`
 * @see DOMAIN truth rules 1 and 8
 */
export function targetFacts(fund: FundReading, lang: Lang, today: number): FundFact[] {
  if (!fund.target) return [];
  const words = fundWordsOf(lang);
  const goal = words.target(moneyPieces(fund.target, lang).text);
  const fact = (value: string, schedule = '', gap = ''): FundFact[] => [
    factOf(words.completion, value, [goal, gap].filter(Boolean), [
      goal,
      words.completed(value),
      schedule,
      gap,
    ]),
  ];
  const value = maybeValue(fund.amount);
  const target = maybeValue(fund.target);
  const percent = value && target && signOf(target) > 0 && maybePercent(value, target);
  if (!percent) return fact(NO_FIGURE);
  const due = maybeSchedule(fund.plan, fund.period, fund.asOf?.last ?? today);
  const rate = formatPercent(percent, due ? [HUNDRED, due.percent] : [HUNDRED]);
  if (!maybePlain(fund.amount) || !maybePlain(fund.target)) return fact(words.about(rate));
  if (!due) return fact(rate);
  const distance = subtract(percent, due.percent);
  const { text, less } = formatGap(distance);
  const part = (count: Exact | undefined): string => (count ? decimalText(roundAt(count, 1), 1, true) : '');
  return fact(
    rate,
    words.schedule(
      formatPercent(due.percent, [percent]),
      words.method[due.method](part(due.elapsed), part(due.total)),
    ),
    words.toSchedule({ size: words.points(text, less), side: signOf(distance) }),
  );
}

/** A part in words, as its row, the sentence and the table have it. Missing values: an empty share. */
export interface PartText {
  readonly name: string;
  readonly money: MoneyPieces;
  readonly share: string;
  /** Whom it reached, what each got, and its change; of what is folded, how many have no amount. */
  readonly details: readonly string[];
}

/** Puts a part into words: a programme, 其他, 差额. */
export function partText(
  { kind, programme, reading, index, share, count, unknown }: FundPart,
  { approximate }: FundParts,
  { peopleUnit }: FundReading,
  lang: Lang,
): PartText {
  const words = fundWordsOf(lang);
  const details = programme ? reachOf(programme, peopleUnit, lang).flatMap(({ said }) => said) : [];
  if (programme?.previous)
    details.push(
      `${words.change(undefined)} ${changeFigure(maybeChange(reading, programme.previous, lang))}`,
    );
  if (unknown > 0) details.push(words.foldedUnknown(unknown));
  const exactly = share ? `${decimalText({ n: BigInt(share.tenths), d: 10n }, 1)}%` : '';
  return {
    name:
      kind === 'programme'
        ? programme?.name || words.unnamed(index + 1)
        : kind === 'folded'
          ? words.folded(count)
          : words[kind],
    money: moneyPieces(reading, lang),
    share: share?.under ? words.underTenth : approximate && share ? words.about(exactly) : exactly,
    details,
  };
}
