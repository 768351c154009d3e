import { defineConfig } from 'vite';

// Drawn pictures stay files: a map takes no address but one of the web.
export default defineConfig({ build: { assetsInlineLimit: 0 } });
