import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import {
  arrange,
  GROUPINGS,
  ORDERS,
  type Grouping,
  type Order,
} from '../../../src/target-list/target-list-order.js';
import { choicesOf, maybeSnapshot, startOf } from '../../../src/target-list/target-list-since.js';
import type { Standing } from '../../../src/target-list/target-list-standings.js';
import { cityLedger, stateLedger } from '../../../stories/target-list-examples.js';
import { dayOf, judged, read, wish } from './given.js';

const city = judged(cityLedger, 'latest');
const names = (standings: readonly Standing[]): string[] => standings.map(({ target }) => target.name);
const sorted = (order: Order, descending = false, standings = city): string[] =>
  names(arrange(standings, wish({ grouping: 'none', order, descending }))[0]?.standings ?? []);

describe('groups', () => {
  const keys = (grouping: Grouping): string[] => arrange(city, wish({ grouping })).map(({ key }) => key);

  test('heaps, lights and cadences stand in their own order, owners as they come', () => {
    assert.deepEqual(keys('heap'), ['done', 'near', 'open', 'kept', 'none']);
    assert.deepEqual(keys('light'), ['done', 'good', 'warn', 'bad', 'unreported']);
    assert.deepEqual(keys('cadence'), ['weekly', 'monthly', 'quarterly', 'yearly']);
    assert.deepEqual(keys('owner'), ['宣传教育部', '劳动经济部', '基层工作部', '权益保障部']);
    assert.deepEqual(keys('none'), ['']);
  });

  test('those that name none come last', () => {
    const targets = ['', '甲', '', '乙'].map((owner) => ({
      name: 'x',
      value: 1,
      target: 2,
      ...(owner && { owner }),
    }));
    const groups = arrange(judged({ targets }), wish({ grouping: 'owner' }));
    assert.deepEqual(
      groups.map(({ key }) => key),
      ['甲', '乙', ''],
    );
  });

  test('every target stands in exactly one, however it is grouped, sorted and searched', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GROUPINGS),
        fc.constantFrom(...ORDERS),
        fc.boolean(),
        fc.constantFrom(city, judged(stateLedger)),
        (grouping, order, descending, standings) => {
          const groups = arrange(standings, wish({ grouping, order, descending }));
          const all = groups.flatMap(({ standings: members }) => members);
          assert.deepEqual(new Set(all), new Set(standings));
          assert.equal(all.length, standings.length);
        },
      ),
    );
  });
});

describe('order', () => {
  test('by completion, with levels and what has no figure last, whichever way', () => {
    const up = sorted('rate');
    assert.equal(up[0], '每县培育省级以上劳模创新工作室');
    assert.deepEqual(up.slice(-4), ['评选工匠', '集体合同签订率', '法律援助办结率', '职工满意度']);
    const down = sorted('rate', true);
    assert.deepEqual(down.slice(0, 2), ['文体活动', '新增市级创新工作室']);
    assert.deepEqual(down.slice(-4), up.slice(-4));
  });

  test('by gap, by change, as given and turned round', () => {
    assert.equal(sorted('gap')[0], '每县培育省级以上劳模创新工作室');
    assert.equal(sorted('moved', true)[0], '行业集体协商指导范本');
    assert.deepEqual(sorted('given'), names(city));
    assert.deepEqual(sorted('given', true), names(city).reverse());
  });

  test('by name as people count: 2 before 10', () => {
    const targets = ['第10项', '第2项', '第1项'].map((name) => ({ name, value: 1, target: 2 }));
    assert.deepEqual(sorted('name', false, judged({ targets })), ['第1项', '第2项', '第10项']);
  });

  test('equal ones keep the order of the document', () => {
    const targets = [3, 1, 2].map((n) => ({ name: `任务${n}`, value: 5, target: 10 }));
    assert.deepEqual(sorted('rate', true, judged({ targets })), ['任务3', '任务1', '任务2']);
  });
});

describe('filter and search', () => {
  const found = (query: string, states: string[] = []): string[] =>
    arrange(city, wish({ grouping: 'none', query, states: new Set(states) })).flatMap(({ standings }) =>
      names(standings),
    );

  test('every word, in name, owner or group', () => {
    assert.deepEqual(found('工作室 市级'), ['新增市级创新工作室']);
    assert.equal(found('权益').length, 6);
    assert.deepEqual(found('没有这一项'), []);
    assert.equal(found('  ').length, 24);
  });

  test('only the lights that are asked for', () => {
    assert.equal(found('', ['bad']).length, 5);
    assert.equal(found('', ['bad', 'unreported']).length, 6);
    assert.deepEqual(found('基层', ['bad']), ['基层竞赛']);
    // A light that went out with newer data hides nothing.
    assert.equal(found('', ['withheld']).length, 24);
  });
});

describe('what to compare with', () => {
  const data = read(cityLedger);
  const cutoff = dayOf('2026-11-20');
  const label = (since: string, at = cutoff): string | undefined => maybeSnapshot(data, since, at)?.label;

  test('the last snapshot of the week, month or quarter before', () => {
    assert.equal(label('week'), '第46周');
    assert.equal(label('month'), '10月');
    assert.equal(label('quarter'), '三季度');
    assert.equal(label('latest'), '第46周');
    assert.equal(label('10月'), '10月');
    assert.equal(label('none'), undefined);
    assert.equal(label('__proto__'), undefined);
  });

  test('never one of the cut-off itself or later, nor one of an older span', () => {
    assert.equal(label('latest', dayOf('2026-11-15')), '第45周');
    assert.equal(label('week', dayOf('2026-11-30')), undefined);
    assert.deepEqual(choicesOf(data, dayOf('2026-03-31')), { spans: [], snapshots: [] });
  });

  test('weeks begin on Monday, quarters in January, April, July and October', () => {
    assert.equal(startOf('week', dayOf('2026-11-20')), dayOf('2026-11-16'));
    assert.equal(startOf('week', dayOf('2026-11-16')), dayOf('2026-11-16'));
    assert.equal(startOf('month', dayOf('2026-02-28')), dayOf('2026-02-01'));
    assert.equal(startOf('quarter', dayOf('2026-12-31')), dayOf('2026-10-01'));
    assert.equal(startOf('quarter', dayOf('2026-03-31')), dayOf('2026-01-01'));
  });
});
