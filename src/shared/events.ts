/** What was wrong with one place of a document, in the reader's language. `path` is an RFC 6901 pointer. */
export interface Issue {
  readonly path: string;
  readonly message: string;
  readonly received: string;
}

const OPTIONS: EventInit = { bubbles: true, composed: true };

/** A person picked a row, a station or a segment; `item` is what the host's own data said of it. */
export class UnionSelectEvent extends Event {
  static readonly type = 'union-select';
  readonly kind: string;
  readonly id: string;
  readonly item: unknown;

  constructor(kind: string, id: string, item: unknown) {
    super(UnionSelectEvent.type, OPTIONS);
    this.kind = kind;
    this.id = id;
    this.item = item;
  }
}

/** New data is wholly on the screen. `asOf` as the data gave it; `skipped` counts what could not be shown. */
export class UnionDataEvent extends Event {
  static readonly type = 'union-data';
  readonly asOf: string | undefined;
  readonly skipped: number;

  constructor(asOf: string | undefined, skipped: number) {
    super(UnionDataEvent.type, OPTIONS);
    this.asOf = asOf;
    this.skipped = skipped;
  }
}

/** Data was refused, wholly or in part. `kept`: the last good picture is still shown. */
export class UnionInvalidEvent extends Event {
  static readonly type = 'union-invalid';
  readonly issues: readonly Issue[];
  readonly kept: boolean;

  constructor(issues: readonly Issue[], kept: boolean) {
    super(UnionInvalidEvent.type, OPTIONS);
    this.issues = issues;
    this.kept = kept;
  }
}

/** A request failed; the next one is already planned. `status` is 0 where there was no answer. */
export class UnionFetchErrorEvent extends Event {
  static readonly type = 'union-fetch-error';
  readonly url: string;
  readonly status: number;
  readonly attempt: number;
  readonly nextInMs: number;

  constructor(url: string, status: number, attempt: number, nextInMs: number) {
    super(UnionFetchErrorEvent.type, OPTIONS);
    this.url = url;
    this.status = status;
    this.attempt = attempt;
    this.nextInMs = nextInMs;
  }
}

/** The data has grown older than `max-age`. */
export class UnionStaleEvent extends Event {
  static readonly type = 'union-stale';
  readonly asOf: string | undefined;
  readonly ageMs: number;

  constructor(asOf: string | undefined, ageMs: number) {
    super(UnionStaleEvent.type, OPTIONS);
    this.asOf = asOf;
    this.ageMs = ageMs;
  }
}
