import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    // its own, empty one: the project's builds a library
    options: { builder: { viteConfigPath: 'stories/.storybook/vite.config.ts' } },
  },
  // drawn pictures stay files: a map takes no address but one of the web
  viteFinal: (config) => ({ ...config, build: { ...config.build, assetsInlineLimit: 0 } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
