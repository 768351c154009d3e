/** What the parts share that come to a page beside its widgets: the tools, the map's atlas. */

/** The text itself: Lit's `css` would bring Lit into a script that needs none. */
export const css = (strings: TemplateStringsArray): string => strings.join('');

/** Makes what gives shadow roots a part's styles, once each, from a sheet of the root's own document. */
export function createAdopter(styles: string): (root: ShadowRoot) => void {
  const sheets = new WeakMap<Document, CSSStyleSheet>();
  return (root) => {
    const page = root.ownerDocument;
    let sheet = sheets.get(page);
    if (!sheet) {
      sheet = new (page.defaultView as typeof window).CSSStyleSheet();
      sheet.replaceSync(styles);
      sheets.set(page, sheet);
    }
    const { adoptedStyleSheets } = root;
    if (![...adoptedStyleSheets].includes(sheet)) root.adoptedStyleSheets = [...adoptedStyleSheets, sheet];
  };
}

/** The elements of some names in a page, those in open shadow roots included. */
export function elementsIn<E extends Element>(root: ParentNode, names: readonly string[]): E[] {
  return [...root.querySelectorAll('*')].flatMap((element): E[] => {
    if (names.includes(element.localName)) return [element as E];
    return element.shadowRoot ? elementsIn(element.shadowRoot, names) : [];
  });
}
