import { VERSION } from './version.js';

/**
 * Registers a tag once. A second copy of the package on the page does no harm: the first stays, and the console
 * says which versions met.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  // Without adopted style sheets nothing could be drawn: what the author wrote inside stays in sight.
  if (!('adoptedStyleSheets' in document)) return;
  const known = customElements.get(tag) as (CustomElementConstructor & { version?: string }) | undefined;
  if (!known) customElements.define(tag, element);
  else if (known !== element) {
    console.warn(
      `union-widgets: <${tag}> is already registered by version ${known.version ?? 'unknown'}; ` +
        `this copy (${VERSION}) stays unused. Load the script once.`,
    );
  }
}
