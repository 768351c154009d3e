/** Colours as a browser computes them, and how well two can be told apart. */

/** Red, green and blue 0–255, alpha 0–1. */
export interface Ink {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

/**
 * Reads `#rgb`, `#rrggbb`, `rgb()`, `rgba()` and `color(srgb …)`.
 * Missing values: `undefined` for anything else, `none` and `transparent` among it.
 */
export function maybeInk(text: string): Ink | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1];
  if (hex) {
    const pairs = hex.length === 3 ? Array.from(hex, (digit) => digit + digit) : (hex.match(/../g) ?? []);
    const [red = 0, green = 0, blue = 0] = pairs.map((pair) => parseInt(pair, 16));
    return { rgb: [red, green, blue], alpha: 1 };
  }
  const [, kind, list = ''] = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(text.trim()) ?? [];
  const [red = NaN, green = NaN, blue = NaN, alpha = 1] = list.split(/[\s,/]+/).map(Number);
  if (!kind || !Number.isFinite(red + green + blue + alpha)) return undefined;
  const scale = kind === 'color' ? 255 : 1;
  return { rgb: [red * scale, green * scale, blue * scale], alpha };
}

/** One colour laid over another. */
export function layOver(top: Ink, below: Ink): Ink {
  const alpha = top.alpha + below.alpha * (1 - top.alpha);
  if (alpha === 0) return { rgb: [0, 0, 0], alpha };
  const mixed = top.rgb.map(
    (value, k) => (value * top.alpha + (below.rgb[k] ?? 0) * below.alpha * (1 - top.alpha)) / alpha,
  );
  return { rgb: [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0], alpha };
}

/** @see https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
function luminance({ rgb }: Ink): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two opaque colours, 1 to 21. @see https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
export function contrastOf(one: Ink, other: Ink): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
