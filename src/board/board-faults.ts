/** One kind of fault: what was said, by whom, how often, and when first and last. Units: milliseconds since the epoch. */
export interface BoardFault {
  readonly message: string;
  readonly where: string;
  readonly count: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

const MOST_FAULTS = 50;
const MOST_CHARS = 300;

/** What went wrong since the start, each kind once, the newest last: a year of the same fault takes one line. */
export class FaultLog {
  #faults: readonly BoardFault[] = [];

  get all(): readonly BoardFault[] {
    return this.#faults;
  }

  /** Notes a fault; the oldest kind gives way to a new one beyond fifty. Units: milliseconds since the epoch. */
  add(error: unknown, where: string, nowMs: number): void {
    const message = cut(textOf(error));
    const at = cut(where);
    const isSame = (fault: BoardFault): boolean => fault.message === message && fault.where === at;
    const { count = 0, firstMs = nowMs } = this.#faults.find(isSame) ?? {};
    const others = this.#faults.filter((fault) => !isSame(fault)).slice(1 - MOST_FAULTS);
    this.#faults = [...others, { message, where: at, count: count + 1, firstMs, lastMs: nowMs }];
  }
}

/** The first 300 characters; none of them is cut in half, for half of one cannot be sent anywhere. */
const cut = (text: string): string => text.slice(0, MOST_CHARS).replace(/[\uD800-\uDBFF]$/, '');

/** What an error says; anything may be thrown, and reading it may throw too. */
function textOf(error: unknown): string {
  try {
    const { name, message } = (error ?? {}) as Partial<Error>;
    return typeof message === 'string' && message !== ''
      ? `${name ? `${name}: ` : ''}${message}`
      : String(error);
  } catch {
    return 'unreadable error';
  }
}
