import { readPointer } from '../core/pointer.js';
import { DataError, problem, type Problem } from '../core/problem.js';
import type { Meta } from '../core/schema.js';
import { maybeWhen, type When } from '../core/time.js';
import { wasAskedFor, type LoadPart } from './late-parts.js';
import type { Supply } from './source-controller.js';

/** A document that can be shown, with what is wrong in parts of it. `skipped` counts what is not drawn. */
export interface ParsedDocument<D> {
  readonly data: D;
  readonly meta: Meta;
  readonly problems: readonly Problem[];
  readonly skipped: number;
  /** It is still being read, and read once more when it is whole: then it is news. */
  readonly isGrowing?: boolean;
}

type SuppliedDocument = Extract<Supply, { kind: 'document' }>;

/** A document on the screen: when it came, and the moment its age is counted from. Units: milliseconds. */
export interface Shown<D> extends ParsedDocument<D> {
  readonly asOf: When | undefined;
  readonly bornMs: number;
  /** It is from an earlier visit, and stale whatever its age. */
  readonly kept: boolean | undefined;
}

/**
 * Takes what the ways of giving data say and keeps the last good document (DOMAIN truth rule 10).
 * `problems` are those of the newest document, whether it was taken or refused.
 */
export class Intake<D> {
  readonly #parse: (slice: unknown, fields: unknown) => ParsedDocument<D> | LoadPart;
  #pointer: string | undefined;
  #fields: unknown;
  #supply: Supply | undefined;
  #before: Shown<D> | undefined;
  shown: Shown<D> | undefined;
  problems: readonly Problem[] = [];
  refused = false;
  /** What has to come before the newest document can be read; until then what was shown stays. */
  pending: LoadPart | undefined;
  /** Counts documents, taken or refused: the owner tells news by it. */
  serial = 0;

  /** `parse` reads the slice that the pointer picks, through `fields` where there are any. */
  constructor(parse: (slice: unknown, fields: unknown) => ParsedDocument<D> | LoadPart) {
    this.#parse = parse;
  }

  /** Takes a supply; the same document again only refreshes its time of arrival. */
  take(supply: Supply, pointer: string, fields?: unknown): void {
    const { pending } = this;
    const samePlace = !pending && pointer === this.#pointer && fields === this.#fields;
    if (supply === this.#supply && samePlace) return;
    this.pending = undefined;
    const old = this.#supply;
    this.#supply = supply;
    this.#pointer = pointer;
    this.#fields = fields;
    if (supply.kind === 'document') {
      if (!samePlace || old?.kind !== 'document' || old.document !== supply.document)
        this.#read(supply, pointer);
      else if (this.shown && !this.refused) this.shown = dated(this.shown, supply);
    } else if (supply.kind === 'garbled') this.#refuse([supply.problem]);
    else if (supply.kind === 'none') {
      this.shown = undefined;
      this.refused = false;
      this.problems = [];
    }
  }

  /** The document just taken could not be drawn: the one before it stays. */
  revert(error: unknown): void {
    this.shown = this.#before;
    this.#refuse([unexpected(error)]);
  }

  #read(supply: SuppliedDocument, pointer: string): void {
    try {
      const parsed = this.#parse(readPointer(supply.document, pointer), this.#fields);
      if (typeof parsed === 'function') {
        if (wasAskedFor(parsed)) throw new Error('part not loaded');
        this.pending = parsed;
        return;
      }
      const shown = dated(parsed, supply);
      this.#before = this.shown;
      this.shown = shown;
      this.problems = parsed.problems.map((found) => within(found, pointer));
      this.refused = false;
      this.serial += 1;
    } catch (error) {
      if (!(error instanceof DataError)) this.#refuse([unexpected(error)]);
      else this.#refuse(error.problems.map((found) => within(found, pointer)));
    }
  }

  #refuse(problems: readonly Problem[]): void {
    this.refused = true;
    this.problems = problems;
    this.serial += 1;
  }
}

function unexpected(error: unknown): Problem {
  return problem('', 'unexpected', error instanceof Error ? error.message : error);
}

/**
 * A document with the moment that its age is counted from, by our clock: a clock that is behind the server's or ahead
 * of it makes nothing stale, and nothing is younger than its arrival.
 */
function dated<D>(parsed: ParsedDocument<D>, { arrivedMs, skewMs = 0, kept }: SuppliedDocument): Shown<D> {
  const asOf = parsed.meta.asOf === undefined ? undefined : maybeWhen(parsed.meta.asOf);
  return {
    ...parsed,
    asOf,
    bornMs: Math.min((asOf?.ms ?? arrivedMs) - skewMs, arrivedMs),
    kept,
  };
}

/** Paths are told from the top of the document that came, not of the slice that was picked. */
function within(found: Problem, pointer: string): Problem {
  return found.code.startsWith('pointer') ? found : { ...found, path: pointer + found.path };
}
