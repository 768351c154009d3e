/** One page of an engine, as the tests drive it: whatever the engine, the same few things. */
export interface EnginePage {
  /** What its console and its errors said. WebKit tells its driver nothing: there the probe in the page alone listens. */
  readonly said: readonly string[];
  goto(url: string): Promise<void>;
  /** Evaluates an expression in the page, waits if it is a promise, and gives the text that comes of it. */
  ask(expression: string): Promise<string>;
  /** Presses keys one after another, as a person does: ArrowDown, Enter, a letter. */
  press(...keys: string[]): Promise<void>;
  /** Clicks, or taps where the engine is one for fingers. Units: px of the page's viewport. */
  pick(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

/** An engine that runs. */
export interface RunningEngine {
  /** As it says itself: `86.0.4240.0`. */
  readonly version: string;
  newPage(): Promise<EnginePage>;
  close(): Promise<void>;
}

/** An engine that can be started here, or the reason why not. */
export interface Engine {
  /** What its results are kept under: `chromium-86`. */
  readonly id: string;
  /** The host that its pages come from: a name that is not localhost takes the secure context away. */
  readonly host: string;
  /** Why it cannot be started on this machine, and what would help. Missing values: it can. */
  readonly missing?: string;
  start(): Promise<RunningEngine>;
}
