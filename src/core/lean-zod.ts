// What the shipped build puts in the place of `zod/mini` (vite.config.ts), in two files: the gauge does without the second
// (`halfSchema` in tools/vite-plugins.ts).
export * from './lean-schema.js';
export * from './lean-schema-more.js';
