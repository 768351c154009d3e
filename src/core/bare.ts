/** Whether a value has fields by name: an object that is no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Whether a value has a field itself: neither from its class nor from a page that has extended every object. */
export function hasOwn(value: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(value, key);
}

function Nothing(): void {}
Nothing.prototype = Object.create(null);

/** Makes an object that inherits nothing: a page that extends every object adds nothing to it. */
export const Bare = Nothing as unknown as new () => Record<string, unknown>;
