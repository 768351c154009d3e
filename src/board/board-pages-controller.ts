import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readPointer } from '../core/pointer.js';
import { EachPages } from './board-each-view.js';
import { assignCells, autoGrid, cellBox, maybeGrid } from './board-grid.js';
import type { BoardLayout } from './board-layout.js';

/** A widget of ours as the board sees it; before its script has run it says nothing. */
export interface BoardWidget extends HTMLElement {
  readonly state?: string;
  theme?: string | null | undefined;
  readonly updateComplete?: Promise<unknown>;
  requestUpdate?(): void;
}

/** A page of the board. Missing values: `undefined` where it does not say. */
export interface BoardPage {
  readonly element: HTMLElement;
  readonly id: string;
  readonly heading: string;
  readonly dwellMs: number | undefined;
  readonly skip: string | undefined;
  readonly grid: string | undefined;
  /** The place that each cell names. */
  readonly wanted: readonly (string | undefined)[];
  readonly cells: readonly HTMLElement[];
  readonly widgets: readonly BoardWidget[];
}

type Host = ReactiveControllerHost & HTMLElement;

const NO_PAGE = new Set(['template', 'script', 'style', 'link', 'union-feed']);
const READ = ['grid', 'heading', 'dwell', 'skip', 'cell', 'each'];
/** The least and the most that a page stays. Units: seconds. */
const DWELL_S = [1, 86_400] as const;
const OWN_TAG = /^union-(?!feed$|board$)/;

const say = (element: Element, name: string): string | undefined =>
  element.getAttribute(name) ?? element.getAttribute(`data-${name}`) ?? undefined;

/** The cells of a page: its elements, those in a feed too, for a feed has no box. A widget alone is a page without any. */
function cellsOf(parent: Element): HTMLElement[] {
  return [...parent.children].flatMap((child) =>
    child.localName === 'union-feed'
      ? cellsOf(child)
      : NO_PAGE.has(child.localName)
        ? []
        : [child as HTMLElement],
  );
}

/** Seconds as an author writes them, in milliseconds. Missing values: `undefined` for what is no number above 0. */
export function maybeDwellMs(seconds: string | number | null | undefined): number | undefined {
  const given = Number(seconds ?? NaN);
  return given > 0 ? Math.min(Math.max(given, DWELL_S[0]), DWELL_S[1]) * 1000 : undefined;
}

/** Whether two lists hold the same. */
function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

function isSamePage(a: BoardPage, b: BoardPage | undefined): boolean {
  return (
    b !== undefined &&
    (Object.keys(a) as (keyof BoardPage)[]).every((key) => {
      const [one, other] = [a[key], b[key]];
      return Array.isArray(one) ? isSameList(one, other as readonly unknown[]) : one === other;
    })
  );
}

function readPage(element: HTMLElement): BoardPage {
  const all = [element, ...element.querySelectorAll<HTMLElement>('*')];
  const cells = OWN_TAG.test(element.localName) ? [] : cellsOf(element);
  return {
    element,
    id: element.id,
    heading: say(element, 'heading') ?? '',
    dwellMs: maybeDwellMs(say(element, 'dwell')),
    grid: say(element, 'grid'),
    wanted: cells.map((cell) => say(cell, 'cell')),
    skip: say(element, 'skip'),
    cells,
    widgets: all.filter(({ localName }) => OWN_TAG.test(localName)),
  };
}

/** What an author's own style said where the board wrote over it: name, value, priority. */
type Before = readonly (readonly [string, string, string])[];

/** Reads the pages out of what stands in the board, makes those of templates, and puts their cells where they belong. */
export class BoardPagesController implements ReactiveController {
  readonly #host: Host;
  readonly #each = new EachPages();
  #observer: MutationObserver | undefined;
  readonly #placed = new Map<HTMLElement, Before>();
  readonly #dressed = new WeakMap<BoardWidget, string>();
  #document: unknown;
  pages: readonly BoardPage[] = [];
  /** Cells that the grid of their page has no place for. */
  readonly misplaced = new Set<HTMLElement>();
  /** Told what is wrong in what the author wrote. */
  readonly #fault: (error: unknown, where: string) => void;

