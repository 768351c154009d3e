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
}

/** A document on the screen: when it came, and the moment its age is counted from. Units: milliseconds. */
export interface Shown<D> extends ParsedDocument<D> {
  readonly asOf: When | undefined;
  readonly bornMs: number;
}

/**
 * Takes what the ways of giving data say and keeps the last good document (DOMAIN truth rule 10).
 * `problems` are those of the newest document, whether it was taken or refused.
 */
export class Intake<D> {
  readonly #parse: (document: unknown) => ParsedDocument<D> | LoadPart;
  #document: unknown;
  #pointer: string | undefined;
  #supply: Supply | undefined;
  #before: Shown<D> | undefined;
  shown: Shown<D> | undefined;
  problems: readonly Problem[] = [];
  refused = false;
  /** What has to come before the newest document can be read; until then what was shown stays. */
  pending: LoadPart | undefined;
  /** Counts documents, taken or refused: the owner tells news by it. */
  serial = 0;

  constructor(parse: (document: unknown) => ParsedDocument<D> | LoadPart) {
    this.#parse = parse;
  }

  /** Takes a supply; the same document again only refreshes its time of arrival. */
  take(supply: Supply, pointer: string): void {
    const { pending } = this;
    if (!pending && supply === this.#supply && pointer === this.#pointer) return;
    this.pending = undefined;
    const same =
      supply.kind === 'document' && this.#supply?.kind === 'document' && supply.document === this.#document;
    const samePlace = pointer === this.#pointer;
    this.#supply = supply;
    this.#pointer = pointer;
    if (supply.kind === 'document') {
      this.#document = supply.document;
      if (same && samePlace && !pending) this.#refresh(supply.arrivedMs);
      else this.#read(supply.document, pointer, supply.arrivedMs);
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
    this.#refuse([problem('', 'unexpected', error instanceof Error ? error.message : error)]);
  }

  #read(document: unknown, pointer: string, arrivedMs: number): void {
    try {
      const parsed = this.#parse(readPointer(document, pointer));
      if (typeof parsed === 'function') {
        if (wasAskedFor(parsed)) throw new Error('part not loaded');
        this.pending = parsed;
        return;
      }
      const asOf = parsed.meta.asOf === undefined ? undefined : maybeWhen(parsed.meta.asOf);
      this.#before = this.shown;
      this.shown = { ...parsed, asOf, bornMs: asOf?.ms ?? arrivedMs };
      this.problems = parsed.problems;
      this.refused = false;
      this.serial += 1;
    } catch (error) {
      if (error instanceof DataError) this.#refuse(error.problems.map((found) => within(found, pointer)));
      else this.#refuse([problem('', 'unexpected', error instanceof Error ? error.message : error)]);
    }
  }

  #refresh(arrivedMs: number): void {
    if (this.shown && !this.refused) this.shown = { ...this.shown, bornMs: this.shown.asOf?.ms ?? arrivedMs };
  }

  #refuse(problems: readonly Problem[]): void {
    this.refused = true;
    this.problems = problems;
    this.serial += 1;
  }
}

/** Paths are told from the top of the document that came, not of the slice that was picked. */
function within(found: Problem, pointer: string): Problem {
  return pointer === '' || found.code.startsWith('pointer')
    ? found
    : { ...found, path: pointer + found.path };
}
