/** Every story, and how Storybook would draw it: the tests loop over them. */
import { html } from 'lit';
import { storyFiles } from 'virtual:stories';
import { plainLook } from '../stories/.storybook/look.js';

interface Story {
  args?: Record<string, unknown>;
  parameters?: Record<string, unknown>;
  render?: (args: Record<string, unknown>, context: unknown) => unknown;
}

type Meta = Story & { title?: string; component?: string };

/** One story. */
export interface NamedStory {
  /** Its file without the ending, `target-gauge`. */
  readonly file: string;
  /** The title of its file. */
  readonly title: string;
  /** The name it is exported by. */
  readonly name: string;
  /** Whether it shows every theme itself, so that it need not be looked at in each. */
  readonly hasOwnLook: boolean;
  readonly draw: () => unknown;
}

/** A story's own words come before those of its file. */
function drawn(meta: Meta, story: Story): unknown {
  const render = story.render ?? meta.render;
  const args = { ...meta.args, ...story.args };
  if (render) return render(args, { args, globals: plainLook, parameters: {} });
  const element = document.createElement(meta.component ?? 'div');
  Object.assign(element, args);
  return html`${element}`;
}

export const stories: readonly NamedStory[] = storyFiles.flatMap(({ name: fileName, module }) => {
  const meta = (module['default'] ?? {}) as Meta;
  return Object.entries(module)
    .filter(([name]) => name !== 'default')
    .map(([name, story]) => ({
      file: fileName.replace('.stories.ts', ''),
      title: meta.title ?? fileName,
      name,
      hasOwnLook: (story as Story).parameters?.['ownLook'] === true,
      draw: () => drawn(meta, story as Story),
    }));
});
