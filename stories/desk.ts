/** The one helper behind the stories: any widget, with its data, attributes and size, in every state. */
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { NEVER } from './never.js';

/** What Storybook's controls change: the data, and attributes by their names. */
export interface Args {
  data?: unknown;
  [attribute: string]: unknown;
}

export interface Story {
  args: Args;
  render: (args: Args) => TemplateResult;
  argTypes?: Record<string, unknown>;
  parameters?: Record<string, unknown>;
}

/** A widget as the stories know it. */
export interface Widget extends HTMLElement {
  data: unknown;
  readonly updateComplete: Promise<unknown>;
}

/** Units: px. Missing values: the height that the picture needs. */
export interface Size {
  readonly width: number;
  readonly height?: number | undefined;
}

function dress(element: Widget, { data, ...attributes }: Args, size: Size | undefined): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === '' || value === false)
      element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  if (size) {
    element.style.width = `${size.width}px`;
    element.style.height = size.height === undefined ? '' : `${size.height}px`;
  }
  if (data !== undefined || 'data' in element) element.data = data;
}

/** A widget as a template, with what stands in it; `drawn` is called once it is on the page. */
export function widget(
  tag: string,
  args: Args,
  size?: Size,
  drawn?: (element: Widget) => void,
  inside?: unknown,
): TemplateResult {
  const name = unsafeStatic(tag);
  const take = (element: Element | undefined): void => {
    if (!element) return;
    dress(element as Widget, args, size);
    drawn?.(element as Widget);
  };
  return html`<${name} ${ref(take)}>${inside}</${name}>`;
}

/** Markup as the nodes that a page would have of it. */
export function nodesOf(markup: string): readonly Node[] {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return [...document.importNode(template.content, true).childNodes];
}

/** What stands in it, in a feed that is given a document. */
export function fed(document: unknown, inside: unknown): TemplateResult {
  const push = (element: Element | undefined): void => {
    const feed = element as (Element & { push(document: unknown): void }) | undefined;
    void customElements.whenDefined('union-feed').then(() => feed?.push(document));
  };
  return html`<union-feed ${ref(push)}>${inside}</union-feed>`;
}

const STALE = { asOf: '2026-01-05T08:00:00+08:00' };

/** What a desk can show of its widget. */
export interface Desk {
  /** The data, with attributes, in a box of that size. */
  story(data: unknown, attributes?: Args, size?: Size): Story;
  /** Several at once: the same data with each of these attributes. */
  row(data: unknown, attributes: readonly Args[], size?: Size): Story;
  /** With what a person does to it once it is drawn. */
  after(data: unknown, act: (element: Widget) => void, size?: Size): Story;
  /** A good document, then one that is refused. */
  refused(data: unknown, next: unknown): Story;
  stale(data: object): Story;
  loading(): Story;
  /** Every state in every theme, then every size: one look at all that can happen. */
  matrix(data: object, refused: unknown): Story;
  /** For trying out: controls for every attribute, and the choice of a document. */
  playground(documents: Readonly<Record<string, unknown>>): Story;
}

const THEMES = ['light', 'dark', 'screen', 'contrast'];

/** The sizes at which pictures are laid out otherwise. Units: px. */
const SIZES: readonly Size[] = [
  { width: 120, height: 120 },
  { width: 320 },
  { width: 640 },
  { width: 1000, height: 520 },
];

