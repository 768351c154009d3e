/**
 * A function that remembers its last answer, as long as it is asked the same: scrolling asks again and again.
 * @param keysOf what tells one question from another; the arguments themselves by default
 */
export function remember<A extends readonly unknown[], R>(
  make: (...args: A) => R,
  keysOf: (...args: A) => readonly unknown[] = (...args) => args,
): (...args: A) => R {
  let known: { readonly keys: readonly unknown[]; readonly answer: R } | undefined;
  return (...args) => {
    const keys = keysOf(...args);
    if (!known || keys.some((key, at) => key !== known?.keys[at])) known = { keys, answer: make(...args) };
    return known.answer;
  };
}
