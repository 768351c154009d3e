/** Made by test/web-test-runner.config.mjs: every module stories/*.stories.ts. */
declare module 'virtual:stories' {
  export const storyFiles: { name: string; module: Record<string, unknown> }[];
}
