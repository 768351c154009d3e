// What the compiler knows of the elements in JSX. tsc reads it, nothing runs it: a line that should be wrong and is not, or
// the other way round, fails the test.
import { useRef } from 'react';
import type { CountyRankingElement } from 'union-widgets';
import 'union-widgets/react';

export function Right() {
  const ref = useRef<CountyRankingElement>(null);
  return (
    <>
      <union-county-ranking
        ref={ref}
        data={{ metric: { name: '完成率' }, rows: [] }}
        heading="排名"
        lang="zh-CN"
        max-age={60}
        elder
        onunion-select={({ id, kind }) => id + kind}
        onunion-data={({ asOf, skipped }) => [asOf?.length, skipped.toFixed()]}
        onunion-invalid={({ issues }) => issues.map(({ message }) => message)}
      />
      <union-target-list group-by="owner" sortBy="gap" />
      <union-station-map className="wide" onunion-fetch-error={({ url, nextInMs }) => [url, nextInMs]} />
      <union-fund-counter variant="inline" maxAge={60} onunion-stale={({ ageMs }) => ageMs / 1000} />
    </>
  );
}

export function Wrong() {
  return (
    <>
      {/* @ts-expect-error seconds are a number */}
      <union-target-gauge maxAge="60" />
      {/* @ts-expect-error there is no such attribute */}
      <union-target-gauge headline="排名" />
      {/* @ts-expect-error this event has no such field */}
      <union-county-ranking onunion-select={({ issues }) => issues} />
      {/* @ts-expect-error there is no such element */}
      <union-gauge />
    </>
  );
}
