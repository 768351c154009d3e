import { gbk, type Answer, type HostServer } from './server.js';
import type { Engine, EnginePage, RunningEngine } from './engines/engine.js';

/** What a widget looks like, as the probe in the page tells it (pages/probe.js). Units: px of the frame. */
export interface Picture {
  readonly tag: string;
  readonly state: string;
  readonly sentence: string;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly shapes: readonly string[];
  readonly texts: readonly {
    readonly text: string;
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly isSeen: boolean;
    readonly dress: string;
  }[];
  readonly broken: readonly string[];
  readonly ground: string;
}

/** A page of an engine with the probe in it. */
export class ProbedPage {
  readonly page: EnginePage;

  constructor(page: EnginePage) {
    this.page = page;
  }

  /** What an expression of the page gives, through the probe's own JSON. */
  async get<T>(expression: string): Promise<T> {
    const text = await this.page.ask(`Promise.resolve(${expression}).then(probe.say)`);
    return JSON.parse(text) as T;
  }

  /** Runs statements in a task of the page. */
  async run(statements: string): Promise<void> {
    await this.page.ask(`(function () { ${statements} })()`);
  }

  async ready(count: number, state = 'ready'): Promise<readonly Picture[]> {
    await this.page.ask(`probe.ready(${count}, '${state}')`);
    return this.get<Picture[]>('probe.pictures()');
  }

  /** Every fault of the page until now: of its scripts, of its policy, and what its console said. */
  async faults(): Promise<readonly string[]> {
    return [...(await this.get<string[]>('probe.faults')), ...this.page.said];
  }

  /** Picks an element of a widget by hand: with the mouse, or a finger. */
  async pick(selector: string, nth = 0, which = 0): Promise<void> {
    const { x, y } = await this.get<{ x: number; y: number }>(
      `probe.middle('${selector}', ${nth}, ${which})`,
    );
    await this.page.pick(x, y);
  }
}

export const PROBE = '<script src="/pages/probe.js"></script>';
export const SCRIPT = '<script src="/dist/union-widgets.js"></script>';
export const TOOLS = '<script src="/dist/union-tools.js"></script>';

/** A page in GBK whose server names no charset, as old portals send it. */
export const oldPage = (body: string, head = ''): Answer => ({
  body: gbk(
    `<!doctype html><html lang="zh-CN"><meta charset="gbk"><meta name="viewport" content="width=device-width"><title>市总工会</title>${PROBE}${head}${body}</html>`,
  ),
  headers: { 'content-type': 'text/html' },
});

/** Opens a page of a server in an engine, looks, and closes it. */
export async function visit<T>(
  { host }: Engine,
  running: RunningEngine,
  server: HostServer,
  answer: Answer,
  look: (probed: ProbedPage) => Promise<T>,
): Promise<T> {
  const page = await running.newPage();
  server.on('/page.html', answer);
  server.on('/favicon.ico', { status: 204, body: '' });
  try {
    await page.goto(`${server.origin.replace('127.0.0.1', host)}/page.html`);
    return await look(new ProbedPage(page));
  } finally {
    await page.close();
  }
}
