import { colourOf } from './tools-colour.js';
import { short, type Line, type Mark, type Matrix, type Scene, type Shape } from './tools-scene.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an XML file: what XML cannot hold (most control characters, halves of pairs) goes. */
export function xmlText(text: string): string {
  const clean = [...text].filter((sign) =>
    /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u.test(sign),
  );
  return clean.join('').replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG: its attributes, and the elements or the text that it holds. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly Tag[] | string;
}

function tag(name: string, attributes: Attributes, inside: Tag['inside'] = []): Tag {
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) written[key] = typeof value === 'number' ? short(value) : value;
  return { name, attributes: written, inside };
}

const transform = (matrix: Matrix | undefined): string | undefined =>
  matrix && `matrix(${matrix.map(short).join(' ')})`;

/** A colour as the attributes that every reader of SVG knows: `fill` and `fill-opacity`. */
function inked(name: 'fill' | 'stroke', colour: string | undefined): Attributes {
  if (colour === undefined) return name === 'fill' ? { fill: 'none' } : {};
  const { solid, alpha } = colourOf(colour);
  return { [name]: solid, [`${name}-opacity`]: alpha < 1 ? alpha : undefined };
}

const opacity = (alpha: number): number | undefined => (alpha < 1 ? alpha : undefined);

function writeShape(shape: Shape): Tag {
  const { d, matrix, fill, rule, stroke, width, dash, dashFrom, cap, join, alpha } = shape;
  const isStroked = stroke !== undefined;
  return tag('path', {
    d,
    transform: transform(matrix),
    ...inked('fill', fill),
    'fill-rule': fill === undefined ? undefined : rule,
    ...inked('stroke', stroke),
    'stroke-width': isStroked ? width : undefined,
    'stroke-dasharray': isStroked && dash?.length ? dash.map(short).join(' ') : undefined,
    'stroke-dashoffset': isStroked && dash?.length && dashFrom ? dashFrom : undefined,
    'stroke-linecap': isStroked && cap !== 'butt' ? cap : undefined,
    'stroke-linejoin': isStroked && join !== 'miter' ? join : undefined,
    opacity: opacity(alpha),
  });
}

function writeLine({ text, x, y, type, fill, rim, rimWidth, matrix, alpha, width }: Line): Tag {
  const isRimmed = rim !== undefined;
  return tag(
    'text',
    {
      x,
      y,
      transform: transform(matrix),
      'font-family': type.family,
      'font-size': type.size,
      'font-weight': type.weight === '400' ? undefined : type.weight,
      'font-style': type.style === 'normal' ? undefined : type.style,
      'font-variant': type.tabular ? 'tabular-nums' : undefined,
      // Painters differ in how they space letters: the line keeps its length.
      textLength: width && [...text].length > 1 ? width : undefined,
      ...inked('fill', fill),
      ...inked('stroke', rim),
      'stroke-width': isRimmed ? rimWidth : undefined,
      'stroke-linejoin': isRimmed ? 'round' : undefined,
      'paint-order': isRimmed ? 'stroke' : undefined,
      opacity: opacity(alpha),
    },
    text,
  );
}

/**
 * A picture as elements of SVG: text as text with its fonts named, colours as plain attributes (no style, so that a strict
 * page can show it), its title and what it says for those who do not see it.
 * @param prefix begins every id, where several pictures stand in one page
 */
export function sceneToTag(scene: Scene, prefix = ''): Tag {
  const { width, height, title, sentence, lang, marks } = scene;
  let clips = 0;
  const write = (mark: Mark): Tag[] => {
    if (mark.kind === 'shape') return [writeShape(mark)];
    if (mark.kind === 'line') return [writeLine(mark)];
    const inside = mark.inside.flatMap(write);
    if (inside.length === 0) return [];
    clips += 1;
    const id = `${prefix}clip-${clips}`;
    const path = tag('path', { d: mark.d, transform: transform(mark.matrix), 'clip-rule': mark.rule });
    return [tag('clipPath', { id }, [path]), tag('g', { 'clip-path': `url(#${id})` }, inside)];
  };
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      role: 'img',
      'xml:lang': lang,
    },
    [tag('title', {}, title), tag('desc', {}, sentence), ...marks.flatMap(write)],
  );
}

/** Elements of SVG as the text of a file. */
export function tagToText({ name, attributes, inside }: Tag): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const held = typeof inside === 'string' ? xmlText(inside) : inside.map(tagToText).join('');
  return `<${name}${written.join('')}${held ? `>${held}</${name}>` : '/>'}`;
}
