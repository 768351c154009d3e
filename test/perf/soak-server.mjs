// The soak's own data server on 127.0.0.1: a lobby page, the built scripts, and documents whose figures go by the
// page's clock, which every request names (`x-soak-now`); without that by its own.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { maybeFaultAt, spoil } from './soak-faults.mjs';
import { FIRST_MS, lobbyAt } from './soak-figures.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The documents by path: the whole lobby, and slices of it that are asked for alone. */
const DOCUMENTS = {
  '/data/live/lobby.json': (lobby) => lobby,
  '/data/live/gauge.json': ({ districts: [{ joining }] }) => joining,
  '/data/live/fund.json': ({ fund }) => fund,
};

/** A page that is loaded anew each night is as young each day: the soak wants to see one grow old. */
const ageing = (page) => page.toString().replace(/ reload-at="[^"]*"/, '');

/**
 * Starts the server.
 * @param {{ folder: string, periodMs: number, firstMs?: number, now?: () => number }} options `folder`: of the page,
 *   served as the root, below the project's own; `periodMs`: after which the figures come again.
 */
export async function startSoakServer({ folder, periodMs, firstMs = FIRST_MS, now = Date.now }) {
  const counts = {};
  const sent = {};
  let faults = true;

  const answerData = (request, response, path) => {
    const nowMs = Number(request.headers['x-soak-now']) || now();
    const elapsedMs = nowMs - firstMs;
    counts[path] = (counts[path] ?? 0) + 1;
    const document = DOCUMENTS[path](lobbyAt(elapsedMs, periodMs, firstMs));
    response.setHeader('date', new Date(nowMs).toUTCString());
    response.setHeader('cache-control', 'no-cache');
    const fault = faults ? maybeFaultAt(elapsedMs, periodMs) : undefined;
    if (fault) return sendSpoilt(request, response, spoil(fault, document));
    const body = JSON.stringify(document);
    const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    sent[path] = document;
    response.setHeader('etag', etag);
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
    return response.writeHead(200, { 'content-type': TYPES['.json'] }).end(body);
  };

  const answerFile = async (response, path) => {
    const file = join(ROOT, path.startsWith('/dist/') ? path : join(folder, path));
    if (!file.startsWith(ROOT) || file.includes(`${sep}.`)) return response.writeHead(404).end();
    // What a page's documents name beside them, a boundary say, lies in the demo.
    const body = await readFile(file).catch(() => readFile(join(ROOT, 'demo', path)).catch(() => undefined));
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
    return response.end(extname(file) === '.html' ? ageing(body) : body);
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://soak');
    if (Object.hasOwn(DOCUMENTS, pathname)) answerData(request, response, pathname);
    else void answerFile(response, decodeURIComponent(pathname));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    /** Requests for documents so far, by path. */
    counts,
    requests: () => Object.values(counts).reduce((total, count) => total + count, 0),
    /** The last good document that was sent or confirmed, by path. */
    sent,
    /** The document of a path as it is at a moment. Units: ms since the epoch. */
    documentAt: (path, nowMs) => DOCUMENTS[path](lobbyAt(nowMs - firstMs, periodMs, firstMs)),
    setFaults: (wanted) => (faults = wanted),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function sendSpoilt(request, response, { status, headers, body = '', ends }) {
  // Without a tag to compare there is nothing to confirm, and 304 would be no answer to the browser.
  if (status === 304 && !request.headers['if-none-match']) return response.writeHead(500).end();
  if (ends === 'never') return undefined;
  if (ends === 'at once') return response.destroy();
  response.writeHead(status, headers);
  if (ends !== 'midway') return response.end(body);
  return response.write(body.slice(0, body.length / 2), () => response.destroy());
}
