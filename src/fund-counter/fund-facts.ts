import { readingOf } from '../core/figure.js';
import type { Lang } from '../core/words.js';
import type { FundReading } from './fund-counter-data.js';
import {
  changeFigure,
  maybeChange,
  moneyPieces,
  NO_FIGURE,
  reachOf,
  targetFacts,
  withSign,
  type FundFact,
} from './fund-counter-text.js';
import { fundWordsOf } from './fund-counter-words.js';
import { periodTotals } from './fund-periods.js';

/** The facts of a fund, group by group: households and people, what periods added, change, completion. */
export function factGroups(fund: FundReading, lang: Lang, today: number): FundFact[][] {
  const words = fundWordsOf(lang);
  const { amount, peopleUnit, previous } = fund;
  const added = periodTotals(fund).map(({ kind, amount: more }): FundFact => {
    const money = moneyPieces(readingOf(more), lang);
    const label = words.added(kind);
    return {
      label,
      value: withSign(more, money.figure),
      unit: money.unit,
      details: [],
      said: [words.named(label, money)],
    };
  });
  const changed = (previous ? [previous] : []).map(({ label: name, amount: base }): FundFact => {
    const change = maybeChange(amount, base, lang);
    const label = words.change(name);
    const before = moneyPieces(base, lang);
    const then = words.named(name ?? words.previous, before);
    return {
      label,
      value: changeFigure(change),
      details: [`${name ?? words.previous} ${before.text}`],
      said: [label + (change ? words.changed(change) : ` ${NO_FIGURE}`) + words.aside(then)],
    };
  });
  return [reachOf(fund, peopleUnit, lang), added, changed, targetFacts(fund, lang, today)];
}
