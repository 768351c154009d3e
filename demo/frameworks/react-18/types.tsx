// What the compiler knows of the elements in JSX. tsc reads it, nothing runs it: a line that should be wrong and is not, or
// the other way round, fails the test.
import { useRef } from 'react';
import type { CountyRankingElement } from 'union-widgets';
import 'union-widgets/react-18';

export function Right() {
  const ref = useRef<CountyRankingElement>(null);
  return (
    <>
      <union-county-ranking ref={ref} src="ranking.json" heading="排名" max-age={60} elder="" class="wide" />
      <union-target-gauge data='{"name": "专题宣讲", "value": 45, "target": 100}' />
    </>
  );
}

export function Wrong() {
  return (
    <>
      {/* @ts-expect-error an object would become [object Object] */}
      <union-target-gauge data={{ name: '专题宣讲', value: 45, target: 100 }} />
      {/* @ts-expect-error React 18 would write elder="false", which is true */}
      <union-target-gauge elder={false} />
    </>
  );
}
