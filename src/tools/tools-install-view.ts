import { createAdopter, elementsIn } from '../shared/part-page.js';
import { barRoom, drawBar } from './tools-bar-view.js';
import { pngOf, svgOf } from './tools-export-view.js';
import { endPrint, preparePrint } from './tools-print-view.js';
import { toolsStyles } from './tools-styles.js';
import type { Widget } from './tools-widget-view.js';

/** The elements that show figures. */
const WIDGETS = [
  'union-target-gauge',
  'union-target-list',
  'union-county-ranking',
  'union-station-map',
  'union-fund-counter',
];
const ELDER_EVENT = 'union-elder';

/** The class that all widgets have in common, as far as this part fills it. */
interface WidgetClass {
  tools?: unknown;
}

/** What the page last asked for by its event. Missing values: `undefined` where it never asked. */
let elder: boolean | undefined;

const adopt = createAdopter(toolsStyles);
const widgets = (): Widget[] => elementsIn<Widget>(document, WIDGETS);

/** Those that show large type because the page asked, not because their author did. */
const enlarged = new WeakSet<Widget>();

function applyElder(widget: Widget): void {
  if (elder === undefined) return;
  if (elder && !widget.elder) {
    enlarged.add(widget);
    widget.elder = true;
  } else if (!elder && enlarged.delete(widget)) widget.elder = false;
}

function drawn(widget: Widget): void {
  applyElder(widget);
  const root = widget.shadowRoot;
  if (!root || !(widget.toolbar || root.querySelector('[part~="toolbar"]'))) return;
  adopt(root);
  drawBar(widget, widget.clientWidth);
}

function fill(base: WidgetClass): void {
  if (base.tools) return;
  base.tools = { room: barRoom, drawn, svg: svgOf, png: pngOf };
  window.addEventListener('beforeprint', () => {
    for (const widget of widgets()) {
      if (widget.shadowRoot) adopt(widget.shadowRoot);
      preparePrint(widget);
    }
  });
  window.addEventListener('afterprint', () => widgets().forEach(endPrint));
  document.addEventListener(ELDER_EVENT, (event) => {
    const { detail } = event as CustomEvent<unknown>;
    elder = typeof detail === 'boolean' ? detail : !elder;
    widgets().forEach(applyElder);
  });
  widgets().forEach((widget) => {
    if (widget.shadowRoot) widget.requestUpdate();
  });
}

/**
 * Gives the widgets of this page their tools: `toolbar`, `toSVG()`, `toPNG()`, print, and the event `union-elder`.
 * Works whichever came first, this part or the widgets, as modules or as classic scripts.
 */
export function installTools(): void {
  for (const name of WIDGETS)
    void customElements.whenDefined(name).then(() => {
      fill(Object.getPrototypeOf(customElements.get(name)) as WidgetClass);
    });
}
