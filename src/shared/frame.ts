import { html, nothing, svg, type TemplateResult } from 'lit';
import { LIGHT_SHAPES } from '../core/light-shapes.js';

/** What a frame shows instead of a picture: the state in a word, and the reason. */
export interface Message {
  readonly text: string;
  readonly reason: string;
}

/** The message that stands where the picture would be. */
export function renderMessage(message: Message): TemplateResult {
  return html`<div class="message" part="message">
    <p>${message.text}</p>
    ${message.reason ? html`<p>${message.reason}</p>` : nothing}
  </div>`;
}

/** The line that says what is wrong with what is shown; nothing where all is well. */
export function renderNotice(notice: string): TemplateResult | typeof nothing {
  if (notice === '') return nothing;
  return html`<p class="notice" part="notice" role="status" title=${notice}>
    <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${LIGHT_SHAPES.warn}></path>`}</svg>${notice}
  </p>`;
}

/** 截至, 数据来源, 口径. */
export function renderFooter(parts: readonly string[]): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing;
  return html`<p class="footer" part="footer">${parts.map((part) => html`<span>${part}</span> `)}</p>`;
}
