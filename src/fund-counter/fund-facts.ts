import { signOf } from '../core/exact.js';
import { readingOf } from '../core/figure.js';
import type { Lang } from '../core/words.js';
import type { FundReading } from './fund-counter-data.js';
import {
  changeFigure,
  maybeChange,
  maybeTargetText,
  moneyPieces,
  reachOf,
  type FundFact,
} from './fund-counter-text.js';
import { fundWordsOf } from './fund-counter-words.js';
import { periodTotals } from './fund-periods.js';

/** The facts of a fund: households, people, what periods added, change, completion. */
export function factsOf(fund: FundReading, lang: Lang, today: number): FundFact[] {
  const words = fundWordsOf(lang);
  const { amount, peopleUnit, previous } = fund;
  const facts = reachOf(fund, peopleUnit, lang);
  for (const { kind, amount: added } of periodTotals(fund)) {
    const { figure, unit } = moneyPieces(readingOf(added), lang);
    const value = (signOf(added) > 0 ? '+' : '') + figure;
    facts.push({ label: words.added[kind], value, unit: words.withUnit('', unit), details: [] });
  }
  if (previous)
    facts.push({
      label: words.change(previous.label),
      value: changeFigure(maybeChange(amount, previous.amount, lang)),
      details: [`${previous.label ?? words.previous} ${moneyPieces(previous.amount, lang).text}`],
    });
  const target = maybeTargetText(fund, lang, today);
  if (target)
    facts.push({
      label: words.completion,
      value: target.rate,
      details: [words.target(target.goal), target.gap].filter(Boolean),
    });
  return facts;
}
