import { signOf } from '../core/exact.js';
import type { Lang } from '../core/words.js';
import type { FundReading } from './fund-counter-data.js';
import {
  changeFigure,
  exactFigure,
  maybeChange,
  maybeTargetText,
  moneyPieces,
  perText,
} from './fund-counter-text.js';
import { fundWordsOf } from './fund-counter-words.js';
import { periodTotals } from './fund-periods.js';

/** One of the facts around the amount: 惠及户数 3200户, 户均 3750元. */
export interface FundFact {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** `value`, or why a word stands where the figure would: 未报送. */
  readonly status: string;
  readonly details: readonly string[];
}

/** The facts of a fund: households, people, what periods added, change, completion. */
export function factsOf(fund: FundReading, lang: Lang, today: number): FundFact[] {
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
  facts.push(...addedFacts(fund, lang));
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

/** What day, week, month and year added, each a fact of its own. */
function addedFacts(fund: FundReading, lang: Lang): FundFact[] {
  const words = fundWordsOf(lang);
  return periodTotals(fund).map(({ kind, amount }) => {
    const { figure, unit } = moneyPieces({ status: 'value', value: amount }, lang);
    return {
      label: words.added[kind],
      value: (signOf(amount) > 0 ? '+' : '') + figure,
      unit: words.withUnit('', unit),
      status: 'value',
      details: [],
    };
  });
}
