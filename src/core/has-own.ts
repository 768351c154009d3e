/** Whether a value has a field itself: neither from its class nor from a page that has extended every object. */
export function hasOwn(value: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(value, key);
}
