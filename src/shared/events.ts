/** What was wrong with one place of a document, in the reader's language. `path` is an RFC 6901 pointer. */
export interface Issue {
  readonly path: string;
  readonly message: string;
  readonly received: string;
}

/** What all events of the widgets are: they bubble, out of shadow trees too, with fields of their own. */
export class UnionEvent extends Event {
  constructor(type: string, fields: object) {
    super(type, { bubbles: true, composed: true });
    Object.assign(this, fields);
  }
}

/** New data is wholly on the screen. `asOf` as the data gave it; `skipped` counts what could not be shown. */
export class UnionDataEvent extends UnionEvent {
  declare readonly asOf: string | undefined;
  declare readonly skipped: number;

  constructor(asOf: string | undefined, skipped: number) {
    super('union-data', { asOf, skipped });
  }
}

/** Data was refused, wholly or in part. `kept`: the last good picture is still shown. */
export class UnionInvalidEvent extends UnionEvent {
  declare readonly issues: readonly Issue[];
  declare readonly kept: boolean;

  constructor(issues: readonly Issue[], kept: boolean) {
    super('union-invalid', { issues, kept });
  }
}

/** A request failed; the next one is already planned. `status` is 0 where there was no answer. */
export class UnionFetchErrorEvent extends UnionEvent {
  declare readonly url: string;
  declare readonly status: number;
  declare readonly attempt: number;
  declare readonly nextInMs: number;

  constructor(url: string, status: number, attempt: number, nextInMs: number) {
    super('union-fetch-error', { url, status, attempt, nextInMs });
  }
}

/** The data has grown older than `max-age`. */
export class UnionStaleEvent extends UnionEvent {
  declare readonly asOf: string | undefined;
  declare readonly ageMs: number;

  constructor(asOf: string | undefined, ageMs: number) {
    super('union-stale', { asOf, ageMs });
  }
}
