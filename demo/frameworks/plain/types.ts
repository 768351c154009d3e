// What the compiler knows of the elements without a framework. tsc reads it, nothing runs it: a line that should be wrong
// and is not, or the other way round, fails the test.
import type { UnionSelectEvent } from 'union-widgets';
import type {} from 'union-widgets/station-map';

const gauge = document.createElement('union-target-gauge');
gauge.data = { name: '专题宣讲', value: 45, target: 100 };
gauge.maxAge = 60;
export const sentence: string = gauge.toSentence();
export const state: 'empty' | 'loading' | 'ready' | 'invalid' | 'stale' = gauge.state;
document.querySelector('union-station-map')?.flyTo({ lng: 116, lat: 29.7, zoom: 3 });

gauge.addEventListener('union-data', ({ asOf, skipped }) => [asOf?.length, skipped.toFixed()]);
document.addEventListener(
  'union-invalid',
  ({ issues, kept }) => kept && issues.map(({ path, message }) => path + message),
);
window.addEventListener('union-fetch-error', ({ url, status, attempt, nextInMs }) => [
  url,
  status + attempt + nextInMs,
]);
document.body.addEventListener('union-stale', ({ ageMs }) => ageMs / 1000);
document.addEventListener('union-select', (event: UnionSelectEvent) => event.id + event.kind);

// @ts-expect-error a state is read, not set
gauge.state = 'ready';
// @ts-expect-error seconds are a number
gauge.maxAge = '60';
// @ts-expect-error a gauge goes nowhere
gauge.flyTo({ lng: 116, lat: 29.7 });
// @ts-expect-error this event has no such field
document.addEventListener('union-data', ({ issues }) => issues);
