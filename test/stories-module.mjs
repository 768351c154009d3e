import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The code of `virtual:stories`: every module stories/*.stories.ts with its name, below a folder's URL or path. */
export function storiesModule(rootDir, base = '') {
  const names = readdirSync(join(rootDir, 'stories'))
    .filter((name) => name.endsWith('.stories.ts'))
    .sort();
  const imports = names.map((name, i) => `import * as s${i} from '${base}/stories/${name}';`).join('\n');
  const list = names.map((name, i) => `{ name: ${JSON.stringify(name)}, module: s${i} }`).join(', ');
  return `${imports}\nexport const storyFiles = [${list}];\n`;
}

/** The stand-ins that the built files carry (vite.config.ts): what is tested in a browser is what ships. */
export const standIns = {
  lit: '/src/shared/lean-lit.ts',
  'lit/directive.js': '/src/shared/lean-directive.ts',
  'lit/directives/repeat.js': '/src/shared/lean-repeat.ts',
  'zod/mini': '/src/core/lean-zod.ts',
};
