import { convertCrs } from './station-coordinates.js';
import type { Station } from './station-row-data.js';

/** The three map apps that a station can be opened in. */
export interface MapLinks {
  readonly amap: string;
  readonly baidu: string;
  readonly tencent: string;
}

/** Half a surrogate pair, which encodeURIComponent throws on. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function encode(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return encodeURIComponent(text.replace(LONE_SURROGATE, '$1\uFFFD'));
  }
}

function degrees(value: number): string {
  return value.toFixed(6);
}

/**
 * Links that show a station in a map app; none needs a key.
 * Shape: AMap takes WGS84 with longitude first, Baidu WGS84 with latitude first, Tencent GCJ-02 with latitude first.
 * Missing values: `undefined` where the station has no place.
 * @see https://lbs.amap.com/api/uri-api/guide/mobile-web/point
 */
export function maybeMapLinks(station: Station, name: string): MapLinks | undefined {
  if (station.fault) return undefined;
  const world = convertCrs(station, station.crs, 'WGS84');
  const china = convertCrs(station, station.crs, 'GCJ02');
  const title = encode(name);
  const address = encode(station.address || name);
  const [lng, lat] = [degrees(world.lngDeg), degrees(world.latDeg)];
  return {
    amap: `https://uri.amap.com/marker?position=${lng},${lat}&name=${title}&coordinate=wgs84`,
    baidu:
      `https://api.map.baidu.com/marker?location=${lat},${lng}&title=${title}&content=${address}` +
      `&output=html&coord_type=wgs84`,
    tencent:
      `https://apis.map.qq.com/uri/v1/marker?marker=coord:${degrees(china.latDeg)},${degrees(china.lngDeg)};` +
      `title:${title};addr:${address}`,
  };
}

/** A web address that may be followed. Missing values: `undefined` for anything but http and https. */
export function maybeWebUrl(url: string): string | undefined {
  return /^https?:\/\/[^\s]+$/i.test(url) ? url : undefined;
}

/** What a telephone link dials. Missing values: `undefined` where the text is more than one plain number. */
export function maybePhoneUrl(phone: string): string | undefined {
  const dialled = phone.replace(/[\s()（）.－—-]/g, '');
  return /^\+?\d{3,16}$/.test(dialled) ? `tel:${dialled}` : undefined;
}
