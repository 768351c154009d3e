// The moving figures of the demo: what a data server would send a little later. Pure: no clock, no chance.
// Totals only grow, rates stay within bounds, sums stay sums, and a document that has moved says that it is a sample.

/** How many small things have happened after `elapsedMs`: one in 5 s at first, ever slower, never none. */
const eventsAfter = (elapsedMs) => Math.floor(60 * Math.log1p(Math.max(0, elapsedMs) / 300_000));

const MOVERS = {
  'ranking-joining': moveRanking,
  'fund-aid': moveFund,
  stations: moveStations,
  'gauge-stations': moveCoverage,
  // Monthly bulletins: the figure stands until the next one.
  'gauge-joining': (document) => document,
  'gauge-contracts': (document) => document,
  'gauge-reform': (document) => document,
};

/** Whether a document of this name has a live twin. */
export const hasLive = (name) => Object.hasOwn(MOVERS, name);

/**
 * The document as it stands `elapsedMs` after the start. What moved carries the time as `asOf`.
 * @param {string} name one for which `hasLive` holds
 * @param {object} document the still document of demo/data
 * @param {number} elapsedMs since the server started
 * @param {number} nowMs the time itself
 */
export function liveDocument(name, document, elapsedMs, nowMs) {
  return MOVERS[name](document, eventsAfter(elapsedMs), shanghaiTime(nowMs));
}

/** ISO time with the offset of Asia/Shanghai: "2026-11-20T09:30:05+08:00". */
const shanghaiTime = (ms) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

// Newly joined people for each event. 桐坪县 overtakes 云岭县 within a minute or two; the tied and the last stand still.
const JOINING_PER_EVENT = { S01: 0.4, S02: 1, S06: 1.5, S07: 3, S08: 0.6, S09: 1 };
const MOST_JOINED_SHARE = 0.04;

function moveRanking(document, events, asOf) {
  const rows = document.rows.map((row) => {
    const joined = Math.min(
      events * (JOINING_PER_EVENT[row.code] ?? 0),
      (row.whole ?? 0) * MOST_JOINED_SHARE,
    );
    return joined < 1 ? row : { ...row, part: row.part + Math.floor(joined) };
  });
  const reported = rows.filter((row) => row.whole !== undefined);
  const sum = (key) => reported.reduce((total, row) => total + row[key], 0);
  const average = Math.round((sum('part') * 10_000) / sum('whole')) / 100;
  return { ...document, asOf, rows, average: { ...document.average, value: average } };
}

// One household more per event, 3000 to 4500 元 each (3750 on average, as in the speech); every eighth event is a child's study grant.
const householdAmountYuan = (index) => 3000 + ((index * 7) % 16) * 100;
const STUDY_GRANT_YUAN = 5800;

function moveFund(document, events, asOf) {
  let aidYuan = 0;
  for (let index = 1; index <= events; index += 1) aidYuan += householdAmountYuan(index);
  const grants = Math.floor(events / 8);
  const grantsYuan = grants * STUDY_GRANT_YUAN;
  return {
    ...document,
    asOf,
    amount: addYuan(document.amount, aidYuan + grantsYuan),
    households: document.households + events,
    programmes: document.programmes.map((programme) =>
      programme.id === 'study'
        ? { ...programme, amount: addYuan(programme.amount, grantsYuan), people: programme.people + grants }
        : programme,
    ),
    source: `示例数据；起点见${document.source}`,
    note: '自讲话所载1200万元、3200户起模拟增长，仅供演示。',
  };
}

/** 万元 plus whole hundreds of 元, exactly, as decimal text. */
function addYuan(wan, yuan) {
  const hundreds = wan * 100 + yuan / 100;
  return `${Math.floor(hundreds / 100)}.${String(hundreds % 100).padStart(2, '0')}`;
}

// Only stations that are open round the clock receive people at any hour.
function moveStations(document, events, asOf) {
  const stations = document.stations.map((station, index) =>
    station.hours === '24小时' && station.status === 'open'
      ? { ...station, served: station.served + Math.floor(events / (2 + (index % 3))) }
      : station,
  );
  return { ...document, asOf, stations };
}

// A new station every 20 events or so, at most four: the gap to full coverage never closes by itself.
function moveCoverage(document, events, asOf) {
  return { ...document, asOf, value: document.value + Math.min(4, Math.floor(events / 20)) };
}
