const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Walks through JSON text and yields after every `stride` characters, so that the caller may let others run.
 * Returns how deep arrays and objects nest, or `limit + 1` as soon as that is passed.
 */
export function* measureDepth(text: string, limit: number, stride = 65_536): Generator<void, number> {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    if (at % stride === stride - 1) yield;
    const code = text.charCodeAt(at);
    if (inText) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) inText = false;
    } else if (code === QUOTE) inText = true;
    else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (depth > limit) return depth;
    } else if (code === 125 || code === 93) depth -= 1;
  }
  return deepest;
}
