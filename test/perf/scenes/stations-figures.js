// One crowd for all contenders: 200,000 stations in 300 towns, the large ones with thousands, alike in every run.
export const box = [1200, 800];
export const towns = 300;
const SERVICES = ['water', 'rest', 'charge', 'toilet', 'medicine', 'wifi'];
const HOURS = ['08:00-20:00', '00:00-24:00', '周一至周五 09:00-18:00', ''];
const STATUSES = ['open', 'open', 'open', 'paused', 'closed', undefined];

/** Chance with a seed (mulberry32). */
function chanceOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const degrees = (value) => Math.round(value * 1e6) / 1e6;

function townsOf(chance) {
  return Array.from({ length: towns }, (_, at) => ({
    name: `示例${at + 1}县`,
    lng: 104 + chance() * 16,
    lat: 24 + chance() * 14,
    spread: 0.02 + chance() * 0.1,
    weight: 1 / (at + 4),
  }));
}

/** The stations as a host has them: `n` objects. */
export function rowsOf(n) {
  const chance = chanceOf(20261122);
  const all = townsOf(chance);
  const sums = all.map(
    (
      (sum) =>
      ({ weight }) =>
        (sum += weight)
    )(0),
  );
  const bell = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const townAt = (share) => {
    const wanted = share * sums[towns - 1];
    let [low, high] = [0, towns - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return all[low];
  };
  return Array.from({ length: n }, (_, at) => {
    const { name, lng, lat, spread } = townAt(chance());
    return {
      id: `yz-${at}`,
      name: `${name}第${at + 1}驿站`,
      lng: degrees(lng + bell() * spread),
      lat: degrees(lat + bell() * spread),
      district: name,
      address: `${name}和平路${(at % 900) + 1}号`,
      services: SERVICES.slice(at % 4, (at % 4) + 2),
      hours: HOURS[at % 4],
      status: STATUSES[at % 6],
    };
  });
}

/** The whole of them, in degrees. */
export const whole = { west: 103.7, south: 23.7, east: 120.3, north: 38.3 };

/** Where the map jumps to, one after the other. Units: degrees; `zoom` as in web maps of 256 px. */
export const views = (() => {
  const all = townsOf(chanceOf(20261122));
  const at = (town, zoom) => ({ lng: degrees(all[town].lng), lat: degrees(all[town].lat), zoom });
  return [
    ...[at(0, 11), at(7, 8), at(1, 13), at(40, 6), at(2, 15), at(150, 9), at(3, 12), at(250, 7)],
    ...[at(0, 17), at(9, 10)],
  ];
})();

/** Where a place lies on the web map of the world, 0 to 1. */
export const worldX = (lng) => lng / 360 + 0.5;
export const worldY = (lat) => {
  const sin = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
};
