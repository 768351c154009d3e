import { compare, roundAt } from '../core/exact.js';
import { formatExact, formatFigure } from '../core/number-text.js';
import type { Lang } from '../core/words.js';
import type { Score } from './county-ranking-score-data.js';
import { rankingWordsOf } from './county-ranking-words.js';

const PLACES = 2;

/** How a composite score came about, a line for each item and one for the sum. Units: points. */
export function arithmeticLines({ items, bonus, total }: Score, lang: Lang): string[] {
  const words = rankingWordsOf(lang);
  const lines = items.map(({ name, rule, value, target, weight, score, bounded }) => {
    const [own, full, aim] = [value, weight, target].map(formatExact) as [string, string, string];
    const how = {
      proportional: `${own} ÷ ${aim} × ${full}`,
      deduct: `${full} − ${own}`,
      pass: `${own} ${compare(value, target) < 0 ? '<' : '≥'} ${aim}`,
      steps: own,
    }[rule];
    const isReckoned = (rule === 'proportional' || rule === 'deduct') && !bounded;
    return name + words.colon + result(how, score, isReckoned);
  });
  const points = items.map(({ score }) => formatFigure(score, PLACES)).join(' + ');
  const extra = bonus ? ` + ${words.bonus} ${formatExact(bonus)}` : '';
  return [...lines, words.sum + words.colon + result(points + extra, total, true)];
}

/** "= 20.5", "≈ 20.77" where more digits follow, and an arrow where the rule, not the arithmetic, gave the points. */
function result(how: string, points: Score['total'], isReckoned: boolean): string {
  const isWhole = compare(roundAt(points, PLACES), points) === 0;
  return `${how} ${isReckoned ? (isWhole ? '=' : '≈') : '→'} ${formatFigure(points, PLACES)}`;
}
