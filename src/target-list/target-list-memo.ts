/** A function that remembers its last answer, as long as it is asked the same: scrolling asks again and again. */
export function remember<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let known: { readonly args: A; readonly answer: R } | undefined;
  return (...args) => {
    if (!known || args.some((arg, at) => arg !== known?.args[at])) known = { args, answer: make(...args) };
    return known.answer;
  };
}
