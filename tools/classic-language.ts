import { createLanguages, type AddLanguage, type Speaker } from '../src/core/languages.js';
import { VERSION } from '../src/shared/version.js';

type Widget = CustomElementConstructor & {
  readonly version?: string;
  readonly speaker?: Speaker;
  addLanguage?: AddLanguage;
};

/** An element of each of the classic scripts, which have languages of their own. */
const TAGS = ['union-target-gauge', 'union-board'];

/**
 * Does something with each of the classic scripts on the page, and with those that come later. Of these scripts a page may
 * have several, in any order: a way to add languages that one has made is the way of all.
 */
export function forEachScript(act: (addLanguage: AddLanguage, widget: Widget) => void): void {
  for (const tag of TAGS)
    void window.customElements?.whenDefined(tag).then(() => {
      const widget = customElements.get(tag) as Widget;
      const { speaker, version } = widget;
      // Another version may write the names of its words otherwise.
      if (version !== VERSION)
        console.warn(
          `union-widgets ${VERSION}: no language is added to <${tag}> of version ${version ?? 'unknown'}.`,
        );
      else if (speaker) act((speaker.addLanguage ??= createLanguages(speaker)), widget);
    });
}
