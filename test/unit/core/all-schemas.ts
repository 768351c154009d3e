// Every schema of ours, and the few functions of zod that they leave out, for lean-schema.test.ts.
import * as z from 'zod/mini';
import {
  bandSchema,
  daySchema,
  figureSchema,
  periodSchema,
  scheduleSchema,
} from '../../../src/core/schema.js';
import { rankingSchema } from '../../../src/county-ranking/county-ranking-data.js';
import { metricSchema } from '../../../src/county-ranking/county-ranking-row-data.js';
import { fundSchema } from '../../../src/fund-counter/fund-counter-data.js';
import { stationsSchema } from '../../../src/station-map/station-map-data.js';
import { stationSchema } from '../../../src/station-map/station-row-data.js';
import { targetListSchema } from '../../../src/target-list/target-list-data.js';
import { targetSchema } from '../../../src/target-gauge/target-gauge-data.js';

export { readBy } from '../../../src/core/schema.js';

export const schemas = {
  figure: figureSchema,
  day: daySchema,
  period: periodSchema,
  schedule: scheduleSchema,
  band: bandSchema,
  target: targetSchema,
  targetList: targetListSchema,
  metric: metricSchema,
  ranking: rankingSchema,
  station: stationSchema,
  stations: stationsSchema,
  fund: fundSchema,
  record: z.record(z.string(), z.nullable(z.number().check(z.gte(0, 'low'), z.lte(9, 'high')))),
  object: z.object({
    type: z.literal('a'),
    any: z.array(z.unknown()),
    on: z.boolean(),
    less: z.number().check(z.lt(5, 'much'), z.gt(0, 'little')),
    text: z.optional(z.string().check(z.regex(/^x/, 'x'), z.regex(/y$/, 'y'))),
    nothing: z.null(),
  }),
};
