import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import type { EnginePage, RunningEngine } from './engine.js';

/** Keys as WebDriver writes them; what is not here is written as it is. */
const keyCodes: Readonly<Record<string, string>> = {
  Tab: '\ue004',
  Enter: '\ue007',
  Escape: '\ue00c',
  Space: ' ',
  End: '\ue010',
  Home: '\ue011',
  ArrowUp: '\ue013',
  ArrowDown: '\ue015',
};

/** Starts WebKitGTK's own small browser on a screen that nobody sees, driven by classic WebDriver. */
export async function startWebKit(browserPath: string): Promise<RunningEngine> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (text) => resolve(String(text).trim()));
    screen.once('exit', () => reject(new Error('Xvfb ended before it had a screen.')));
  });
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: '1' },
  });

  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await answer.json()) as { value: T & { message?: string } };
    if (!answer.ok) throw new Error(value.message ?? `WebDriver answered ${answer.status} to ${path}.`);
    return value;
  };
  await untilItAnswers(() => call('GET', '/status'), driver);
  const { sessionId, capabilities } = await call<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browserPath, args: ['--automation'] } },
    },
  });
  const send = <T>(path: string, body: object): Promise<T> =>
    call('POST', `/session/${sessionId}${path}`, body);
  await send('/window/rect', { x: 0, y: 0, width: 1000, height: 1200 });
  return {
    version: capabilities.browserVersion,
    // One window serves all pages, one after another.
    newPage: () => Promise.resolve(drive(send)),
    close: async () => {
      await call('DELETE', `/session/${sessionId}`).catch(() => undefined);
      driver.kill();
      screen.kill();
    },
  };
}

function drive(send: <T>(path: string, body: object) => Promise<T>): EnginePage {
  const act = (type: string, actions: object[]): Promise<void> =>
    send('/actions', { actions: [{ type, id: type, actions }] });
  return {
    said: [],
    goto: (url) => send('/url', { url }),
    ask: async (expression) => {
      const [wasGood, text] = await send<[boolean, string]>('/execute/async', {
        script: `const done = arguments[0];
          Promise.resolve().then(() => (${expression})).then(
            (value) => done([true, String(value)]), (error) => done([false, String(error)]));`,
        args: [],
      });
      if (!wasGood) throw new Error(text);
      return text;
    },
    press: async (...keys) => {
      for (const key of keys) {
        const value = keyCodes[key] ?? key;
        await act('key', [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      }
    },
    pick: (x, y) =>
      act('pointer', [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    close: () => send('/url', { url: 'about:blank' }),
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Asks a driver that has just been started until it answers. @throws when it has ended, or after ten seconds */
async function untilItAnswers(ask: () => Promise<unknown>, driver: ChildProcess): Promise<void> {
  for (const startedAtMs = Date.now(); ;) {
    try {
      await ask();
      return;
    } catch (error) {
      if (driver.exitCode !== null || Date.now() - startedAtMs > 10_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
