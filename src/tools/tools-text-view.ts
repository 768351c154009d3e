import { maybeColour } from './tools-colour.js';
import { typeOfStyle, type Ruler } from './tools-ruler-view.js';
import type { Line, Mark, Rect } from './tools-scene.js';

/** What an element around a text says of it: it ends with an ellipsis at an edge, or after some lines. */
export interface Cut {
  readonly right: number;
  readonly bottom: number;
}

/** A character as it stands. */
interface Sign {
  readonly text: string;
  readonly box: Rect;
}

/** Half a px: what a browser rounds. */
const SLACK = 0.5;
const ELLIPSIS = '…';

/** The characters of a text that are seen, each with its box; what CSS collapses has none. */
function signsOf(node: Text, ruler: Ruler): Sign[] {
  const range = document.createRange();
  const signs: Sign[] = [];
  let at = 0;
  for (const text of node.data) {
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    at += text.length;
    const rects = range.getClientRects();
    const rect = rects[rects.length - 1];
    if (rect && rect.width > 0)
      signs.push({ text: /\s/.test(text) ? ' ' : text, box: ruler.toPicture(rect) });
  }
  return signs;
}

/** Characters line by line. */
function linesOf(signs: readonly Sign[]): Sign[][] {
  const lines: Sign[][] = [];
  let top: number | undefined;
  for (const sign of signs) {
    const isSame = top !== undefined && Math.abs(sign.box.y - top) < sign.box.height / 2;
    if (!isSame) lines.push([]);
    top = sign.box.y;
    lines[lines.length - 1]?.push(sign);
  }
  return lines;
}

function textOf(signs: readonly Sign[]): string {
  return signs.map(({ text }) => text).join('');
}

/** The characters of a line that have room, with the sign that says that there were more. */
function cutLine(signs: readonly Sign[], right: number, ellipsis: number): Sign[] {
  const kept = signs.filter(({ box }) => box.x + box.width + ellipsis <= right + SLACK);
  const last = kept[kept.length - 1] ?? signs[0];
  if (!last) return [];
  const box = { ...last.box, x: kept.length > 0 ? last.box.x + last.box.width : last.box.x, width: ellipsis };
  return [...kept, { text: ELLIPSIS, box }];
}

/** A line under a text, as its style has it. */
function underline(style: CSSStyleDeclaration, line: Line, width: number): Mark[] {
  if (!style.textDecorationLine.includes('underline')) return [];
  const thick = parseFloat(style.textDecorationThickness) || Math.max(1, Math.round(line.type.size / 16));
  const kind = style.textDecorationStyle;
  const dash = kind === 'dashed' ? [thick * 3, thick * 2] : kind === 'dotted' ? [thick, thick] : [];
  // On whole pixels, below the letters' baseline that lies on one too.
  const y = Math.round(line.y) + (parseFloat(style.textUnderlineOffset) || 1) + thick / 2;
  const waves = Math.ceil(width / (thick * 4));
  const d =
    kind === 'wavy'
      ? `M${line.x} ${y}${`q${thick} ${-thick * 2} ${thick * 2} 0t${thick * 2} 0`.repeat(waves)}`
      : `M${line.x} ${y}h${width}`;
  const stroke = maybeColour(style.textDecorationColor) ?? line.fill;
  return [{ kind: 'shape', d, stroke, width: thick, dash, alpha: line.alpha }];
}

/** Where each character begins, unless a plain line has them there anyway. */
function maybePlaces(signs: readonly Sign[], plain: number, width: number): number[] | undefined {
  const [first] = signs;
  if (!first || Math.abs(plain - width) < SLACK) return undefined;
  return signs.map(({ box }) => box.x - first.box.x);
}

/**
 * A text as lines, each where it stands on the screen, in the type and colour of the element around it.
 * @param colour the resolved colour of the text; nothing is painted where it is not seen
 * @param cut where the text ends early, if it does
 */
export function textMarks(
  node: Text,
  style: CSSStyleDeclaration,
  colour: string,
  alpha: number,
  ruler: Ruler,
  cut: Cut | undefined,
): Mark[] {
  const fill = maybeColour(colour);
  if (fill === undefined || !/\S/.test(node.data)) return [];
  const type = typeOfStyle(style);
  const ellipsis = ruler.widthOf(ELLIPSIS, type);
  const all = linesOf(signsOf(node, ruler));
  const bottomOf = (signs: readonly Sign[]): number => {
    const box = signs[0]?.box;
    return box ? box.y + box.height / 2 : 0;
  };
  const seen = cut ? all.filter((signs) => bottomOf(signs) <= cut.bottom + SLACK) : all;
  return seen.flatMap((signs, at): Mark[] => {
    const last = signs[signs.length - 1];
    const isLong = cut !== undefined && last !== undefined && last.box.x + last.box.width > cut.right + SLACK;
    const isLast = at === seen.length - 1 && seen.length < all.length;
    const shown = cut && (isLong || isLast) ? cutLine(signs, cut.right, ellipsis) : signs;
    const text = textOf(shown).replace(/ +$/, '');
    const [first] = shown;
    const end = shown[text.length > 0 ? [...text].length - 1 : 0];
    if (!first || !end || !text) return [];
    const width = end.box.x + end.box.width - first.box.x;
    const line: Line = {
      kind: 'line',
      text,
      x: first.box.x,
      y: first.box.y + ruler.ascent(type),
      type,
      fill,
      alpha,
      width,
      places: maybePlaces(shown, ruler.widthOf(text, type), width),
    };
    return [line, ...underline(style, line, width)];
  });
}
