/** Writes the JSON Schema of every element's `data`: what a back end may validate before it sends. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { rankingSchema } from '../src/county-ranking/county-ranking-data.js';
import { fundSchema } from '../src/fund-counter/fund-counter-data.js';
import { stationsSchema } from '../src/station-map/station-map-data.js';
import { targetSchema } from '../src/target-gauge/target-gauge-data.js';
import { targetListSchema } from '../src/target-list/target-list-data.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const schemas = {
  target: { schema: targetSchema, title: 'Target: the data of union-target-gauge' },
  'target-list': { schema: targetListSchema, title: 'TargetList: the data of union-target-list' },
  ranking: { schema: rankingSchema, title: 'Ranking: the data of union-county-ranking' },
  stations: { schema: stationsSchema, title: 'Stations: the data of union-station-map' },
  fund: { schema: fundSchema, title: 'Fund: the data of union-fund-counter' },
};

const out = process.argv[2] ?? 'dist/schemas';
mkdirSync(out, { recursive: true });
for (const [name, { schema, title }] of Object.entries(schemas)) {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const document = { $schema, $id: `urn:union-widgets:${version}:${name}`, title, ...rest };
  writeFileSync(join(out, `${name}.schema.json`), `${JSON.stringify(document, null, 2)}\n`);
}
