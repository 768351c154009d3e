/** A URL whose answer never comes, so that a story can show what stands there meanwhile. */
export const NEVER = 'never.json';

const { fetch } = window;
window.fetch = (input, init) =>
  input === NEVER ? new Promise<Response>(() => undefined) : fetch.call(window, input, init);
