import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type NewPage, prefixOf } from './arguments.ts';
import { templates } from './templates.ts';

/**
 * Makes the crate of a page. A phase starts from the code of the phase before; a guide from the
 * template's. The examples and what they print are the template's: its questions are about them.
 *
 * @param folder the folder of the page
 * @param before that of the phase before, where there is one
 */
export function makeCrate(
  folder: string,
  before: string | undefined,
  { guide, phase }: NewPage,
): void {
  const source = path.join(before ?? path.join(templates, 'phase'), 'code');
  const crate = path.join(folder, 'code');
  mkdirSync(crate, { recursive: true });
  cpSync(path.join(source, 'src'), path.join(crate, 'src'), { recursive: true });
  for (const part of ['code/examples', 'recorded']) {
    cpSync(path.join(templates, 'phase', part), path.join(folder, part), { recursive: true });
  }
  const manifest = readFileSync(path.join(source, 'Cargo.toml'), 'utf8');
  const named = manifest.replace(/^name = ".*"$/m, `name = "${prefixOf(guide)}-${phase}"`);
  writeFileSync(path.join(crate, 'Cargo.toml'), before === undefined ? named : nextVersion(named));
}

/**
 * Readers unpack each phase's crate under the same name. By its version, cargo sees that it is not
 * the one that it built before: the files' dates don't tell.
 */
function nextVersion(manifest: string): string {
  return manifest.replace(
    /^(version = "0\.)(\d+)/m,
    (_, start, minor) => `${start}${Number(minor) + 1}`,
  );
}
