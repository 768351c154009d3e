import { css } from 'lit';

/**
 * The themes. Each private `--_x` is the public token `--union-x` where a page sets it on the element or above it,
 * else the theme's own. Contrast is measured on the surface and the raised surface (a test holds it).
 */
export const tokenStyles = css`
  .frame {
    --_surface: var(--union-surface, #ffffff);
    --_raised: var(--union-raised, #f5f7fa);
    --_text: var(--union-text, #1b2330);
    --_muted: var(--union-muted, #55606e);
    --_grid: var(--union-grid, #d5dbe3);
    --_track: var(--union-track, #d5dbe3);
    --_brand: var(--union-brand, #b3191e);
    --_accent: var(--union-accent, #1d5fb8);
    --_done: var(--union-done, #0f7b5f);
    --_good: var(--union-good, #2f7d1e);
    --_warn: var(--union-warn, #8f5b00);
    --_warn-fill: var(--union-warn-fill, #e5a100);
    --_bad: var(--union-bad, #bf2a17);
    --_none: var(--_muted);
    --_radius: var(--union-radius, 8px);
    color-scheme: light;
  }
  .elder {
    --_muted: var(--union-muted, #434d5a);
    --_brand: var(--union-brand, #a3161b);
    --_accent: var(--union-accent, #154c96);
    --_done: var(--union-done, #0b5c47);
    --_good: var(--union-good, #23601a);
    --_warn: var(--union-warn, #6b4300);
    --_bad: var(--union-bad, #981f10);
  }
  .dark,
  .screen {
    --_surface: var(--union-surface, #08192e);
    --_raised: var(--union-raised, #0e2542);
    --_text: var(--union-text, #eef4ff);
    --_muted: var(--union-muted, #a9bcd6);
    --_grid: var(--union-grid, #24405f);
    --_track: var(--union-track, #24405f);
    --_brand: var(--union-brand, #ffd071);
    --_accent: var(--union-accent, #63b8ff);
    --_done: var(--union-done, #45e0b0);
    --_good: var(--union-good, #9be26a);
    --_warn: var(--union-warn, #ffc247);
    --_warn-fill: var(--union-warn-fill, #ffc247);
    --_bad: var(--union-bad, #ff8073);
    color-scheme: dark;
  }
  .dark.elder,
  .screen.elder {
    --_muted: var(--union-muted, #b9c9df);
    --_accent: var(--union-accent, #7cc4ff);
    --_bad: var(--union-bad, #ff968b);
  }
  .contrast {
    --_surface: #000000;
    --_raised: #000000;
    --_text: #ffffff;
    --_muted: #ffffff;
    --_grid: #8c8c8c;
    --_track: #595959;
    --_brand: #ffffff;
    --_accent: #ffffff;
    --_done: #ffffff;
    --_good: #ffffff;
    --_warn: #ffffff;
    --_warn-fill: #ffffff;
    --_bad: #ffffff;
    color-scheme: dark;
  }
  @media (forced-colors: active) {
    .frame {
      --_surface: Canvas;
      --_raised: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_grid: GrayText;
      --_track: GrayText;
      --_brand: Highlight;
      --_accent: Highlight;
      --_done: CanvasText;
      --_good: CanvasText;
      --_warn: CanvasText;
      --_warn-fill: CanvasText;
      --_bad: CanvasText;
    }
  }
`;
