import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** The Chromiums that npm packages carry, made for a cloud's Linux and good on any. */
export const oldChromiums = [86, 92, 106, 109] as const;
export type OldChromium = (typeof oldChromiums)[number];

const packages = fileURLToPath(new URL('node_modules/', import.meta.url));

/** Why an old Chromium cannot be started here. Missing values: it can. */
export function maybeLack(version: OldChromium): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'its npm package is for Linux on x64';
  return existsSync(`${packages}chromium-${version}/bin`)
    ? undefined
    : 'npm ci in test/hosts/engines has not been run';
}

/** Unpacks an old Chromium, once, and gives the paths of the browser and of its libraries. */
export function unpackChromium(version: OldChromium): { executablePath: string; libraries: string } {
  const folder = `${packages}.cache/chromium-${version}`;
  if (!existsSync(folder)) {
    const aside = `${folder}-${process.pid}`;
    const unpack = (name: string): Buffer =>
      brotliDecompressSync(readFileSync(`${packages}chromium-${version}/bin/${name}.br`));
    mkdirSync(aside, { recursive: true });
    writeFileSync(`${aside}/chromium`, unpack('chromium'), { mode: 0o755 });
    for (const archive of ['aws.tar', 'swiftshader.tar'])
      execFileSync('tar', ['--extract', '--directory', aside], { input: unpack(archive) });
    try {
      renameSync(aside, folder);
    } catch {
      // Another run was first.
      rmSync(aside, { recursive: true });
    }
  }
  return { executablePath: `${folder}/chromium`, libraries: `${folder}/lib` };
}