  constructor(host: Host, fault: (error: unknown, where: string) => void) {
    this.#host = host;
    this.#fault = fault;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.read());
    this.read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    // What moves elsewhere stands there as its author wrote it.
    [...this.#placed.keys()].forEach((cell) => this.#release(cell));
  }

  /** Takes the document that the templates speak of. */
  fill(document: unknown): void {
    if (document === this.#document) return;
    this.#document = document;
    this.read();
  }

  /** Reads all anew; the host draws what has changed. */
  read(): void {
    if (!this.#observer) return;
    const host = this.#host;
    this.#fillTemplates();
    const pages = [...host.children]
      .filter((child) => !NO_PAGE.has(child.localName) && !child.hasAttribute('hidden'))
      .map((element) => readPage(element as HTMLElement));
    // Data that changes in a page is no change of the pages.
    if (pages.length !== this.pages.length || !pages.every((page, at) => isSamePage(page, this.pages[at]))) {
      this.pages = pages;
      host.requestUpdate();
    }
    // What was just written here is no news.
    this.#observer.takeRecords();
    this.#observer.observe(host, {
      childList: true,
      subtree: true,
      attributeFilter: [...READ, ...READ.map((name) => `data-${name}`), 'id', 'hidden'],
    });
  }

  /** Gives each page the place that is drawn for it. */
  assign(slides: readonly HTMLElement[]): void {
    slides.forEach((slide, at) => {
      const slot = slide.firstElementChild as HTMLSlotElement;
      const element = this.pages[at]?.element;
      if (!element || slot.assignedElements()[0] === element) return;
      try {
        slot.assign(element);
      } catch {
        // Chromium 86 to 91 take a list.
        (slot as unknown as { assign(nodes: readonly Element[]): void }).assign([element]);
      }
    });
  }

  /** Gives the widgets a theme, where their author gave them none; `undefined` takes back what was given here. */
  dress(theme: string | undefined): void {
    for (const widget of this.pages.flatMap(({ widgets }) => widgets)) {
      const given = this.#dressed.get(widget);
      const isFree = !widget.hasAttribute('theme') && (widget.theme ?? undefined) === given;
      if (!isFree || given === theme) continue;
      widget.theme = theme;
      if (theme === undefined) this.#dressed.delete(widget);
      else this.#dressed.set(widget, theme);
    }
  }

  /** Puts the cells of all pages into their places. */
  arrange({ pageWidth, pageHeight, gap }: BoardLayout): void {
    const cellsNow = new Set(this.pages.flatMap(({ cells }) => cells));
    [...this.#placed.keys()].filter((cell) => !cellsNow.has(cell)).forEach((cell) => this.#release(cell));
    this.misplaced.clear();
    for (const { element, cells, grid: text, wanted } of this.pages) {
      const declared = text === undefined ? undefined : maybeGrid(text);
      if (text !== undefined && !declared) this.#fault(`grid="${text}" is no grid`, nameOf(element));
      const grid = declared ?? autoGrid(cells.length, pageWidth / pageHeight);
      const areas = assignCells(grid, declared ? wanted : cells.map(() => undefined));
      cells.forEach((cell, at) => {
        const area = areas[at];
        if (!area) {
          this.misplaced.add(cell);
          this.#fault('the grid of the page has no place for it', nameOf(cell));
          return this.#place(cell, { display: 'none' });
        }
        const box = cellBox(grid, area, pageWidth, pageHeight, gap);
        this.#place(cell, {
          position: 'absolute',
          left: `${box.left}px`,
          top: `${box.top}px`,
          width: `${box.width}px`,
          height: `${box.height}px`,
          margin: '0px',
          'box-sizing': 'border-box',
        });
      });
    }
  }

  /** Writes where a cell stands, through CSSOM, which a strict policy allows; only what changed is written. */
  #place(cell: HTMLElement, props: Readonly<Record<string, string>>): void {
    const { style } = cell;
    const old = this.#placed.get(cell) ?? [];
    const names = Object.keys(props);
    // A cell that had no place has one now, or the other way round.
    old
      .filter(([name]) => !names.includes(name))
      .forEach(([name, value, priority]) => restore(cell, name, value, priority));
    const before = names.map((name) => {
      const known = old.find(([other]) => other === name);
      return known ?? ([name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const);
    });
    this.#placed.set(cell, before);
    for (const name of names) {
      const value = props[name] as string;
      if (style.getPropertyValue(name) !== value) style.setProperty(name, value, 'important');
    }
  }

  /** A cell that is none any more stands as its author wrote it. */
  #release(cell: HTMLElement): void {
    this.#placed.get(cell)?.forEach(([name, value, priority]) => restore(cell, name, value, priority));
    this.#placed.delete(cell);
  }

  #fillTemplates(): void {
    const templates = ([...this.#host.children] as HTMLTemplateElement[]).filter(
      (child) => child.localName === 'template' && say(child, 'each') !== undefined,
    );
    for (const template of templates) {
      const pointer = say(template, 'each') ?? '';
      let list: unknown;
      try {
        list = this.#document === undefined ? undefined : readPointer(this.#document, pointer);
      } catch {
        this.#fault(`each="${pointer}" leads nowhere in the document`, 'template');
        // The pages of the last good document stay.
        continue;
      }
      if (list !== undefined && !Array.isArray(list)) {
        this.#fault(`each="${pointer}" leads to no list`, 'template');
        continue;
      }
      if (list !== undefined) this.#each.update(template, list, pointer);
    }
    this.#each.keepOnly(templates);
  }
}

function restore({ style }: HTMLElement, name: string, value: string, priority: string): void {
  if (value) style.setProperty(name, value, priority);
  else style.removeProperty(name);
}

/** What an element is called in reports: its tag, with its id where it has one. */
export function nameOf({ localName, id }: Element): string {
  return localName + (id && `#${id}`);
}
