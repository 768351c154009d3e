import { HUNDRED } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { formatExact, formatPercent } from '../core/number-text.js';
import { problem, type Problem } from '../core/problem.js';
import { contradictsRate, maybeMeasure } from '../core/progress.js';
import { readTarget, type ParsedTarget, type TargetReading } from './target-gauge-plain-data.js';

export {
  targetSchema,
  targetShape,
  type ParsedTarget,
  type Target,
  type TargetReading,
} from './target-gauge-plain-data.js';

/** Where the source states another rate than its figures give. A level has no rate but itself. */
function findProblems(target: TargetReading, given: unknown): Problem[] {
  const [stated, part, whole] = [target.reportedRate, target.value, target.goal].map(maybeValue);
  const actual = maybeMeasure(target)?.percent;
  if (!stated || !part || !whole || !actual || !contradictsRate(stated, actual)) return [];
  const figures = target.baseline ? '' : `${formatExact(part)}/${formatExact(whole)} = `;
  return [
    problem('/reportedRate', 'contradiction', given, {
      actual: figures + formatPercent(actual, [HUNDRED]),
      stated: `${formatExact(stated)}%`,
    }),
  ];
}

/** A target that has been read, with what contradicts in it: a stated rate that is not value/target. */
export function withProblems(parsed: ParsedTarget, document: unknown): ParsedTarget {
  const given = (document as { reportedRate?: unknown }).reportedRate;
  return { ...parsed, problems: findProblems(parsed.data, given) };
}

/**
 * Reads a document as one target.
 * Shape: the reading and what contradicts in it; the figures stay as given.
 * @throws DataError when it is no target: the problems say path, rule and what was received.
 */
export function parseTarget(document: unknown): ParsedTarget {
  return withProblems(readTarget(document), document);
}
