import { defineElement } from '../shared/define.js';
import { TargetGaugeElement } from './target-gauge-element.js';

defineElement('union-target-gauge', TargetGaugeElement);

declare global {
  interface HTMLElementTagNameMap {
    'union-target-gauge': TargetGaugeElement;
  }
}

export { TargetGaugeElement };
export type { Target } from './target-gauge-plain-data.js';
