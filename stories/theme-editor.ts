/** A theme made by hand: colours chosen, contrast told at once, taken away as CSS or as design tokens. */
import { html, render, type TemplateResult } from 'lit';
import { looks } from './looks.js';
import { portalPage, wear } from './portal.js';
import {
  COLOUR_TOKENS,
  cssOfTheme,
  designTokensOf,
  type ColourToken,
  type ThemeTokens,
} from './theme-format.js';
import { renderTokens, tooPale } from './token-table.js';

const LEAST = 4.5;

const download = (name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** Draws the editor into a holder, and again at every change. */
export class ThemeEditor {
  readonly #holder: HTMLElement;
  #tokens: ThemeTokens;
  #theme: string;

  constructor(holder: HTMLElement) {
    this.#holder = holder;
    const [first] = looks;
    if (!first) throw new Error('There is no look to begin with.');
    this.#tokens = first.tokens;
    this.#theme = first.theme;
    this.#draw();
  }

  #take(tokens: Partial<ThemeTokens>): void {
    this.#tokens = { ...this.#tokens, ...tokens };
    this.#draw();
  }

  #draw(): void {
    render(this.#page(), this.#holder);
    const preview = this.#holder.querySelector<HTMLElement>('.editor-preview');
    if (preview) wear(preview, this.#tokens);
  }

  #field(name: ColourToken, use: string): TemplateResult {
    const { colours } = this.#tokens;
    const change = ({ target }: Event): void =>
      this.#take({ colours: { ...colours, [name]: (target as HTMLInputElement).value } });
    return html`<label class="editor-field" title=${use}
      ><input type="color" name=${name} .value=${colours[name]} @input=${change} /> ${name}</label
    >`;
  }

  #page(): TemplateResult {
    const css = cssOfTheme(this.#tokens);
    const json = `${JSON.stringify(designTokensOf(this.#tokens), null, 2)}\n`;
    const pale = tooPale(this.#tokens.colours, LEAST);
    const begin = ({ target }: Event): void => {
      const look = looks.find(({ id }) => id === (target as HTMLSelectElement).value);
      if (!look) return;
      this.#theme = look.theme;
      this.#take(look.tokens);
    };
    return html`<style>
        .editor {
          display: grid;
          grid-template-columns: 560px minmax(0, 1fr);
          gap: 24px;
          padding: 16px;
          background: #fff;
          color: #1b2330;
        }
        .editor-fields {
          display: grid;
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: 6px 16px;
          margin: 12px 0;
        }
        .editor-field {
          display: flex;
          gap: 8px;
          align-items: center;
        }
        .editor textarea {
          box-sizing: border-box;
          width: 100%;
          height: 11em;
          font: 13px/1.5 monospace;
        }
        .editor button {
          min-height: 36px;
        }
        .tokens {
          border-collapse: collapse;
          font-size: 13px;
        }
        .tokens th,
        .tokens td {
          padding: 3px 6px;
          border-bottom: 1px solid #d5dbe3;
          text-align: left;
          font-weight: 400;
        }
        .tokens code {
          white-space: nowrap;
        }
        .editor-preview {
          overflow: auto;
          border: 1px solid #767676;
        }
      </style>
      <div class="editor">
        <form @submit=${(event: Event) => event.preventDefault()}>
          <label
            >从哪个开始
            <select name="look" @change=${begin}>
              ${looks.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
            </select></label
          >
          <div class="editor-fields">
            ${COLOUR_TOKENS.map(([name, use]) => this.#field(name, use))}
            <label class="editor-field"
              >radius
              <input
                type="number"
                name="radius"
                min="0"
                max="32"
                .value=${String(this.#tokens.radiusPx)}
                @input=${({ target }: Event) =>
                  this.#take({ radiusPx: Math.max(0, Number((target as HTMLInputElement).value) || 0) })}
              />
              px</label
            >
            <label class="editor-field"
              >font
              <input
                name="font"
                placeholder="页面的字体"
                .value=${this.#tokens.font}
                @input=${({ target }: Event) => this.#take({ font: (target as HTMLInputElement).value })}
            /></label>
          </div>
          <p role="status">
            ${
              pale.length === 0
                ? `对比度都够：每种文字和标记不低于 ${LEAST}:1。`
                : `对比度不够 ${LEAST}:1：${pale.join('、')}。`
            }
          </p>
          ${renderTokens(this.#tokens.colours, LEAST)}
          <h3>CSS</h3>
          <textarea name="css" readonly aria-label="CSS" .value=${css}></textarea>
          <button type="button" @click=${() => download('union-theme.css', css)}>下载 union-theme.css</button>
          <h3>设计 token（W3C Design Tokens 2025.10）</h3>
          <textarea name="json" readonly aria-label="设计 token" .value=${json}></textarea>
          <button type="button" @click=${() => download('union-theme.tokens.json', json)}>
            下载 union-theme.tokens.json
          </button>
        </form>
        <div class="editor-preview">${portalPage('预览', { theme: this.#theme, motion: 'none' })}</div>
      </div>`;
  }
}
