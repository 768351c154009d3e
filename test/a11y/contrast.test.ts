/**
 * Every text and every mark of every story against what is painted under it, from the colours that the browser
 * resolved: at least 4.5 for text, 3 for large text and marks, 7 for all text in the elder and contrast views.
 * A text counts where it is palest; a mark, which may cross others, where it stands out most, and a fill that is too pale
 * by its outline. Tracks, grids, grounds and tints (less than half of a colour) are no marks: nothing is read by them alone.
 */
import { expect } from 'chai';
import '../../src/index.js';
import { contrastOf, layOver, maybeInk, type Ink } from '../../stories/contrast.js';
import { dressed, plainLook, type Look } from '../../stories/.storybook/look.js';
import { fixture, nextFrame, until } from '../fixture.js';
import { stories } from '../stories.js';
import { covers, elementsIn, groundsAt, maybeInkOf, stackAt } from './inks.js';

/** `screen` has the colours of `dark`. */
const looks: Look[] = [
  { ...plainLook, theme: 'light' },
  { ...plainLook, theme: 'dark' },
  { ...plainLook, theme: 'contrast' },
  { ...plainLook, theme: 'light', elder: 'on' },
  { ...plainLook, theme: 'dark', elder: 'on' },
];

/** What a mark, and large text, has to have. */
const MARK = 3;
/** Colours of tracks, grids and grounds. */
const GROUNDS = ['--_track', '--_grid', '--_surface', '--_raised'];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What was looked at, and what was found too pale. */
interface Found {
  texts: number;
  marks: number;
  readonly faults: Set<string>;
}

const isInWindow = ({ x, y }: Point): boolean =>
  x >= 0 && y >= 0 && x < window.innerWidth && y < window.innerHeight;

const isThin = (shape: Element): boolean =>
  shape instanceof SVGGeometryElement && getComputedStyle(shape).strokeWidth === '2px';

/** Whether two are thin marks of one scale: they may coincide, as their figures do, and are not each other's ground. */
const isTwin = (mark: Element, other: Element): boolean =>
  mark !== other && mark.parentNode === other.parentNode && isThin(mark) && isThin(other);

/**
 * The contrasts of an ink with what lies under it at these points, none where it is not seen, until one is enough. Text of
 * a box lies on the box's own background, a mark on what is below it.
 */
function contrastsAt(
  element: Element,
  ink: Ink,
  points: readonly Point[],
  lies: 'on it' | 'below it',
  enough = Infinity,
): number[] {
  const ratios: number[] = [];
  for (const { x, y } of points.filter(isInWindow)) {
    const stack = stackAt(x, y);
    const at = stack.indexOf(element);
    if (at < 0) continue;
    const below = stack.slice(lies === 'on it' ? at : at + 1);
    const grounds = groundsAt(
      below.filter((other) => !isTwin(element, other)),
      x,
      y,
    );
    ratios.push(Math.min(...grounds.map((ground) => contrastOf(layOver(ink, ground), ground))));
    if (ratios.some((ratio) => ratio >= enough)) break;
  }
  return ratios;
}

const nameOf = (element: Element): string =>
  `${element.localName}${Array.from(element.classList, (name) => `.${name}`).join('')}`;

const pathOf = (element: Element): string =>
  [element.parentElement, element].flatMap((part) => (part ? nameOf(part) : [])).join(' > ');

function textPoints(element: Element): Point[] {
  const range = document.createRange();
  return Array.from(element.childNodes)
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
    .flatMap((node) => {
      range.selectNodeContents(node);
      return Array.from(range.getClientRects());
    })
    .filter(({ width, height }) => width > 1 && height > 1)
    .flatMap(({ left, top, width, height }) =>
      [0.05, 0.5, 0.95].map((share) => ({ x: left + width * share, y: top + height / 2 })),
    );
}

function lookAtText(element: Element, look: string, least: number, found: Found): void {
  const points = textPoints(element);
  if (points.length === 0) return;
  const isDrawn = element instanceof SVGElement;
  const ink = maybeInkOf(element, isDrawn ? 'fill' : 'color');
  const ratios = ink ? contrastsAt(element, ink, points, isDrawn ? 'below it' : 'on it') : [];
  if (ratios.length === 0) return;
  found.texts += 1;
  const ratio = Math.min(...ratios);
  const { fontSize, fontWeight } = getComputedStyle(element);
  const isLarge = parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
  const wanted = isLarge && least < 7 ? MARK : least;
  if (ratio < wanted)
    found.faults.add(
      `${look}: text ${pathOf(element)} “${element.textContent?.trim().slice(0, 20)}” ${ratio.toFixed(2)} < ${wanted}`,
    );
}

/** Where a shape or a box is looked at: its middle first, its ends and edges too. */
const SHARES = [0.5, 0.02, 0.98, 0.25, 0.75];

/** A line may be dashed, and cross what is as dark: it is looked at more closely. */
const LINE_SHARES = Array.from({ length: 97 }, (_one, at) => (at + 0.5) / 97);

const pointsOf = ({ left, top, width, height }: DOMRect): Point[] =>
  SHARES.flatMap((down) => SHARES.map((along) => ({ x: left + width * along, y: top + height * down })));

