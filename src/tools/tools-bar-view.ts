import { copyTable } from './tools-copy-view.js';
import { pngOf, saveFile, svgOf } from './tools-export-view.js';
import { printOne } from './tools-print-view.js';
import type { Widget } from './tools-widget-view.js';
import { fileName, toolsWords, type ToolsWords } from './tools-words.js';

/** Pixels for a px in a PNG that a reader saves: sharp in print, and small enough for a bulletin. */
const PNG_SCALE = 2;
const ACTS = ['table', 'csv', 'copy', 'png', 'svg', 'print'] as const;
type Act = (typeof ACTS)[number];

/** The size of a button. Units: px. */
const BUTTON = { width: 60, height: 44, gap: 8, rowGap: 4, above: 8 };
const ELDER = { ...BUTTON, width: 84, height: 60 };
/** What a frame has of padding beside the buttons, at most, and the width below which it shows none. */
const PADS = 40;
const LEAST_WIDTH = 200;

/** Whether a widget shows its toolbar: it is asked to, and wide enough to be pressed. */
export function hasBar(widget: Widget, width: number): boolean {
  return widget.toolbar === true && width >= LEAST_WIDTH;
}

/** The room that the toolbar takes below a picture. Units: px. */
export function barRoom(widget: Widget, width: number): number {
  if (!hasBar(widget, width)) return 0;
  const { width: wide, height, gap, rowGap, above } = widget.elder ? ELDER : BUTTON;
  const inRow = Math.max(1, Math.floor((width - PADS + gap) / (wide + gap)));
  const rows = Math.ceil(ACTS.length / inRow);
  return above + rows * height + (rows - 1) * rowGap;
}

const titleOf = (frame: Element): string => frame.getAttribute('aria-label') ?? '';

async function run(act: Act, widget: Widget, words: ToolsWords, title: string): Promise<string> {
  switch (act) {
    case 'table':
      widget.view = widget.view === 'table' ? 'chart' : 'table';
      return '';
    case 'copy':
      return copyTable(widget.toTable()) ? words.copied : words.failed;
    case 'print':
      printOne(widget);
      return '';
    default: {
      const name = fileName(title, act);
      if (act === 'csv') saveFile(new Blob([widget.toCSV()], { type: 'text/csv;charset=utf-8' }), name);
      else if (act === 'svg') saveFile(new Blob([svgOf(widget)], { type: 'image/svg+xml' }), name);
      else saveFile(await pngOf(widget, PNG_SCALE), name);
      return words.saved(name);
    }
  }
}

function createBar(): HTMLElement {
  const bar = document.createElement('div');
  bar.setAttribute('part', 'toolbar');
  bar.setAttribute('role', 'group');
  for (const act of ACTS) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['act'] = act;
    bar.append(button);
  }
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  bar.append(said);
  return bar;
}

/** Sets what differs. */
function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function writeWords(bar: HTMLElement, words: ToolsWords, isTable: boolean): void {
  set(bar, 'aria-label', words.toolbar);
  for (const button of bar.querySelectorAll('button')) {
    const act = button.dataset['act'] as Act;
    const shown = act === 'table' && isTable ? 'chart' : act;
    if (button.textContent !== words[shown]) button.textContent = words[shown];
    set(button, 'title', words.hints[shown]);
  }
}

/** Puts a toolbar at the foot of a widget's frame, brings its words up to date, or takes it away. */
export function drawBar(widget: Widget, width: number): void {
  const root = widget.shadowRoot as ShadowRoot;
  const frame = root.querySelector('.frame');
  let bar = root.querySelector<HTMLElement>('[part~="toolbar"]');
  if (!(frame instanceof HTMLElement) || !hasBar(widget, width)) {
    bar?.remove();
    return;
  }
  if (!bar) {
    const made = (bar = createBar());
    const said = made.lastElementChild as HTMLElement;
    made.addEventListener('click', ({ target }) => {
      const act = (target as HTMLElement).dataset['act'] as Act | undefined;
      // The frame that it stands in now: a widget may have drawn another since.
      const around = made.parentElement;
      if (!act || !around) return;
      const words = toolsWords(around.getAttribute('lang') ?? '');
      said.textContent = '';
      run(act, widget, words, titleOf(around)).then(
        (text) => (said.textContent = text),
        (error: unknown) => {
          said.textContent = words.failed;
          console.warn(error);
        },
      );
    });
  }
  if (bar.parentNode !== frame || bar.nextSibling) frame.append(bar);
  writeWords(bar, toolsWords(frame.getAttribute('lang') ?? ''), widget.view === 'table');
}
