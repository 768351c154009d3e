import { addressPart, fillText, itemsOf, jsonPart, namesIn, type EachItem } from './board-template.js';

/** A page that a template made, and what it was filled with. */
interface Made {
  readonly elements: readonly HTMLElement[];
  readonly filledWith: string;
}

/** Attributes that load something: there a value may only be a part of an address. */
const ADDRESS = /^(?:src|srcset|href|action|formaction|poster|ping|xlink:href)$/i;
/** What may run what is written in it stays as the author wrote it. */
const NEVER = /^(?:on|style$|srcdoc$)/i;
const NEVER_IN = /^(?:script|style|object|embed|set|animate\w*)$/i;
/** JSON text of a widget of ours: there a value may only be a part of a string. */
const JSON_TEXT = /^(?:data|fields)$/;
/** What a page that was made here is known by in a copy of the whole board. */
const MARK = 'data-union-each';

/** How a value has to be written where it stands. */
function encoderFor(element: Element, name: string): ((value: string) => string) | undefined {
  if (ADDRESS.test(name)) return addressPart;
  return JSON_TEXT.test(name) && element.localName.startsWith('union-') ? jsonPart : undefined;
}

/** Fills a copy of a template's content; texts stay texts, and scripts and styles stay as the author wrote them. */
function fill(root: DocumentFragment, values: EachItem['values']): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node instanceof Text ? node.parentElement : (node as HTMLElement);
    if (element && NEVER_IN.test(element.localName)) continue;
    if (node instanceof Text) node.data = fillText(node.data, values);
    else if (element) {
      for (const attribute of [...element.attributes]) {
        const { name, value } = attribute;
        if (NEVER.test(name)) continue;
        const filled = fillText(value, values, encoderFor(element, name));
        // Only what differs is written: a strict page asks for a policy at every address of a script.
        if (filled !== value) attribute.value = filled;
      }
    }
  }
}

/** Makes and keeps the pages of a board's `<template each="/pointer">`: one for each item of a list in the feed's document. */
export class EachPages {
  readonly #made = new Map<HTMLTemplateElement, Map<string, Made>>();

  /**
   * Brings the pages of a template to a list: what is the same stays untouched, what has gone is taken off.
   * Missing values: no pages where the list is none.
   */
  update(template: HTMLTemplateElement, list: unknown, pointer: string): void {
    const old = this.#made.get(template) ?? new Map<string, Made>();
    const pages = new Map<string, Made>();
    const markup = template.innerHTML;
    const names = namesIn(markup);
    for (const item of itemsOf(list, pointer)) {
      const filledWith = [markup, ...names.map(item.values)].join('\0');
      const known = old.get(item.key);
      const isSame = known?.filledWith === filledWith;
      pages.set(item.key, isSame ? known : this.#make(template, item.values, filledWith));
    }
    const elements = [...pages.values()].flatMap((made) => made.elements);
    // What has gone goes first: what stays then stands in its place, and is not moved.
    const kept = new Set<Element>(elements);
    for (let next = template.nextElementSibling; next?.hasAttribute(MARK);) {
      const element = next;
      next = next.nextElementSibling;
      if (!kept.has(element)) element.remove();
    }
    let after: Element = template;
    for (const element of elements) {
      if (after.nextElementSibling !== element) after.after(element);
      after = element;
    }
    this.#made.set(template, pages);
  }

  /** Takes off the pages of templates that are no longer there. */
  keepOnly(templates: readonly HTMLTemplateElement[]): void {
    this.#made.forEach((pages, template) => {
      if (templates.includes(template)) return;
      pages.forEach(({ elements }) => elements.forEach((element) => element.remove()));
      this.#made.delete(template);
    });
  }

  #make(template: HTMLTemplateElement, values: EachItem['values'], filledWith: string): Made {
    const content = template.content.cloneNode(true) as DocumentFragment;
    fill(content, values);
    // Imported only now: elements wake up with the values in them.
    const filled = document.importNode(content, true);
    const elements = [...filled.children] as HTMLElement[];
    elements.forEach((element) => element.setAttribute(MARK, ''));
    return { elements, filledWith };
  }
}
