import { absolute, compare, maybeDivide, signOf, subtract, tenTo, whole, type Exact } from '../core/exact.js';
import type { Reading } from '../core/figure.js';
import { formatExact } from '../core/number-text.js';
import { problem, type Problem } from '../core/problem.js';
import type { FundReading } from './fund-counter-data.js';

/** How far apart two amounts are that differ by their unit alone: 元 and 万元, 万元 and 亿元; 元 and 亿元. Units: powers of ten. */
const UNIT_STEPS = [4, 8];

/** A figure that says all it knows. Missing values: `undefined` for none, and with a qualifier (超1500户), which leaves room. */
export function maybePlain(reading: Reading | undefined): Exact | undefined {
  return reading?.status === 'value' && !reading.qualifier ? reading.value : undefined;
}

/** Which step between units lies between two amounts, from 0.3 to 3 times. Missing values: `undefined` for none. */
function maybeUnitStep(now: Exact, before: Exact): number | undefined {
  if (signOf(now) <= 0 || signOf(before) <= 0) return undefined;
  const ratio = compare(now, before) > 0 ? maybeDivide(now, before) : maybeDivide(before, now);
  // 0.3 of a step is 3 of the power of ten below it.
  const threeOf = (power: number): Exact => whole(3n * tenTo(power));
  return UNIT_STEPS.find(
    (step) => ratio && compare(ratio, threeOf(step - 1)) >= 0 && compare(ratio, threeOf(step)) <= 0,
  );
}

type Counted = Pick<FundReading, 'amount' | 'households' | 'people'> & {
  readonly name: string;
  readonly previous: Reading | undefined;
  readonly label?: string | undefined;
};

/**
 * What the figures of a fund contradict: parts against the total, people against households,
 * and an amount that is a unit away from last year's. Nothing is altered; figures with a qualifier are not judged,
 * but for the sum, which knows their room.
 * @see DOMAIN truth rule 6
 */
export function checkFund(fund: Omit<FundReading, 'doubts'>): Problem[] {
  const { conflict, programmes, peopleUnit, previous } = fund;
  const found: Problem[] = [];
  if (conflict) {
    const { parts, total } = conflict;
    const apart = formatExact(absolute(subtract(parts, total)));
    const params = { parts: formatExact(parts), total: formatExact(total), apart };
    found.push(problem('/programmes', 'parts-sum', params.parts, params));
  }
  const check = (
    path: string,
    { name, amount, households, people, previous: before, label = '' }: Counted,
  ): void => {
    const [homes, heads] = [maybePlain(households), maybePlain(people)];
    // One person can be helped many times, but no household is without a person.
    if (peopleUnit === '人' && homes && heads && compare(heads, homes) < 0) {
      const params = { name, people: formatExact(heads), households: formatExact(homes) };
      found.push(problem(`${path}/people`, 'people-households', params.people, params));
    }
    const [now, then] = [maybePlain(amount), maybePlain(before)];
    const step = now && then && maybeUnitStep(now, then);
    if (!step) return;
    const params = { name, now: formatExact(now), before: formatExact(then), step: String(step), label };
    found.push(problem(`${path}/amount`, 'unit-doubt', params.now, params));
  };
  check('', { ...fund, name: '', previous: previous?.amount, label: previous?.label });
  programmes.forEach((programme, index) => check(`/programmes/${index}`, programme));
  return found;
}
