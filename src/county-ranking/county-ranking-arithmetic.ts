import { compare, roundAt, signOf, type Exact } from '../core/exact.js';
import { formatExact, formatFigure } from '../core/number-text.js';
import type { Lang } from '../core/words.js';
import type { ItemScore, Score } from './county-ranking-score-data.js';
import { rankingWordsOf } from './county-ranking-words.js';

const PLACES = 2;

/** "= 20.5", or "≈ 20.77" where more digits follow. */
function equals(value: Exact): string {
  return `${compare(roundAt(value, PLACES), value) === 0 ? '=' : '≈'} ${formatFigure(value, PLACES)}`;
}

function stepsOf({ rule, value, target, weight, score, bounded }: ItemScore): string {
  const [own, full, aim] = [value, weight, target].map(formatExact) as [string, string, string];
  // An arrow: the rule, not the arithmetic, gave these points.
  const result = bounded ? `→ ${formatFigure(score, PLACES)}` : equals(score);
  switch (rule) {
    case 'proportional':
      return `${own} ÷ ${aim} × ${full} ${result}`;
    case 'deduct':
      return `${full} − ${own} ${result}`;
    case 'pass':
      return `${own} ${compare(value, target) < 0 ? '<' : '≥'} ${aim} → ${formatExact(score)}`;
    case 'steps':
      return `${own} → ${formatExact(score)}`;
  }
}

/** How a composite score came about, a line for each item and one for the sum. Units: points. */
export function arithmeticLines({ items, bonus, total }: Score, lang: Lang): string[] {
  const { sum, bonus: bonusWord, colon } = rankingWordsOf(lang);
  const points = items.map(({ score }) => formatFigure(score, PLACES)).join(' + ');
  const extra = bonus
    ? ` ${signOf(bonus) < 0 ? '−' : '+'} ${bonusWord} ${formatExact(bonus).replace('−', '')}`
    : '';
  return [
    ...items.map((item) => item.name + colon + stepsOf(item)),
    `${sum}${colon}${points}${extra} ${equals(total)}`,
  ];
}
