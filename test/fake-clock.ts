import { pageClock } from '../src/shared/clock.js';

/** A clock that a test holds. */
export interface FakeClock {
  /** How many timers wait. */
  readonly pending: () => number;
  /** Lets time pass, timers in their order. */
  readonly pass: (ms: number) => void;
  readonly restore: () => void;
}

/** Another clock for the page: time passes when the test says so. */
export function fakeClock(): FakeClock {
  const real = { ...pageClock };
  let now = Date.now();
  let last = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  Object.assign(pageClock, {
    now: () => now,
    setTimeout: (run: () => void, ms: number) => (timers.set(++last, { at: now + ms, run }), last),
    clearTimeout: (timer: number) => timers.delete(timer),
  });
  return {
    pending: () => timers.size,
    pass: (ms) => {
      const end = now + ms;
      for (;;) {
        const [due] = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (!due) break;
        timers.delete(due[0]);
        now = due[1].at;
        due[1].run();
      }
      now = end;
    },
    restore: () => Object.assign(pageClock, real),
  };
}
