import { explainFields, type FieldReading } from '../core/fields-reading.js';
import { readPointer } from '../core/pointer.js';

/** What a widget of a feed made of the document: which slice it took, and what its `fields` read there. */
export interface FeedExplanation {
  /** The widget's tag, with its id where it has one: `union-target-gauge#joining`. */
  readonly widget: string;
  readonly pointer: string;
  /** Where each value of `fields` came from and how it was read; empty without `fields`. Paths are below `pointer`. */
  readonly readings: readonly FieldReading[];
  /** What is wrong with what the widget took, as it says itself. */
  readonly issues: readonly { readonly path: string; readonly message: string; readonly received: string }[];
}

/** Explains what one widget makes of a document. Missing values: no readings where its pointer leads nowhere. */
export function explainTaker(
  document: unknown,
  widget: string,
  pointer: string,
  fields: unknown,
  issues: FeedExplanation['issues'],
): FeedExplanation {
  let readings: FieldReading[] = [];
  try {
    if (fields) readings = explainFields(readPointer(document, pointer), fields);
  } catch {
    // The widget's own issues say that the pointer leads nowhere.
  }
  return { widget, pointer, readings, issues };
}
