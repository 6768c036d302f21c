import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type NewPage, prefixOf } from './arguments.ts';
import { templatesFolder } from './templates.ts';

/**
 * Creates the crate of a page. A phase starts with the code of the previous phase, and the first
 * phase of a guide with the template's. The examples and their recordings always come from the
 * template, because its questions are about them.
 *
 * @param folder the folder of the page
 * @param before the folder of the previous phase, if there is one
 */
export function makeCrate(
  folder: string,
  before: string | undefined,
  { guide, phase }: NewPage,
): void {
  const source = path.join(before ?? path.join(templatesFolder, 'phase'), 'code');
  const crate = path.join(folder, 'code');
  mkdirSync(crate, { recursive: true });
  cpSync(path.join(source, 'src'), path.join(crate, 'src'), { recursive: true });
  for (const part of ['code/examples', 'recorded']) {
    cpSync(path.join(templatesFolder, 'phase', part), path.join(folder, part), { recursive: true });
  }
  const manifest = readFileSync(path.join(source, 'Cargo.toml'), 'utf8');
  const named = manifest.replace(/^name = ".*"$/m, `name = "${prefixOf(guide)}-${phase}"`);
  writeFileSync(path.join(crate, 'Cargo.toml'), before === undefined ? named : nextVersion(named));
}

/**
 * Increments the minor version. Readers unpack each phase's crate under the same name, and cargo
 * recognizes by the version that it has not built this one: the files' dates do not show it.
 */
function nextVersion(manifest: string): string {
  return manifest.replace(
    /^(version = "0\.)(\d+)/m,
    (_, start, minor) => `${start}${Number(minor) + 1}`,
  );
}
