// Reads templates for lean-lit-html.ts, which says what may stand in them.

/** What a template function gives: the template, and what stands in it this time. */
export class Result {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
  readonly isSvg: boolean;

  constructor(strings: TemplateStringsArray, values: readonly unknown[], isSvg: boolean) {
    this.strings = strings;
    this.values = values;
    this.isSvg = isSvg;
  }
}

/**
 * Where a part is: the count of its node, and for an attribute its name and the texts around its values, which begin
 * at `from` among those of the template. `isAttribute`: no listener, no directive.
 */
export interface Place {
  readonly node: number;
  readonly from: number;
  readonly name: string | undefined;
  readonly texts?: readonly string[];
  readonly isAttribute?: boolean;
  /** It is the property `.textContent`, written as an attribute is. */
  readonly isText?: boolean;
}

/** A template as it was read, how often it was drawn, and a drawn sample with what its places hold. */
export interface Template {
  readonly content: DocumentFragment;
  readonly places: readonly Place[];
  drawn: number;
  sample?: { readonly content: DocumentFragment; readonly held: readonly unknown[] };
}

const MARK = 'union$';
/** Ends the name of an attribute with values until its template is read: a browser says errors of unfinished ones. */
const BOUND = '$union';
const UNFINISHED = /([^\s"=]+)(=(?:"[^"]*)?)$/;
const SHOW_ELEMENTS_AND_COMMENTS = 129;

const policy = (
  globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(s: string): string } };
  }
).trustedTypes?.createPolicy('lit-html', { createHTML: (markup: string) => markup });
/** Goes through elements and comments; places count both. */
export const walker = document.createTreeWalker(document, SHOW_ELEMENTS_AND_COMMENTS);

/** Reads a template once: its content without values, and where they go. */
export function readTemplate({ strings, isSvg }: Result): Template {
  const names: string[] = [];
  let markup = '';
  strings.forEach((text, at) => {
    markup += text;
    if (at === strings.length - 1) return;
    if (markup.lastIndexOf('<') <= markup.lastIndexOf('>')) markup += `<!--${MARK}-->`;
    else {
      const name = UNFINISHED.exec(text)?.[1];
      if (name) {
        names.push(name);
        markup = markup.replace(UNFINISHED, `$1${BOUND}$2`);
      }
      markup += MARK;
    }
  });
  const template = document.createElement('template');
  markup = isSvg ? `<svg>${markup}</svg>` : markup;
  // eslint-disable-next-line no-restricted-syntax -- the text of our own templates; data goes into the places only
  template.innerHTML = policy?.createHTML(markup) ?? markup;
  const { content } = template;
  dropBlanks(content);
  if (isSvg)
    content.firstElementChild?.replaceWith(...(content.firstElementChild.childNodes as Iterable<Node>));
  // A place at the very end needs a node behind it: it ends where that begins, wherever the template will stand.
  if (content.lastChild instanceof Comment) content.append(document.createComment(''));
  return { content, places: findPlaces(content, names), drawn: 0 };
}

/** Blanks between the shapes of a picture are nothing to see, and a node of each gauge each. */
function dropBlanks(content: DocumentFragment): void {
  for (const group of [...content.querySelectorAll('svg,g')]) {
    for (const node of [...group.childNodes]) {
      if (node instanceof Text && !node.data.trim()) node.remove();
    }
  }
}

function findPlaces(content: DocumentFragment, names: string[]): Place[] {
  const places: Place[] = [];
  let from = 0;
  walker.currentNode = content;
  for (let node = 0, at = walker.nextNode(); at; at = walker.nextNode(), node++) {
    if (at instanceof Comment) {
      if (at.data === MARK) places.push({ node, from: from++, name: undefined });
      continue;
    }
    const element = at as Element;
    for (const { name: given, value } of [...element.attributes]) {
      if (given.endsWith(BOUND)) {
        const texts = value.split(MARK);
        const name = names.shift() as string;
        const isText = name[0] === '.';
        if (isText) element.appendChild(new Text());
        places.push({ node, from, name, texts, isAttribute: name[0] !== '@', isText });
        from += texts.length - 1;
      } else if (given.startsWith(MARK)) places.push({ node, from: from++, name: '' });
      else continue;
      element.removeAttribute(given);
    }
  }
  return places;
}
