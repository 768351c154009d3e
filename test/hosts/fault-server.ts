/** A server that answers one document as badly as servers do, and counts what it is asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How a request for the document is answered. */
export type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

export interface FaultServer {
  readonly origin: string;
  /** The requests for the document, in order. */
  readonly asked: IncomingMessage[];
  /** Answers that are still open. */
  open: number;
  behave: Behaviour;
  page: string;
  close(): Promise<void>;
}

const script = fileURLToPath(new URL('../../dist/union-widgets.js', import.meta.url));

/** Answers a document. */
export const good =
  (document: unknown, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers })
      .end(JSON.stringify(document));

/** Answers a status with a body. */
export const plain =
  (status: number, body: string | Uint8Array, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    void response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body);

/** Starts it: the page at `/`, the classic script, and the document at `/doc.json`. */
export async function startFaultServer(): Promise<FaultServer> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path === '/doc.json') {
      faults.asked.push(request);
      faults.open += 1;
      response.once('close', () => (faults.open -= 1));
      faults.behave(response, request);
    } else if (path === '/union-widgets.js')
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(script));
    else if (path === '/' || path === '/elsewhere')
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(path === '/' ? faults.page : '<!doctype html><title>t</title>');
    else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const faults: FaultServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    open: 0,
    behave: plain(404, ''),
    page: '',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return faults;
}
