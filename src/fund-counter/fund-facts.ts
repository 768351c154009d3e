import { readingOf } from '../core/figure.js';
import type { Lang } from '../core/words.js';
import type { FundReading } from './fund-counter-data.js';
import {
  changeFigure,
  factOf,
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
    return factOf(label, withSign(more, money.figure), [], [words.named(label, money)], money.unit);
  });
  const changed = (previous ? [previous] : []).map(({ label: name, amount: base }): FundFact => {
    const change = maybeChange(amount, base, lang);
    const label = words.change(name);
    const then = name ?? words.previous;
    const before = moneyPieces(base, lang);
    const said = label + (change ? words.changed(change) : ` ${NO_FIGURE}`);
    return factOf(
      label,
      changeFigure(change),
      [`${then} ${before.text}`],
      [said + words.aside(words.named(then, before))],
    );
  });
  return [reachOf(fund, peopleUnit, lang), added, changed, targetFacts(fund, lang, today)];
}
