import { expect } from 'chai';
import { pageClock } from '../../src/shared/clock.js';
import type { UnionStaleEvent } from '../../src/shared/events.js';
import { nextEvent } from '../fixture.js';
import { gauge, replace, target } from './gauges.js';

// A file of its own: the part with the timers must not have come before.
describe('data that grows stale while the part with the timers is on its way', () => {
  it('is told as soon as the part is there', async () => {
    const element = await gauge(target(45));
    const start = pageClock.now();
    let ageMs = 0;
    replace(pageClock, 'now', () => start + ageMs);
    const told = nextEvent<UnionStaleEvent>(element, 'union-stale');
    element.maxAge = 30;
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    ageMs = 40_000;
    expect((await told).ageMs).to.be.at.least(40_000);
    expect(element.state).to.equal('stale');
  });
});
