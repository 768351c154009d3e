import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cssProps } from '../shared/css-props.js';
import type { BoardAction } from './board-keys.js';
import type { BoardLayout } from './board-layout.js';
import type { BoardPage } from './board-pages-controller.js';
import type { SkipReason } from './board-rotation.js';
import type { BoardWords } from './board-words.js';

/** A page as it is drawn. Missing values: `reason` `undefined` where it is shown in its turn. */
export interface SlideView {
  readonly page: BoardPage;
  readonly isSeen: boolean;
  readonly reason: SkipReason | undefined;
}

/** All that the board draws. */
export interface BoardView {
  readonly words: BoardWords;
  readonly lang: string;
  readonly classes: string;
  readonly heading: string;
  readonly headingRole: readonly (string | typeof nothing)[];
  readonly asOf: string;
  readonly clock: string;
  readonly trouble: string;
  readonly layout: BoardLayout;
  readonly shift: { readonly x: number; readonly y: number };
  readonly slides: readonly SlideView[];
  readonly current: number;
  readonly isPaused: boolean;
  readonly isTurning: boolean;
  readonly canFullscreen: boolean;
  readonly isFullscreen: boolean;
  readonly offersFullscreen: boolean;
  readonly act: (action: BoardAction) => void;
}

const ICONS = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  pause: 'M8 5v14M16 5v14',
  play: 'M7 5l11 7-11 7z',
  enter: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  leave: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
};

function renderTool(label: string, icon: keyof typeof ICONS, press: () => void): TemplateResult {
  return html`<button type="button" title=${label} aria-label=${label} @click=${press}>
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[icon]}></path></svg>
  </button>`;
}

function slideName({ words, slides }: BoardView, at: number): string {
  const { page, reason } = slides[at] as SlideView;
  const name = words.page(at + 1, slides.length, page.heading);
  return reason ? words.skipped([name], words.reason[reason]) : name;
}

// In the order of reading by ear: what turns the pages comes before them.
function renderFoot(view: BoardView): TemplateResult {
  const { words, slides, current, act } = view;
  return html`<div class="foot">
    <p class="quiet" role="status" title=${view.trouble || nothing} .textContent=${view.trouble}></p>
    ${
      view.offersFullscreen
        ? html`<button type="button" class="offer" @click=${() => act('fullscreen')}>${words.offer}</button>`
        : nothing
    }
    ${
      slides.length > 1
        ? html`<div class="dots" part="dots">
            ${slides.map(
              ({ reason }, at) =>
                html`<button
                  type="button"
                  class=${reason ? 'out' : ''}
                  title=${slideName(view, at)}
                  aria-label=${slideName(view, at)}
                  aria-current=${at === current ? 'true' : nothing}
                  @click=${() => act(at)}
                ></button>`,
            )}
          </div>`
        : nothing
    }
    <div class="tools">
      ${
        slides.length > 1
          ? html`${renderTool(view.isPaused ? words.play : words.pause, view.isPaused ? 'play' : 'pause', () => act('toggle'))}
            ${renderTool(words.previous, 'previous', () => act('previous'))}
            ${renderTool(words.next, 'next', () => act('next'))}`
          : nothing
      }
      ${
        view.canFullscreen
          ? renderTool(
              view.isFullscreen ? words.leave : words.enter,
              view.isFullscreen ? 'leave' : 'enter',
              () => act('fullscreen'),
            )
          : nothing
      }
    </div>
    <div class="line" part="line"></div>
  </div>`;
}

function renderSlide({ words, slides, current, isTurning }: BoardView, slide: SlideView): TemplateResult {
  const at = slides.indexOf(slide);
  return html`<div
    class="page"
    role="group"
    aria-roledescription=${words.slide}
    aria-label=${words.page(at + 1, slides.length, slide.page.heading)}
    aria-live=${isTurning || at !== current ? 'off' : 'polite'}
    hidden=${slide.isSeen ? nothing : ''}
  >
    <slot></slot>
  </div>`;
}

/** Draws the board: the title line, the foot, and a place for each page, of which one is seen. */
export function renderBoard(view: BoardView): TemplateResult {
  const { layout, shift, words, slides, current } = view;
  const [role, level] = view.headingRole;
  const { stageWidth, stageHeight, squeeze, zoom } = layout;
  const stage = {
    left: `${layout.left + shift.x}px`,
    top: `${layout.top + shift.y}px`,
    width: `${stageWidth / squeeze}px`,
    height: `${stageHeight}px`,
    // Only pixels that are not square want it; what stands under a plain zoom is drawn sharp at its own size.
    transform: squeeze === 1 ? '' : `scaleX(${squeeze})`,
  };
  const room = {
    zoom: String(zoom),
    '--_side': `${layout.pad}px`,
    '--_head': `${layout.head}px`,
    '--_foot': `${layout.foot}px`,
  };
  const { heading = '', cells = [] } = slides[current]?.page ?? {};
  // A widget that is a page by itself says its heading itself.
  const subject = cells.length > 0 ? heading : '';
  return html`<div
    class=${view.classes}
    part="frame"
    role="region"
    aria-roledescription=${slides.length > 1 ? words.slides : nothing}
    aria-label=${view.heading || words.board}
    lang=${view.lang}
  >
    <div class="stage" part="stage" ${cssProps(stage)}>
      <div class="room" ${cssProps(room)}>
        <div class="head" part="title">
          ${view.heading ? html`<p class="owner" role=${role} aria-level=${level}>${view.heading}</p>` : nothing}
          <p class="subject">${subject}</p>
          <p class="as-of">${view.asOf}</p>
          <p class="clock" part="clock">${view.clock}</p>
        </div>
        ${renderFoot(view)}
        <div class="pages">
          ${repeat(
            slides,
            ({ page }) => page.element,
            (slide) => renderSlide(view, slide),
          )}
          ${slides.length > 0 ? nothing : html`<p class="none">${words.noPages}</p>`}
        </div>
      </div>
    </div>
  </div>`;
}
