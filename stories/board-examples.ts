/** Data and pages of the board stories, reused by the tests. One document, as a feed gives it; all of it is 示例数据 but what the parts say of their sources. */
import { framesRanking, joiningRanking } from './county-ranking-examples.js';
import { cityFund, fullFund, mutualAidFund } from './fund-examples.js';
import { exampleMap } from './station-examples.js';
import { countyTarget, coverageTarget, levelTarget } from './target-gauge-examples.js';
import { cityLedger } from './target-list-examples.js';

const period = { start: '2026-01-01', end: '2026-12-31' };

/** A county's own two targets and its fund; invented. */
const county = (code: string, name: string, joined: number, whole: number, amount: number): object => ({
  code,
  name,
  joining: {
    name: '新就业形态劳动者入会',
    unit: '人',
    value: joined,
    target: whole,
    period,
    asOf: '2026-11-20',
    average: { label: '全市平均', rate: 65 },
    source: '示例数据',
  },
  training: {
    name: '培训技能人才',
    unit: '人次',
    value: Math.round(joined / 13),
    target: 300,
    period,
    asOf: '2026-11-20',
    source: '示例数据',
  },
  fund: {
    title: '困难职工帮扶',
    name: '县级本级投入帮扶资金',
    unit: 'wan',
    amount,
    households: Math.round(amount * 2.7),
    programmes: [
      { id: 'study', name: '金秋助学', amount: Math.round(amount * 0.35) },
      { id: 'winter', name: '冬送温暖', amount: Math.round(amount * 0.25) },
    ],
    asOf: '2026-11-20',
    source: '示例数据',
  },
});

/** Everything that a city's wall shows, as one document. */
export const lobbyDocument = {
  targets: cityLedger,
  ranking: joiningRanking,
  weeks: framesRanking,
  stations: exampleMap,
  fund: fullFund,
  aid: cityFund,
  mutual: mutualAidFund,
  gauges: { joining: countyTarget, stations: coverageTarget, contracts: levelTarget },
  districts: [
    county('S01', '澄湖区', 3315, 4043, 186),
    county('S05', '白鹭县', 1540, 2200, 97),
    county('S11', '石潭县', 2025, 4500, 42),
  ],
};

/** The ledger of the year, alone. */
export const ledgerMarkup = `<section id="targets" heading="年度目标">
  <union-target-list variant="compact" pointer="/targets"></union-target-list>
</section>`;

/** A widget that is a page by itself. */
export const rankingMarkup = `<union-county-ranking id="ranking" data-heading="县区排名" pointer="/ranking"></union-county-ranking>`;

/** The map with its list. */
export const mapMarkup = `<section id="stations" heading="工会驿站">
  <union-station-map pointer="/stations"></union-station-map>
</section>`;

/** A fund beside two gauges, on a grid. */
export const aidMarkup = `<section id="aid" heading="帮扶资金" grid="a a b | a a c">
  <union-fund-counter pointer="/fund"></union-fund-counter>
  <union-target-gauge pointer="/gauges/stations"></union-target-gauge>
  <union-target-gauge pointer="/gauges/contracts"></union-target-gauge>
</section>`;

/** A page for each district of the document. */
export const districtMarkup = `<template each="/districts">
  <section heading="{name}" grid="a b b | c b b">
    <union-target-gauge pointer="{pointer}/joining"></union-target-gauge>
    <union-fund-counter pointer="{pointer}/fund"></union-fund-counter>
    <union-target-gauge pointer="{pointer}/training"></union-target-gauge>
  </section>
</template>`;

/** A lobby: what the city has, then its districts. */
export const lobbyMarkup = ledgerMarkup + rankingMarkup + mapMarkup + aidMarkup + districtMarkup;

/** Good cells beside one whose data is refused. */
export const invalidDocument = {
  ...lobbyDocument,
  gauges: { ...lobbyDocument.gauges, stations: { name: '爱心驿站全覆盖（示例数据）', value: 43 } },
};

/** A page whose data is refused, and which is passed over then. */
export const refusedMarkup = `<section id="wrong" heading="劳动竞赛" skip="empty invalid">
  <union-target-gauge pointer="/nowhere"></union-target-gauge>
</section>`;

/** A page whose data is of the beginning of the year. */
export const staleMarkup = `<section id="old" heading="上年互助保障" skip="empty stale">
  <union-fund-counter pointer="/old" max-age="60"></union-fund-counter>
</section>`;

/** The same document with an old part. */
export const staleDocument = {
  ...lobbyDocument,
  old: { ...mutualAidFund, asOf: '2026-01-05T08:00:00+08:00' },
};

/** Five cells that no grid places. */
export const gridlessMarkup = `<section heading="年度目标">
  <union-target-gauge pointer="/gauges/joining"></union-target-gauge>
  <union-target-gauge pointer="/gauges/stations"></union-target-gauge>
  <union-target-gauge pointer="/gauges/contracts"></union-target-gauge>
  <union-fund-counter pointer="/aid"></union-fund-counter>
  <union-fund-counter pointer="/mutual"></union-fund-counter>
</section>`;

/** Three cells on a grid of two places. */
export const misplacedMarkup = `<section heading="帮扶资金" grid="a b">
  <union-fund-counter pointer="/fund"></union-fund-counter>
  <union-target-gauge pointer="/gauges/stations"></union-target-gauge>
  <union-target-gauge pointer="/gauges/contracts"></union-target-gauge>
</section>`;

/** Little enough to be read from far away. */
export const farMarkup = `<section heading="年度目标" grid="a b">
  <union-target-gauge pointer="/gauges/joining"></union-target-gauge>
  <union-target-gauge pointer="/gauges/stations"></union-target-gauge>
</section>`;

/** Two pictures side by side, for three screens in a row. */
export const wideMarkup = `<section heading="年度目标" grid="a a a b b">
  <union-target-list variant="compact" pointer="/targets"></union-target-list>
  <union-county-ranking pointer="/ranking"></union-county-ranking>
</section>`;
