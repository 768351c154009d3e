/**
 * What a picture looked like when it was last looked at. `npm run baselines` writes the new ones; a test that finds
 * another picture puts both into pictures/visual and fails.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kept = fileURLToPath(new URL('.', import.meta.url));
const written = fileURLToPath(new URL('../../pictures/visual', import.meta.url));

/** Whether the baselines are to be written anew. */
export const isUpdating = process.env['UNION_UPDATE'] === '1';

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The baseline of that name. Missing values: `undefined` where there is none. */
export function maybeRead(name: string): Buffer | undefined {
  const path = join(kept, name);
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Keeps a baseline. */
export const keep = (name: string, content: string | Uint8Array): void => write(join(kept, name), content);

/**
 * Writes the picture that was expected and the one that came, and what differs where that is a picture too.
 * Gives a sentence that names the files.
 */
export function writeBoth(
  name: string,
  was: Uint8Array | undefined,
  is: Uint8Array,
  diff?: Uint8Array,
): string {
  const path = (kind: string): string => join(written, name.replace(/\.(\w+)$/, `.${kind}.$1`));
  if (was) write(path('was'), was);
  write(path('is'), is);
  if (diff) write(path('diff'), diff);
  const what = was
    ? `is another picture: compare ${path('was')} with ${path('is')}`
    : `is new: ${path('is')}`;
  return `${name} ${what}. Look at it; where it is right, npm run baselines.`;
}

/** Compares a text with its baseline, or keeps it. @throws a sentence that names both files */
export function holdText(name: string, text: string): void {
  if (isUpdating) return keep(name, text);
  const was = maybeRead(name);
  if (was?.toString('utf8') !== text) throw new Error(writeBoth(name, was, Buffer.from(text)));
}

/** Baselines of a folder that no picture asked for: taken away when updating, else told. */
export function strayIn(folder: string, wanted: ReadonlySet<string>): string[] {
  const path = join(kept, folder);
  const names = existsSync(path) ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  const stray = names
    .map((name) => `${folder}/${name.split('\\').join('/')}`)
    .filter((name) => /\.\w+$/.test(name) && !wanted.has(name));
  if (!isUpdating) return stray;
  for (const name of stray) rmSync(join(kept, name));
  return [];
}