/** Points on a shape's line, or within it. */
function shapePoints(shape: SVGGeometryElement, part: 'fill' | 'stroke'): Point[] {
  const matrix = shape.getScreenCTM();
  if (!matrix) return [];
  if (part === 'fill')
    return pointsOf(shape.getBoundingClientRect()).filter(({ x, y }) => covers(shape, 'fill', x, y));
  const length = shape.getTotalLength();
  return LINE_SHARES.map((share) => shape.getPointAtLength(length * share).matrixTransform(matrix));
}

const isSame = (a: Ink, b: Ink): boolean => a.rgb.every((value, k) => Math.abs(value - (b.rgb[k] ?? 0)) < 1);

/** Whether a colour is one of the grounds that marks stand on. */
function isGround(ink: Ink, element: Element): boolean {
  const style = getComputedStyle(element);
  return GROUNDS.some((name) => {
    const ground = maybeInk(style.getPropertyValue(name));
    return ground !== undefined && isSame(ink, ground);
  });
}

/** The contrasts of a mark as far as it lies in the window. */
function contrastsOfMark(element: Element): number[] {
  const inks: [Ink | undefined, Point[]][] = [];
  if (element instanceof SVGGeometryElement) {
    if (element.getAttribute('d') === '') return [];
    for (const part of ['fill', 'stroke'] as const) {
      const ink = maybeInkOf(element, part);
      if (ink) inks.push([ink, shapePoints(element, part)]);
    }
  } else if (
    element instanceof HTMLElement &&
    !element.matches('input, select, textarea') &&
    element.childNodes.length === 0
  ) {
    const box = element.getBoundingClientRect();
    if (box.width >= 1 && box.height >= 1)
      inks.push([maybeInkOf(element, 'background-color'), pointsOf(box)]);
  }
  return inks.flatMap(([ink, points]) =>
    !ink || ink.alpha < 0.5 || isGround(ink, element)
      ? []
      : contrastsAt(element, ink, points, 'below it', MARK),
  );
}

/** A page that comes in is pale on its way: what moves is looked at when it has arrived, what moves for ever as it is. */
async function comeToRest(): Promise<void> {
  const moving = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.allSettled(moving.map(({ finished }) => finished));
}

async function lookAt(story: unknown, look: Look, found: Found): Promise<void> {
  const holder = await fixture(dressed(story, look));
  await nextFrame();
  await nextFrame();
  // A busy machine draws later.
  await until(() => elementsIn(holder).some((element) => textPoints(element).length > 0), 'words', 20_000);
  await comeToRest();
  const name = `${look.theme}${look.elder === 'on' ? ' elder' : ''}`;
  window.scrollTo(0, 0);
  const elements = elementsIn(holder).flatMap((element) => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    return width + height > 2 ? [{ element, left, right, top, bottom }] : [];
  });
  const marks = new Map<Element, number>();
  const { scrollWidth, scrollHeight } = document.documentElement;
  const { innerWidth, innerHeight } = window;
  for (let y = 0; y < scrollHeight; y += innerHeight)
    for (let x = 0; x < scrollWidth; x += innerWidth) {
      window.scrollTo(x, y);
      const [dx, dy] = [window.scrollX, window.scrollY];
      for (const { element, left, right, top, bottom } of elements) {
        if (right < dx || bottom < dy || left > dx + innerWidth || top > dy + innerHeight) continue;
        const frame = element.closest('.frame');
        const isStrict = frame?.matches('.elder, .contrast') ?? false;
        lookAtText(element, name, isStrict ? 7 : 4.5, found);
        const known = marks.get(element) ?? 0;
        const best = known >= MARK ? known : Math.max(known, ...contrastsOfMark(element));
        if (best > 0) marks.set(element, best);
      }
    }
  found.marks += marks.size;
  for (const [element, best] of marks)
    if (best < MARK) found.faults.add(`${name}: mark ${pathOf(element)} ${best.toFixed(2)} < ${MARK}`);
  holder.parentElement?.remove();
}

describe('contrast is enough in', () => {
  // As the stories' own page has it. A page that sets no font has another for English than for Chinese, which is wider than
  // what is measured, and a light may touch its word there.
  before(() => document.body.style.setProperty('font-family', '"Noto Sans CJK SC", sans-serif'));
  after(() => document.body.style.removeProperty('font-family'));

  for (const { title, name, hasOwnLook, draw } of stories) {
    it(`${title}: ${name}`, async function () {
      this.timeout(120_000);
      const found: Found = { texts: 0, marks: 0, faults: new Set() };
      for (const look of hasOwnLook ? looks.slice(0, 1) : looks) await lookAt(draw(), look, found);
      expect(found.texts, 'texts looked at').to.be.greaterThan(0);
      expect([...found.faults].join('\n')).to.equal('');
    });
  }

  it('a story that is too pale is told', async () => {
    const pale = document.createElement('union-target-gauge');
    Object.assign(pale, { data: { name: '过浅', value: 45, target: 100 } });
    pale.style.setProperty('--union-text', '#999');
    pale.style.setProperty('--union-brand', '#ddd');
    const found: Found = { texts: 0, marks: 0, faults: new Set() };
    await lookAt(pale, { ...plainLook, theme: 'light' }, found);
    const faults = [...found.faults].join('\n');
    expect(faults).to.match(/text.*hero.*45.0% 2\.\d+|text.*hero.*45\.0%” 2/);
    expect(faults).to.match(/mark .*progress 1\./);
  });
});