/** The desk of a widget. */
export function desk(tag: string): Desk {
  const draw = (args: Args, size?: Size, drawn?: (element: Widget) => void): TemplateResult =>
    widget(tag, args, size, drawn);
  const story = (data: unknown, attributes: Args = {}, size?: Size): Story => ({
    args: { data, ...attributes },
    render: (args) => draw(args, size),
  });
  const refuse =
    (next: unknown) =>
    (element: Widget): void =>
      void element.updateComplete.then(() => (element.data = next));
  const after = (data: unknown, act: (element: Widget) => void, size?: Size): Story => ({
    args: { data },
    render: (args) => draw(args, size, (element) => void element.updateComplete.then(() => act(element))),
  });
  const staleArgs = (data: object): Args => ({ data: { ...data, ...STALE }, 'max-age': 60 });
  return {
    story,
    after,
    row: (data, attributes, size) => ({
      args: { data },
      render: (args) =>
        html`${attributes.map((own) =>
          draw({ ...args, ...own }, size, ({ style }) => {
            style.display = 'inline-block';
            style.margin = '4px';
          }),
        )}`,
    }),
    refused: (data, next) => ({ args: { data }, render: (args) => draw(args, undefined, refuse(next)) }),
    stale: (data) => ({ args: staleArgs(data), render: (args) => draw(args) }),
    loading: () => ({ args: { data: undefined, src: NEVER }, render: (args) => draw(args) }),
    matrix: (data, refused) => matrixOf(draw, data, refused, staleArgs(data), refuse(refused)),
    playground: (documents) => playgroundOf(draw, documents),
  };
}

type Draw = (args: Args, size?: Size, drawn?: (element: Widget) => void) => TemplateResult;

function matrixOf(
  draw: Draw,
  data: object,
  refused: unknown,
  stale: Args,
  refuse: (element: Widget) => void,
): Story {
  const states: readonly [string, Args, ((element: Widget) => void)?][] = [
    ['正常', { data }],
    ['暂无数据', { data: undefined }],
    ['加载中', { data: undefined, src: NEVER }],
    ['被拒收', { data: refused }],
    ['被拒收，保留上次', { data }, refuse],
    ['过期', stale],
    ['大字版', { data, elder: true }],
    ['英文', { data, lang: 'en' }],
    ['表格', { data, view: 'table' }],
  ];
  const cell = (picture: TemplateResult): TemplateResult => html`<div class="matrix-cell">${picture}</div>`;
  return {
    args: { data },
    // every cell has its own theme: the toolbar's would change none
    parameters: { ownLook: true, controls: { disable: true } },
    render: () =>
      html`<style>
          .matrix-row {
            display: grid;
            grid-template-columns: repeat(4, 420px);
            gap: 12px;
            align-items: start;
          }
          .matrix-sizes {
            display: flex;
            flex-wrap: wrap;
            gap: 12px;
            align-items: flex-start;
          }
        </style>
        ${states.map(
          ([name, args, drawn]) =>
            html`<h3>${name}</h3>
              <div class="matrix-row">
                ${THEMES.map((theme) => cell(draw({ motion: 'none', ...args, theme }, undefined, drawn)))}
              </div>`,
        )}
        <h3>尺寸</h3>
        <div class="matrix-sizes">
          ${SIZES.map((size) => cell(draw({ data, theme: 'light', motion: 'none' }, size)))}
        </div>`,
  };
}

function playgroundOf(draw: Draw, documents: Readonly<Record<string, unknown>>): Story {
  const [first = ''] = Object.keys(documents);
  const select = (options: readonly string[]): object => ({ control: 'select', options: ['', ...options] });
  return {
    args: {
      document: first,
      data: undefined,
      heading: '',
      'heading-level': '',
      theme: '',
      elder: false,
      view: 'chart',
      motion: 'auto',
      lang: 'zh-CN',
      toolbar: false,
    },
    argTypes: {
      document: { control: 'select', options: Object.keys(documents), description: '现成的一份文档' },
      data: { control: 'object', description: '自己写一份；写了就不用上面那份' },
      'heading-level': select(['1', '2', '3', '4', '5', '6']),
      theme: select(THEMES),
      view: select(['chart', 'table']),
      motion: select(['auto', 'none']),
      lang: select(['zh-CN', 'en']),
      elder: { control: 'boolean' },
      toolbar: { control: 'boolean' },
    },
    render: ({ document: name, data, ...attributes }) =>
      draw({ ...attributes, data: data ?? documents[String(name)] }),
  };
}
