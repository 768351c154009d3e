import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageClock } from './clock.js';
import type { Shown } from './intake.js';

// Timers are a part of their own: data that names its day and has no `max-age` needs none.
let plan: typeof import('./age-plan.js') | undefined;

/** Counts the age of what is shown, and wakes its host when time alone changes the picture. */
export class AgeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #shown: Shown<unknown> | undefined;
  #maxAge = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.rest();
  }

  /** No timer while nobody looks. */
  rest(): void {
    this.#shown = undefined;
    plan?.forgetAge(this.#host);
  }

  /**
   * Takes what is shown now; answers its age where that is past `maxAge` seconds, or where it is from an earlier visit,
   * else 0. Units: milliseconds.
   */
  staleMs(shown: Shown<unknown> | undefined, maxAge: number): number {
    const ageMs = shown ? pageClock.now() - shown.bornMs : 0;
    return shown?.kept || (maxAge > 0 && ageMs >= maxAge * 1000) ? Math.max(ageMs, 1) : 0;
  }

  /** Plans the next moment at which time changes what is shown. */
  plan(shown: Shown<unknown> | undefined, maxAge: number, changesWithDay: boolean | undefined): void {
    this.rest();
    if (!shown || ((shown.asOf || !changesWithDay) && !(maxAge > 0))) return;
    this.#shown = shown;
    this.#maxAge = maxAge;
    if (plan) this.#set();
    else {
      import('./age-plan.js').then(
        (part) => {
          plan = part;
          this.#set(true);
        },
        () => undefined,
      );
    }
  }

  #set(isLate?: boolean): void {
    if (this.#shown) plan?.planAge(this.#host, this.#shown, this.#maxAge, isLate);
  }
}
