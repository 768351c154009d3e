/** A small server for host tests: pages written in the test, the built files, and a record of every request. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { browserArgs, findBrowser } from '../browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** First part of a served path → the folder it stands for. */
const folders: Record<string, string> = {
  dist: 'dist',
  demo: 'demo',
  pages: 'test/hosts/pages',
  storybook: 'storybook-static',
};

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What one path answers: a page by its text or bytes, and whatever headers the case is about. */
export interface Answer {
  body: string | Uint8Array;
  status?: number;
  headers?: Record<string, string>;
}

export interface HostServer {
  /** `http://127.0.0.1:port` */
  origin: string;
  /** Every path that was asked for, in order, with its query. */
  requests: string[];
  /** Makes `path` answer so from now on; a function is called for each request. */
  on(path: string, answer: Answer | ((request: IncomingMessage) => Answer | Promise<Answer>)): void;
  close(): Promise<void>;
}

const fileAnswer = (path: string): Answer | undefined => {
  const [folder = '', ...rest] = decodeURIComponent(path).split('/').slice(1);
  const base = folders[folder];
  const file = base && normalize(join(root, base, ...rest));
  if (!file || !file.startsWith(normalize(join(root, base)))) return undefined;
  try {
    if (!statSync(file).isFile()) return undefined;
    return {
      body: readFileSync(file),
      headers: { 'content-type': contentTypes[extname(file)] ?? 'application/octet-stream' },
    };
  } catch {
    return undefined;
  }
};

/** Starts the server on a free port. Unknown paths answer 404 and are recorded like all others. */
export async function startServer(): Promise<HostServer> {
  const answers = new Map<string, Parameters<HostServer['on']>[1]>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const path = url.split('?')[0] ?? '/';
    requests.push(url);
    const told = answers.get(path);
    void Promise.resolve(typeof told === 'function' ? told(request) : (told ?? fileAnswer(path))).then(
      (answer = { status: 404, body: '' }) => {
        const headers = {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          ...answer.headers,
        };
        response.writeHead(answer.status ?? 200, headers).end(answer.body);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    on: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The browser that npm test has found, without a window and without some of its flags. */
export const launchBrowser = (without: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser(),
    args: browserArgs.filter((flag) => !without.includes(flag)),
  });

let gbkCodes: Map<string, number> | undefined;

/** Text in GBK, the encoding of old Chinese pages. @throws for a character that GBK does not have */
export function gbk(text: string): Uint8Array {
  if (!gbkCodes) {
    gbkCodes = new Map();
    const decoder = new TextDecoder('gbk');
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (character.length === 1 && character !== '\ufffd') gbkCodes.set(character, lead * 256 + trail);
      }
    }
  }
  const codes = gbkCodes;
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const ascii = character.charCodeAt(0);
      if (ascii < 0x80) return [ascii];
      const code = codes.get(character);
      if (code === undefined) throw new Error(`GBK has no ${character}.`);
      return [code >> 8, code & 255];
    }),
  );
}
