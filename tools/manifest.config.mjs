/** What the analyzer reads; tools/manifest.mjs cuts its answer down to what a page may use. */
export default {
  globs: ['src/*/*-element.ts', 'src/shared/*.ts'],
  litelement: true,
  quiet: true,
  dependencies: false,
};
