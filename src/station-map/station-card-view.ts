import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CardLayout, CardRow } from './station-card-layout.js';
import { CONTROL_ICONS } from './station-icons.js';
import { renderMark } from './station-list-view.js';

/** A stroke on the 24-unit grid. */
export function renderIcon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;
}

function renderRow({ label, text, href }: CardRow): TemplateResult {
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd>${href ? html`<a href=${href}>${text}</a>` : text}</dd>
  </div>`;
}

function renderServices({ services, servicesLabel }: CardLayout): TemplateResult | typeof nothing {
  if (services.length === 0) return nothing;
  return html`<ul class="services" aria-label=${servicesLabel}>
    ${services.map(({ icon, word }) => html`<li>${icon ? renderIcon(icon) : nothing}${word}</li>`)}
  </ul>`;
}

function renderLinks({ links, linksLabel }: CardLayout): TemplateResult | typeof nothing {
  if (links.length === 0) return nothing;
  return html`<ul class="links" aria-label=${linksLabel}>
    ${links.map(
      ({ href, text }) =>
        html`<li><a class="link" href=${href} target="_blank" rel="noopener noreferrer">${text}</a></li>`,
    )}
  </ul>`;
}

/** The card of the chosen station; Escape closes it. */
export function renderCard(card: CardLayout, closeLabel: string, close: () => void): TemplateResult {
  const keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  return html`<section class="card" part="card" tabindex="-1" aria-labelledby="card-name" @keydown=${keydown}>
    <div class="card-head">
      <p class="card-name" id="card-name">${card.name}</p>
      <button class="close" type="button" aria-label=${closeLabel} title=${closeLabel} @click=${close}>
        ${renderIcon(CONTROL_ICONS.close)}
      </button>
    </div>
    <p class="card-status state ${card.mark}">${renderMark(card.mark)}${card.status}</p>
    ${card.fault ? html`<p class="fault">${card.fault}</p>` : nothing} ${card.extra ?? nothing}
    ${renderServices(card)}
    <dl>${card.rows.map(renderRow)}</dl>
    ${renderLinks(card)}
  </section>`;
}
