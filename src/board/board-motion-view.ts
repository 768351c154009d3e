import { pageClock } from '../shared/clock.js';

const FADE_MS = 500;
const FADE = [{ opacity: 0 }, { opacity: 1 }];
const FILL = [{ transform: 'scaleX(0)' }, { transform: 'scaleX(1)' }];

/** What moves on a board, by the compositor alone: one page fading into the next, and the line of the time that is left. */
export class BoardMotion {
  #fades: Animation[] = [];
  #leaving: HTMLElement | undefined;
  #line: Animation | undefined;
  #lineOf = '';

  /** Fades one page into another; `done` comes when nothing is left of the first. */
  fade(entering: HTMLElement, leaving: HTMLElement, done: () => void): void {
    if (this.#leaving === leaving) return;
    this.endFade();
    this.#leaving = leaving;
    const timing = { duration: FADE_MS, easing: 'ease-out' };
    const out = leaving.animate([...FADE].reverse(), { ...timing, fill: 'forwards' });
    this.#fades = [entering.animate(FADE, timing), out];
    out.onfinish = () => {
      this.endFade();
      done();
    };
  }

  /** Nothing fades any more. */
  endFade(): void {
    this.#fades.forEach((fade) => fade.cancel());
    this.#fades = [];
    this.#leaving = undefined;
  }

  /** Lets the line run from when the page came to when it goes; once a second is often enough for the eye. Units: milliseconds. */
  runLine(line: Element | null, cameMs: number, staysMs: number): void {
    const wanted = line && staysMs > 0 ? `${cameMs}+${staysMs}` : '';
    if (wanted === this.#lineOf) return;
    this.endLine();
    this.#lineOf = wanted;
    if (!wanted || !line) return;
    const steps = Math.max(1, Math.round(staysMs / 1000));
    this.#line = line.animate(FILL, {
      duration: staysMs,
      easing: `steps(${steps}, start)`,
      fill: 'forwards',
    });
    this.#line.currentTime = Math.max(0, pageClock.now() - cameMs);
  }

  /** No line is drawn. */
  endLine(): void {
    this.#line?.cancel();
    this.#line = undefined;
    this.#lineOf = '';
  }
}
