// The figures of the soak's lobby: a pure function of the time since the start, the same in every period, so that two
// readings show the same picture. Towards a reading they stand still, because a screen is a few seconds behind.
import { readFileSync } from 'node:fs';

const still = JSON.parse(readFileSync(new URL('../../demo/data/lobby.json', import.meta.url), 'utf8'));

/** Seconds between two updates. */
export const UPDATE_S = 5;
/** Midnight in Shanghai is passed after 18 hours: a day ends within the soak. */
export const FIRST_MS = Date.parse('2026-11-20T06:00:00+08:00');

const shanghaiTime = (ms) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** A number that jumps about within 0 ≤ x < most, another for each step and place. */
const jump = (step, place, most) => (step * 7919 + place * 104_729 + step * place * 31) % most;

/** A reading lasts into the next period. */
const CALM_MS = 15_000;

/**
 * How many updates there have been in the period that a moment lies in, and when the last of them was.
 * Around the end of a period, a minute for an hour, nothing changes: longer than any source takes to ask again.
 */
function stepAt(elapsedMs, periodMs) {
  const stillMs = Math.max(periodMs / 60, 45_000) + CALM_MS;
  const started = (Math.ceil((elapsedMs - CALM_MS) / periodMs) - 1) * periodMs;
  const inPeriodMs = Math.min(elapsedMs - CALM_MS - started, periodMs - stillMs);
  const step = Math.floor(inPeriodMs / (UPDATE_S * 1000));
  return { step, atMs: started + step * UPDATE_S * 1000 };
}

/**
 * The lobby's document at a moment: a ledger, gauges, a ranking, stations and a fund.
 * @param {number} elapsedMs since the start; negative while the page warms up
 * @param {number} periodMs after which the same figures come again
 * @param {number} [firstMs] the moment of the start, which the documents' dates are counted from
 */
export function lobbyAt(elapsedMs, periodMs, firstMs = FIRST_MS) {
  const { step, atMs } = stepAt(elapsedMs, periodMs);
  const asOf = shanghaiTime(firstMs + atMs);
  if (last?.step !== step || last.asOf !== asOf) last = { step, asOf, lobby: lobbyOf(step, asOf) };
  return last.lobby;
}
// The widgets' sources ask within the same five seconds.
let last;

function lobbyOf(step, asOf) {
  const { targets, gauges, ranking, stations, fund, districts } = still;
  /** Up to a quarter less than in the still document. */
  const less = (value, place) => value - jump(step, place, Math.max(1, Math.floor(value / 4)));
  const moved = (given, place) => ({ ...given, asOf, value: less(given.value, place) });
  const grown = (given, place) => ({
    ...given,
    asOf,
    amount: `${Math.floor(given.amount) + jump(step, place, 90)}.${String(jump(step, place + 1, 100)).padStart(2, '0')}`,
    households: given.households + jump(step, place + 2, 700),
  });
  // One of them names no day: its picture is another one after midnight.
  const { asOf: _, ...contracts } = gauges.contracts;
  return {
    ...still,
    asOf,
    targets: {
      ...targets,
      asOf,
      targets: targets.targets.map((target, place) =>
        Number.isInteger(target.value) && target.value > 50
          ? { ...target, value: less(target.value, place) }
          : target,
      ),
    },
    gauges: {
      stations: moved(gauges.stations, 1),
      contracts: { ...contracts, value: less(contracts.value, 2) },
    },
    ranking: {
      ...ranking,
      asOf,
      rows: ranking.rows.map((row, place) =>
        row.whole === undefined ? row : { ...row, part: less(row.part, place) },
      ),
    },
    stations: {
      ...stations,
      asOf,
      stations: stations.stations.map((station, place) => ({
        ...station,
        served: jump(step, place, 5000),
        status: (step + place) % 40 === 0 ? 'paused' : 'open',
      })),
    },
    fund: grown(fund, 1),
    districts: districts.map((district, place) => ({
      ...district,
      joining: moved(district.joining, place),
      stations: moved(district.stations, place),
      fund: grown(district.fund, place + 4),
    })),
  };
}

const STATUS = { open: '开放', paused: '暂停', closed: '关闭' };
const isFigure = (value) => typeof value === 'number' || typeof value === 'string';

/**
 * What the table of a widget must say of its slice of the document: numbers, and texts, each by the row it stands in
 * (`undefined`: in any). Units: as the table has them, 元 for money.
 * Missing values: a figure that the document does not give is not asked for.
 */
export function figuresOf(slice) {
  const said = (row, value) => (isFigure(value) ? [{ row, value }] : []);
  if (slice.targets) return slice.targets.flatMap(({ name, value }) => said(name, value));
  if (slice.rows)
    return slice.rows.flatMap(({ name, part, whole }) => [...said(name, part), ...said(name, whole)]);
  if (slice.stations) return slice.stations.flatMap(({ name, status }) => said(name, STATUS[status]));
  if (slice.programmes) {
    const { name, amount, households, programmes } = slice;
    return [
      ...said(name, Math.round(amount * 10_000)),
      ...said(name, households),
      ...programmes.flatMap((programme) => said(programme.name, programme.people)),
    ];
  }
  return [...said(undefined, slice.value), ...said(undefined, slice.target)];
}
