import { css, html, type TemplateResult } from 'lit';
import type { StatusText } from './widget-status.js';

/** The look of a message. */
export const messageStyles = css`
  .message {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    height: var(--_room, auto);
    box-sizing: border-box;
    border: 1px dashed var(--_grid);
    border-radius: var(--_radius);
    padding: 8px;
    text-align: center;
    color: var(--_muted);
  }
  .message p {
    margin: 0;
    max-width: 100%;
  }
  .message p + p {
    font-size: var(--_small, 13px);
  }
`;

/** The message that stands where the picture would be: the state in a word, and the reason. */
export function renderMessage({ message, reason }: StatusText): TemplateResult {
  return html`<div class="message" part="message">
    <p>${message}</p>
    <p>${reason}</p>
  </div>`;
}
