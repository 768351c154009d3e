import { headerText, type Table } from '../shared/table.js';
import { captureScene } from './tools-capture-view.js';
import { nodeOf } from './tools-export-view.js';
import { sceneToTag } from './tools-svg.js';
import type { Widget } from './tools-widget-view.js';

/** The themes that would cost a printer its ink. */
const DARK = ['dark', 'screen', 'contrast'];
const PRINTED = 'data-printed';
let pictures = 0;

function cell(name: string, text: string, scope?: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (scope) made.setAttribute('scope', scope);
  return made;
}

function row(cells: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('tr');
  made.append(...cells);
  return made;
}

/** All rows of a table, its head on every page. */
function tableNode({ columns, rows }: Table, caption: string): HTMLElement {
  const table = document.createElement('table');
  const [title, head, body] = ['caption', 'thead', 'tbody'].map((name) => document.createElement(name)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  title.textContent = caption;
  head.append(row(columns.map((column) => cell('th', headerText(column), 'col'))));
  body.append(
    ...rows.map((cells) =>
      row(cells.map((text, at) => (at === 0 ? cell('th', text, 'row') : cell('td', text)))),
    ),
  );
  table.append(title, head, body);
  return table;
}

const ON_PAPER: Readonly<Record<string, string>> = {
  display: 'block',
  'max-width': '100%',
  'max-height': '22cm',
  height: 'auto',
  'break-inside': 'avoid',
  '-webkit-print-color-adjust': 'exact',
  'color-adjust': 'exact',
};

/** A picture in a root of its own: the styles of the widget are for what it was taken from. */
function alone(picture: SVGElement): HTMLElement {
  const holder = document.createElement('div');
  for (const name of Object.keys(ON_PAPER)) picture.style.setProperty(name, ON_PAPER[name] as string);
  holder.attachShadow({ mode: 'open' }).append(picture);
  return holder;
}

/** The picture on paper: in the light theme, as wide as the paper at most. Missing values: `undefined` where there is none. */
function maybePicture(widget: Widget, frame: Element): HTMLElement | undefined {
  const { className } = frame;
  pictures += 1;
  // The colours of a theme are those of a class: none has to be drawn anew.
  frame.classList.remove(...DARK);
  try {
    return alone(nodeOf(sceneToTag(captureScene(widget), `print-${pictures}-`)));
  } catch {
    return undefined;
  } finally {
    frame.className = className;
    widget.repaint?.();
  }
}

/** Makes a widget ready for paper: its picture and its whole table stand beside its frame, seen in print only. */
export function preparePrint(widget: Widget): void {
  const root = widget.shadowRoot;
  const frame = root?.querySelector('.frame');
  endPrint(widget);
  if (!root || !frame || widget.getClientRects().length === 0) return;
  const paper = document.createElement('div');
  paper.setAttribute('part', 'print');
  const picture = widget.view === 'table' ? undefined : maybePicture(widget, frame);
  if (picture) paper.append(picture);
  const table = widget.toTable();
  if (table.rows.length > 0) paper.append(tableNode(table, frame.getAttribute('aria-label') ?? ''));
  else paper.append(cell('p', widget.toSentence()));
  for (const line of widget.statusText.footer) paper.append(cell('p', line));
  if (widget.statusText.notice) paper.append(cell('p', widget.statusText.notice));
  // An attribute of its own: the frame's classes are written anew with every drawing.
  frame.setAttribute(PRINTED, '');
  root.append(paper);
}

/** Takes away what was made for paper. */
export function endPrint(widget: Widget): void {
  widget.shadowRoot?.querySelector('[part~="print"]')?.remove();
  widget.shadowRoot?.querySelector(`[${PRINTED}]`)?.removeAttribute(PRINTED);
}

const UNPRINTED = 'data-union-unprinted';
let sheet: CSSStyleSheet | undefined;

/** Everything beside an element, from it up to the page. */
function besides(element: Element): Element[] {
  const others: Element[] = [];
  let at: Element = element;
  for (;;) {
    const parent: Node | null = at.parentNode;
    if (!parent) return others;
    const siblings = (parent as ParentNode).children;
    others.push(...[...siblings].filter((one) => one !== at && one.localName !== 'head'));
    if (parent instanceof ShadowRoot) at = parent.host;
    else if (parent.nodeType === Node.ELEMENT_NODE) at = parent as Element;
    else return others;
  }
}

/** How long a browser may take to begin a print; one in a sandbox never does, and says nothing. */
const BEGIN_MS = 1000;

/** Prints one widget: for that time, everything beside it is left out of the print. */
export function printOne(widget: Widget): void {
  const made = (sheet ??= new CSSStyleSheet());
  made.replaceSync(`@media print{[${UNPRINTED}]{display:none!important}}`);
  const others = besides(widget);
  const roots = new Set([document, ...others.map((one) => one.getRootNode() as Document | ShadowRoot)]);
  let hasBegun = false;
  const begin = (): void => {
    hasBegun = true;
  };
  const end = (): void => {
    others.forEach((one) => one.removeAttribute(UNPRINTED));
    roots.forEach((root) => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== made);
    });
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
  others.forEach((one) => one.setAttribute(UNPRINTED, ''));
  roots.forEach((root) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
  });
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  try {
    window.print();
  } finally {
    setTimeout(() => {
      if (!hasBegun) end();
    }, BEGIN_MS);
  }
}
