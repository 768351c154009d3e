import 'number-flow';
import { amountText, box, groupedText } from './counters-figures.js';
import { createBoxes } from './stage.js';

let flows;

export function mount(n) {
  flows = createBoxes(n, ...box).map((parent, index) => {
    const flow = document.createElement('number-flow');
    flow.format = { minimumFractionDigits: 2 };
    parent.append(flow);
    flow.update(amountText(index, 0));
    return flow;
  });
}

export const update = (step) => flows.forEach((flow, index) => flow.update(amountText(index, step)));

// Each column holds all ten digits; the one shown is the one that is not inert. Columns on their way out are skipped.
function shownText(flow) {
  const shown = flow.shadowRoot.querySelectorAll(
    '.digit:not([inert]) > .digit__num:not([inert]), .symbol:not([inert]) > .symbol__value:not([inert])',
  );
  return [...shown].map((part) => part.textContent).join('');
}

export function check(step) {
  flows.forEach((flow, index) => {
    if (shownText(flow) !== groupedText(index, step))
      throw new Error(`no. ${index} shows ${shownText(flow)}, not ${groupedText(index, step)}`);
  });
}
