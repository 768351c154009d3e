import { absolute, signOf, subtract, toNumber, ZERO } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { exactYuan } from '../core/money.js';
import type { Lang } from '../core/words.js';
import type { FundSegment } from './fund-bar.js';
import type { FundReading } from './fund-counter-data.js';
import { divideProgrammes, type FundPart } from './fund-counter-parts.js';
import {
  changeFigure,
  exactFigure,
  maybeChange,
  maybeTargetText,
  moneyPieces,
  moneyText,
  partAmount,
  partName,
  perText,
  programmeDetails,
  shareText,
} from './fund-counter-text.js';
import { fundWordsOf } from './fund-counter-words.js';

/** One of the facts around the amount: 惠及户数 3200户, 户均 3750元. */
export interface FundFact {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** `value`, or why a word stands where the figure would: 未报送. */
  readonly status: string;
  readonly details: readonly string[];
}

/**
 * One row of the legend in words. `index` is the programme's place in the host's list, −1 for 其他 and 差额;
 * `mark` is the number that row and bar share.
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
}

/** Every text of a counter, ready to be placed. Missing values: an empty string where there is nothing to say. */
export interface FundContent {
  readonly name: string;
  readonly hero: {
    readonly before: string;
    readonly figure: string;
    readonly after: string;
    readonly unit: string;
    readonly word: string;
    readonly status: string;
    readonly title: string;
    readonly exact: string;
  };
  readonly facts: readonly FundFact[];
  readonly rows: readonly FundRow[];
  readonly segments: readonly FundSegment[];
  readonly conflict: string;
  /** The total where the parts exceed it: the bar marks its place. Units: 元, for pixels only. */
  readonly exceeded: number | undefined;
}

const TONES = 4;

function factsOf(fund: FundReading, lang: Lang, today: number): FundFact[] {
  const words = fundWordsOf(lang);
  const { amount, households, people, peopleUnit, previous } = fund;
  const facts: FundFact[] = [];
  if (households) {
    const each = perText(amount, households, lang);
    facts.push({
      label: words.households,
      value: exactFigure(households, lang),
      unit: households.status === 'value' ? words.householdUnit : '',
      status: households.status,
      details: each ? [words.perHousehold(each)] : [],
    });
  }
  if (people) {
    const each = perText(amount, people, lang);
    facts.push({
      label: words.people[peopleUnit],
      value: exactFigure(people, lang),
      unit: people.status === 'value' ? words.peopleUnit[peopleUnit] : '',
      status: people.status,
      details: each ? [words.perPerson[peopleUnit](each)] : [],
    });
  }
  if (previous)
    facts.push({
      label: words.change(previous.label),
      value: changeFigure(maybeChange(amount, previous.amount, lang)),
      unit: '',
      status: 'value',
      details: [`${previous.label ?? words.previous} ${moneyPieces(previous.amount, lang).text}`],
    });
  const target = maybeTargetText(fund, lang, today);
  if (target)
    facts.push({
      label: words.completion,
      value: target.rate,
      unit: '',
      status: 'value',
      details: [words.target(target.goal), target.gap].filter(Boolean),
    });
  return facts;
}

function toneOf({ kind, amount, programme }: FundPart, place: number): string {
  if (programme && programme.amount.status !== 'value') return `hollow ${programme.amount.status}`;
  const tone = kind === 'programme' ? `tone-${place % TONES}` : kind === 'gap' ? 'gap' : 'rest';
  return amount && signOf(amount) < 0 ? `${tone} below` : tone;
}

/** Puts a fund into words. Pure; the layout places them. */
export function fundContent(fund: FundReading, lang: Lang, today: number): FundContent {
  const words = fundWordsOf(lang);
  const { amount, conflict } = fund;
  const target = maybeValue(fund.target);
  const money = moneyPieces(amount, lang, target ? [target] : []);
  const parts = divideProgrammes(fund);
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
      mark,
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
    });
    segments.push({
      index: part.index,
      mark,
      tone,
      size: toNumber(part.amount ?? ZERO),
      title: `${name} ${shown}`,
    });
  }
  return {
    name: fund.name,
    hero: {
      before: money.before,
      figure: money.figure,
      after: money.after,
      unit: money.unit && words.withUnit('', money.unit),
      word: money.figure === '' ? money.text : '',
      status: amount.status,
      title: money.exact || money.text,
      exact: money.exact,
    },
    facts: factsOf(fund, lang, today),
    rows,
    segments,
    conflict: conflictText(fund, lang),
    exceeded: conflict?.above ? toNumber(conflict.total) : undefined,
  };
}

function conflictText({ conflict }: FundReading, lang: Lang): string {
  if (!conflict) return '';
  const [parts, total] = [moneyText(conflict.parts, lang), moneyText(conflict.total, lang)];
  const apart = moneyText(absolute(subtract(conflict.parts, conflict.total)), lang);
  const say = fundWordsOf(lang).conflict;
  // Two figures that differ by a fen would read alike when shortened.
  return parts === total
    ? say(exactYuan(conflict.parts, lang), exactYuan(conflict.total, lang), apart)
    : say(parts, total, apart);
}
