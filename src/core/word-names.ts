/**
 * The names of words that the build writes shorter, with what it writes for them: it fills this in
 * (`tools/vite-plugins.ts`), so that a page can give its words by the names that the types have.
 */
export const wordNames: Readonly<Record<string, string>> = {};
