import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

interface Declaration {
  tagName: string;
  events: { name: string }[];
}

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};

/** `UnionFetchErrorEvent` → `union-fetch-error`, by what the class tells `Event`. */
const nameByClass = new Map(
  ['shared', 'board', 'station-map']
    .flatMap((folder) => readdirSync(`src/${folder}`).map((name) => `src/${folder}/${name}`))
    .map((path) => readFileSync(path, 'utf8'))
    .flatMap((source) => [...source.matchAll(/class (Union\w+Event) extends[^]*?super\('(union-[\w-]+)'/g)])
    .map(([, className = '', name = '']) => [className, name]),
);

const dispatchedIn = (folder: string): string[] =>
  readdirSync(`src/${folder}`)
    .map((name) => readFileSync(`src/${folder}/${name}`, 'utf8'))
    .flatMap((source) => [...source.matchAll(/new (Union\w+Event)\(/g)])
    .map(([, className = '']) => nameByClass.get(className) ?? className);

describe('the manifest tells', () => {
  for (const { tagName, events } of modules.flatMap(({ declarations }) => declarations)) {
    test(`the events that ${tagName} fires, and no others`, () => {
      // A feed is no widget: it shares their network, and none of their pictures; nor is a board.
      const isWidget = tagName !== 'union-feed' && tagName !== 'union-board';
      const common = isWidget ? dispatchedIn('shared') : [];
      const fired = new Set([...dispatchedIn(tagName.replace('union-', '')), ...common]);
      assert.deepEqual(events.map(({ name }) => name).sort(), [...fired].sort());
    });
  }

  test('events that have a class', () => {
    assert.ok(nameByClass.size >= 5);
  });
});
