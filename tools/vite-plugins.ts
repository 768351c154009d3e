import type { Plugin } from 'vite';

type Edit = { start: number; end: number; text: string };
interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const visit = (node: Node, enter: (node: Node) => void): void => {
  enter(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.filter(isNode).forEach((child) => visit(child, enter));
    else if (isNode(value)) visit(value, enter);
  }
};

/** Comments go, each run of white space becomes one space, and none is left beside `{`, `}`, `;`. */
const shrinkCss = (text: string): string =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/;}/g, '}');

/** A line break with its indent becomes one space: the text looks the same, and lit's markers stay. */
const shrinkMarkup = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** Takes the indentation out of lit's html, svg and css templates in our own source. */
export const shrinkTemplates = (): Plugin => ({
  name: 'shrink-templates',
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler(code) {
      if (!/\b(?:css|html|svg)`/.test(code)) return null;
      const edits: Edit[] = [];
      visit(this.parse(code, { lang: 'ts' }) as unknown as Node, (node) => {
        if (node.type !== 'TaggedTemplateExpression') return;
        const tag = (node['tag'] as Node)['name'];
        if (tag !== 'css' && tag !== 'html' && tag !== 'svg') return;
        const quasis = (node['quasi'] as Node)['quasis'] as (Node & { value: { raw: string } })[];
        for (const quasi of quasis) {
          const raw = quasi.value.raw;
          const start = code.indexOf(raw, quasi.start);
          edits.push({
            start,
            end: start + raw.length,
            text: tag === 'css' ? shrinkCss(raw) : shrinkMarkup(raw),
          });
        }
      });
      const shrunk = edits
        .sort((a, b) => b.start - a.start)
        .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
      return { code: shrunk, map: null };
    },
  },
});

/**
 * Writes every character outside ASCII as `\uXXXX`: a page in GBK or another old encoding
 * reads a classic script in its own encoding. The minifier leaves tagged templates raw, hence this last step.
 */
export const asciiOnly = (): Plugin => ({
  name: 'ascii-only',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(
        /[\u0080-\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
});

/**
 * Wraps the classic script so that its body runs once and only where it can: below the browser floor it
 * stays silent (the author's fallback is what people see), and a second copy says which version is in
 * charge and stops before Lit asks for its Trusted Types policy again.
 */
export const guardClassicScript = (version: string): Plugin => ({
  name: 'guard-classic-script',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code =
        `/*! union-widgets ${version} | MIT */\n` +
        `(function(){var c=window.customElements,g;` +
        `if(!c||!window.Element||!Element.prototype.attachShadow)return;` +
        `if(g=c.get("union-target-gauge")){g=g.version||"unknown";` +
        `console[g==="${version}"?"info":"warn"]("union-widgets ${version} was not started: version "+g+` +
        `" is already running on this page. Include the script once.");return}` +
        `${file.code.trim()}\n})();\n`;
    }
  },
});
