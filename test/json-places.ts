export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Holder = Record<string | number, Json>;

/** Every place of a document: what holds it, and under which key. */
export function placesOf(value: Json, places: [Holder, string][] = []): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return places;
  for (const key of Object.keys(value)) {
    places.push([value as Holder, key]);
    placesOf((value as Holder)[key] as Json, places);
  }
  return places;
}
