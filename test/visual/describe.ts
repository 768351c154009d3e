/**
 * A picture as text that is alike on any machine: the elements with what they draw by, shadow roots included, numbers
 * rounded to a tenth, long runs of like siblings cut short by a checksum.
 */

/** From how many siblings of one kind on only a checksum tells of the rest. */
const MOST_ALIKE = 4;
/** What a page or a template engine puts there; no part of the picture. */
const UNTOLD = new Set(['class', 'part', 'id']);
/** Attributes that hold an id, which is told by its place in the picture. */
const REFERENCES = ['aria-activedescendant', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];

const rounded = (text: string): string =>
  text.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (digits) => String(Math.round(Number(digits) * 10) / 10 || 0));

const squeezed = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** FNV-1a, 32 bits. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** What a canvas was asked to paint, kept by `recordCanvas`. */
const painted = new WeakMap<HTMLCanvasElement, string[]>();

/** From now on every 2D canvas remembers what was painted on it since it was last cleared or filled whole. */
export function recordCanvas(): void {
  const proto = CanvasRenderingContext2D.prototype;
  const ops = [
    'fill',
    'stroke',
    'fillRect',
    'strokeRect',
    'fillText',
    'strokeText',
    'arc',
    'drawImage',
  ] as const;
  for (const op of [...ops, 'setTransform', 'clearRect'] as const) {
    const real = proto[op] as (...args: unknown[]) => unknown;
    const told = function (this: CanvasRenderingContext2D, ...args: unknown[]): unknown {
      const { canvas } = this;
      // A picture begins with its scale.
      if (op === 'setTransform' || op === 'clearRect' || !painted.has(canvas)) painted.set(canvas, []);
      const ink = /^fill/.test(op) ? this.fillStyle : /^stroke/.test(op) ? this.strokeStyle : '';
      const plain = args.filter((arg) => typeof arg === 'string' || typeof arg === 'number');
      painted.get(canvas)?.push(rounded(`${op} ${String(ink)} ${plain.join(' ')}`));
      return real.apply(this, args);
    };
    Object.assign(proto, { [op]: told });
  }
}

/** How often each thing was painted in which ink, and a checksum over where. */
function describeCanvas(canvas: HTMLCanvasElement): string {
  const ops = painted.get(canvas) ?? [];
  const counts = new Map<string, number>();
  for (const op of ops) {
    const kind = op.split(' ').slice(0, 2).join(' ').trim();
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const told = [...counts].map(([kind, count]) => `${count}× ${kind}`).join(', ');
  return `${told || 'nothing'} #${checksum(ops.join('\n'))}`;
}

/** Writes a tree of elements, one a line, each a blank deeper than its parent. */
export function describePicture(root: Element): string {
  const ids = new Map<string, number>();
  const place = (id: string): string => {
    if (!ids.has(id)) ids.set(id, ids.size + 1);
    return `#${ids.get(id)}`;
  };

  const attributesOf = (element: Element): string =>
    Array.from(element.attributes)
      .filter(({ name }) => !UNTOLD.has(name))
      .map(({ name, value }) => {
        const given = squeezed(value).split(location.origin).join('');
        const told = REFERENCES.includes(name) && value ? place(value) : rounded(given);
        return value === '' ? ` ${name}` : ` ${name}=${/[\s"]/.test(told) ? JSON.stringify(told) : told}`;
      })
      .sort()
      .join('');

  const headOf = (element: Element): string => {
    const kinds = Array.from(element.classList, (name) => `.${name}`).join('');
    const parts = (element.getAttribute('part') ?? '').split(' ').filter(Boolean);
    const told = parts.filter((part) => !element.classList.contains(part)).map((part) => `::${part}`);
    const id = element.id ? place(element.id) : '';
    return `${element.localName}${kinds}${told.join('')}${id}`;
  };

  const linesOf = (element: Element, depth: number): string[] => {
    const indent = ' '.repeat(depth);
    let line = `${indent}${headOf(element)}${attributesOf(element)}`;
    if (element instanceof HTMLCanvasElement) return [`${line} ${describeCanvas(element)}`];
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement)
      line += ` →${element.value}`;
    // what stands in a slot is drawn there, and what is hidden nowhere
    if (element instanceof HTMLElement && element.hidden) return [line];
    const drawn =
      element instanceof HTMLSlotElement
        ? element.assignedNodes({ flatten: true })
        : Array.from((element.shadowRoot ?? element).childNodes);
    const nodes = drawn.filter(
      (node) => node.nodeType === Node.ELEMENT_NODE || squeezed(node.nodeValue) !== '',
    );
    const kept = nodes.filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE);
    if (kept.every(({ nodeType }) => nodeType === Node.TEXT_NODE)) {
      const text = squeezed(kept.map(({ nodeValue }) => nodeValue).join(''));
      return [text ? `${line} "${text}"` : line];
    }
    return [line, ...runsOf(kept, depth + 1)];
  };

  /** The children; of many alike in a row the first are written out, the others only counted and summed up. */
  const runsOf = (nodes: readonly Node[], depth: number): string[] => {
    const lines: string[] = [];
    for (let from = 0; from < nodes.length;) {
      const kind = nodes[from]?.nodeName;
      let to = from + 1;
      while (to < nodes.length && nodes[to]?.nodeName === kind) to += 1;
      const run = nodes
        .slice(from, to)
        .map((node) =>
          node instanceof Element
            ? linesOf(node, depth)
            : [`${' '.repeat(depth)}"${squeezed(node.nodeValue)}"`],
        );
      const shown = run.length > MOST_ALIKE + 1 ? MOST_ALIKE : run.length;
      lines.push(...run.slice(0, shown).flat());
      const rest = run.slice(shown);
      if (rest.length > 0)
        lines.push(`${' '.repeat(depth)}… ${rest.length} more #${checksum(rest.flat().join('\n'))}`);
      from = to;
    }
    return lines;
  };

  return `${linesOf(root, 0).join('\n')}\n`;
}
