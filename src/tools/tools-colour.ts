/** Colours as the browser resolves them. Pure. */

/** A colour without its transparency, and how much of it is there: 0 to 1. */
export interface Colour {
  readonly solid: string;
  readonly alpha: number;
}

/** Takes a resolved colour apart; one in another notation than `rgb()` is left as it is. */
export function colourOf(text: string): Colour {
  const parts = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,\s/]+([\d.]+)(%?))?\s*\)$/.exec(text);
  if (!parts) return { solid: text, alpha: text === 'transparent' ? 0 : 1 };
  const hex = parts
    .slice(1, 4)
    .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('');
  const alpha = parts[4] === undefined ? 1 : Number(parts[4]) / (parts[5] ? 100 : 1);
  return { solid: `#${hex}`, alpha };
}

/** A resolved colour. Missing values: `undefined` where nothing of it is seen. */
export function maybeColour(text: string): string | undefined {
  return text === 'none' || !text || colourOf(text).alpha === 0 ? undefined : text;
}
