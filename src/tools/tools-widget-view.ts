import type { Table } from '../shared/table.js';

/** What the tools part knows of a widget. The names are public ones, or Lit's, or kept by the build. */
export interface Widget extends HTMLElement {
  elder: boolean | null | undefined;
  theme: string | null | undefined;
  readonly toolbar: boolean | null | undefined;
  view: string | null | undefined;
  /** What stands around the picture. */
  readonly statusText: { readonly footer: readonly string[]; readonly notice?: string };
  readonly updateComplete: Promise<boolean>;
  toTable(): Table;
  toCSV(): string;
  toSentence(): string;
  requestUpdate(): void;
  /** Paints its canvas once more, where it has one. */
  repaint?(): void;
}
