/** The tokens of a theme with their contrast, read from a widget that wears it. */
import { html, type TemplateResult } from 'lit';
import { contrastOf, maybeInk } from './contrast.js';
import { COLOUR_TOKENS, type ColourToken, type ThemeTokens } from './theme-format.js';

/** What is only a ground, a line between things, or a fill with an outline: nothing is read by it. */
const UNREAD = new Set<ColourToken>(['surface', 'raised', 'grid', 'track', 'warn-fill']);

/** `#rrggbb` of any colour a browser computes; black where it is none. */
function hexOf(text: string): string {
  const [red = 0, green = 0, blue = 0] = maybeInk(text)?.rgb ?? [];
  return `#${[red, green, blue].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** The colours that a widget wears now. */
export function tokensOf(widget: Element): ThemeTokens['colours'] | undefined {
  const frame = widget.shadowRoot?.querySelector('.frame');
  if (!frame) return undefined;
  const style = getComputedStyle(frame);
  const read = COLOUR_TOKENS.map(([name]) => [name, hexOf(style.getPropertyValue(`--_${name}`))]);
  return Object.fromEntries(read) as ThemeTokens['colours'];
}

/** The contrast of a token with a ground, as it is printed: `6.8`, cut off, not rounded up. */
function ratioOf(colours: ThemeTokens['colours'], token: ColourToken, ground: ColourToken): number {
  const [ink, below] = [maybeInk(colours[token]), maybeInk(colours[ground])];
  return ink && below ? Math.floor(contrastOf(ink, below) * 10) / 10 : 0;
}

/** How many tokens are too pale on one of the two grounds. */
export const tooPale = (colours: ThemeTokens['colours'], least: number): ColourToken[] =>
  COLOUR_TOKENS.map(([name]) => name).filter(
    (name) =>
      !UNREAD.has(name) &&
      Math.min(ratioOf(colours, name, 'surface'), ratioOf(colours, name, 'raised')) < least,
  );

/** The table: name, colour, contrast on both grounds and whether it is enough. */
export function renderTokens(colours: ThemeTokens['colours'], least: number): TemplateResult {
  const pale = new Set(tooPale(colours, least));
  return html`<table class="tokens">
    <thead>
      <tr>
        <th scope="col">token</th>
        <th scope="col">颜色</th>
        <th scope="col">用在</th>
        <th scope="col">对底色</th>
        <th scope="col">对浮起的底色</th>
        <th scope="col">不低于 ${least}</th>
      </tr>
    </thead>
    <tbody>
      ${COLOUR_TOKENS.map(
        ([name, use]) =>
          html`<tr>
            <th scope="row"><code>--union-${name}</code></th>
            <td>
              <svg width="20" height="20" aria-hidden="true">
                <rect width="20" height="20" rx="3" stroke="#767676" fill=${colours[name]}></rect>
              </svg>
              <code>${colours[name]}</code>
            </td>
            <td>${use}</td>
            <td>${ratioOf(colours, name, 'surface').toFixed(1)}</td>
            <td>${ratioOf(colours, name, 'raised').toFixed(1)}</td>
            <td>${UNREAD.has(name) ? '不要求' : pale.has(name) ? '✗ 不够' : '✓'}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
