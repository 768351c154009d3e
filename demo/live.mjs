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
  lobby: moveLobby,
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
  const { amount, households, programmes } = document;
  return {
    ...document,
    asOf,
    ...grown({ amount, households, programmes }, events),
    source: `示例数据；起点见${document.source}`,
    note: '自讲话所载1200万元、3200户起模拟增长，仅供演示。',
  };
}

/** What so many events add to an amount, its households and, one in eight, its study grants. */
function grown({ amount, households, programmes }, events) {
  let aidYuan = 0;
  for (let index = 1; index <= events; index += 1) aidYuan += householdAmountYuan(index);
  const grants = Math.floor(events / 8);
  const grantsYuan = grants * STUDY_GRANT_YUAN;
  return {
    amount: addYuan(amount, aidYuan + grantsYuan),
    households: households + events,
    programmes: programmes.map((programme) => {
      if (programme.id !== 'study') return programme;
      const { people } = programme;
      return {
        ...programme,
        amount: addYuan(programme.amount, grantsYuan),
        ...(people === undefined ? {} : { people: people + grants }),
      };
    }),
  };
}

/** 万元 plus whole hundreds of 元, exactly, as decimal text. */
function addYuan(wan, yuan) {
  const hundreds = Math.round(wan * 100) + yuan / 100;
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

// What a task gains in so many events, and how much at most: none comes to its target by itself.
const LEDGER_GAINS = {
  a1: { events: 15, most: 9 },
  b2: { events: 15, most: 12 },
  b4: { events: 6, most: 40 },
  b6: { events: 1, most: 260 },
};

function moveLedger(document, events, asOf) {
  const targets = document.targets.map((target) => {
    const gain = LEDGER_GAINS[target.id];
    return gain
      ? { ...target, value: target.value + Math.min(gain.most, Math.floor(events / gain.events)) }
      : target;
  });
  return { ...document, asOf, targets };
}

/**
 * A lobby's one document: its parts move as they do alone, and a district's page says what the ranking says of the
 * district. Stations are counted in three places, so none is added; mutual aid and the bulletins stand.
 */
function moveLobby(document, events, asOf) {
  const ranking = moveRanking(document.ranking, events, asOf);
  const districts = document.districts.map(({ joining, fund, ...district }, at) => ({
    ...district,
    joining: {
      ...joining,
      asOf,
      value: ranking.rows.find(({ code }) => code === district.code).part,
      average: { ...joining.average, rate: ranking.average.value },
    },
    fund: { ...fund, asOf, ...grown(fund, Math.floor(events / (8 + at))) },
  }));
  return {
    ...document,
    targets: moveLedger(document.targets, events, asOf),
    ranking,
    stations: moveStations(document.stations, events, asOf),
    fund: moveFund(document.fund, events, asOf),
    districts,
  };
}
