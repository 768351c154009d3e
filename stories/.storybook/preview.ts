import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../../custom-elements.json';
import '../../src/index.js';
import '../../src/tools/index.js';
import '../../src/zh-hant/index.js';
import DocsPage from './docs-page.mdx';
import { dressed, plainLook, themes, type Look } from './look.js';

setCustomElementsManifest(manifest);

const item = (value: string, title: string): { value: string; title: string } => ({ value, title });

const preview: Preview = {
  globalTypes: {
    theme: {
      description: 'theme',
      toolbar: { icon: 'paintbrush', dynamicTitle: true, items: themes.map((theme) => item(theme, theme)) },
    },
    lang: {
      description: 'lang',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [item('zh-CN', '中文'), item('zh-Hant', '繁體中文'), item('en', 'English')],
      },
    },
    elder: {
      description: '大字版',
      toolbar: {
        icon: 'accessibility',
        dynamicTitle: true,
        items: [item('off', '标准字号'), item('on', '大字版')],
      },
    },
  },
  initialGlobals: { ...plainLook },
  decorators: [(story, { globals }) => dressed(story(), globals as unknown as Look)],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    docs: { source: { type: 'dynamic' }, page: DocsPage },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          '整页 Pages',
          '设计 Design',
          '目标进度 Target gauge',
          '目标任务清单 Target list',
          '县区排名 County ranking',
          '驿站地图 Station map',
          '帮扶资金 Fund counter',
        ],
      },
    },
  },
};

export default preview;
