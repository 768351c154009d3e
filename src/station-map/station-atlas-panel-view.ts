import { html, nothing, type TemplateResult } from 'lit';
import type { Chip, FinderLook } from './station-atlas-looks.js';
import { renderIcon } from './station-card-view.js';
import { CONTROL_ICONS } from './station-icons.js';
import { renderMark } from './station-list-view.js';

/** What the finder does when a person uses it. */
export interface FinderHandlers {
  readonly input: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly click: (event: MouseEvent) => void;
  readonly near: () => void;
  readonly all: () => void;
}

const NEAR_ICON = 'M12 3v4M12 17v4M3 12h4M17 12h4M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8z';

/** Filters that are no services stand first, and then the way to more of those. */
const isPlain = ({ name }: Chip): boolean => name.startsWith('*');

function renderChip({ name, text, icon, isOn }: Chip): TemplateResult {
  return html`<button type="button" class="chip" part="chip" data-chip=${name} aria-pressed=${String(isOn)}>
    ${icon ? renderIcon(icon) : nothing}${text}
  </button>`;
}

/** Search, filters, nearest, and the counts that are the legend of the marks. */
export function renderFinder(look: FinderLook, handlers: FinderHandlers): TemplateResult {
  const { more, summary } = look;
  return html`<div class="finder" part="finder" role="search" aria-label=${look.label}>
      <div class="find-line">
        <label class="find">
          <span class="heard-label">${look.label}</span>
          <input
            type="search"
            name="find"
            autocomplete="off"
            placeholder=${look.placeholder}
            @input=${handlers.input}
            @keydown=${handlers.keydown}
          />
        </label>
        <button
          type="button"
          class="chip near"
          part="chip"
          aria-pressed=${String(look.isNear)}
          @click=${handlers.near}
        >
          ${renderIcon(NEAR_ICON)}${look.near}
        </button>
      </div>
      <div
        class="chips ${more?.isOpen ? 'opened' : ''}"
        role="group"
        aria-label=${look.filter}
        @click=${handlers.click}
      >
        ${look.chips.filter(isPlain).map(renderChip)}${
          more
            ? html`<button type="button" class="chip more" data-chip="+" aria-expanded=${String(more.isOpen)}>
                ${more.text}
              </button>`
            : nothing
        }${look.chips.filter((chip) => !isPlain(chip)).map(renderChip)}
      </div>
      <p class="near-notice" role="status">${look.notice}</p>
    </div>
    <p class="summary" part="summary">
      <strong role="status">${look.found || look.total}</strong>${
        look.all
          ? html`<button type="button" class="chip all" @click=${handlers.all}>
              ${renderIcon(CONTROL_ICONS.close)}${look.all}
            </button>`
          : nothing
      }${summary.map(({ mark, text }) => html`<span class="count">${renderMark(mark)}${text}</span>`)}
    </p>`;
}
