import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { crateName } from '../../src/content/crates.ts';
import { displayPath } from '../../src/content/files.ts';
import type { Content } from '../../src/content/index.ts';
import { pageFile } from '../../src/content/page-folders.ts';
import { formatIssue } from '../../src/core/issue.ts';
import { type CargoRun, runCargo, targetFolder } from '../rust/cargo.ts';
import { wasTested } from '../rust/tested.ts';
import { measureLesson } from '../shared/lesson-times.ts';
import { PassedChecks } from '../shared/passed-checks.ts';
import { heading } from '../shared/progress.ts';
import { outFolder } from '../shared/project.ts';
import { useToolchain } from './toolchain.ts';
import { unpacked } from './unpack.ts';

/** How the check went: a block of text for each zip that fails. */
export interface CheckedDownloads {
  readonly passed: number;
  readonly blocks: readonly string[];
}

/**
 * Unpacks each zip of the built site into an empty folder and runs its tests there, with the
 * versions of its own lock file. What passed before on this machine is taken as passed, and so is a
 * zip with the very files that the check of the samples has built and tested in a folder of their own.
 */
export async function checkDownloads(content: Content): Promise<CheckedDownloads> {
  useToolchain(content);
  const known = new PassedChecks(
    path.join(targetFolder(content), 'downloads', 'passed.json'),
    'scripts/downloads/check.ts',
  );
  const blocks: string[] = [];
  const rust = String(content.versions.rust());
  const zips = globSync('*/*/code.zip', { cwd: outFolder }).sort();
  for (const file of zips) {
    const phase = path.dirname(file).split(path.sep).join('/');
    const zip = readFileSync(path.join(outFolder, file));
    if (wasTested(content, textsOf(zip))) continue;
    const hash = createHash('sha256').update(zip).update(rust).digest('hex');
    if (known.find(phase, hash) !== undefined) continue;
    heading(`downloads: ${phase}`);
    const run = await measureLesson(phase, () => testZip(content, zip));
    if (run.ok) known.add(phase, hash, 1);
    else blocks.push(describe(content, phase, run));
  }
  return { passed: zips.length - blocks.length, blocks };
}

/** The texts of the crate in a zip by their paths in it. */
function textsOf(zip: Uint8Array): ReadonlyMap<string, string> {
  const texts = Object.entries(unzipSync(zip)).map(([file, bytes]): [string, string] => [
    path.posix.relative(crateName, file),
    new TextDecoder().decode(bytes),
  ]);
  return new Map(texts);
}

async function testZip(content: Content, zip: Uint8Array): Promise<CargoRun> {
  return unpacked(Object.entries(unzipSync(zip)), async (folder) => {
    const crate = path.join(folder, crateName);
    const run = await runCargo(['test', '--locked', '--', '--quiet'], content, crate);
    // Its folder will never be there again, so what is built of it would only pile up.
    await runCargo(['clean', '--package', crateName], content, crate);
    return run;
  });
}

function describe(content: Content, phase: string, run: CargoRun): string {
  const [collection = '', slug = ''] = phase.split('/');
  const file = displayPath(pageFile(content.pages.folder(collection, slug)));
  const message = /--locked was passed/.test(run.log)
    ? 'the Cargo.lock of its code.zip is not what the code needs; run `npm run downloads`'
    : 'the tests of its code.zip fail in a folder of their own';
  return [formatIssue({ file, line: 1, column: 1, message }), run.output, run.log]
    .filter((text) => text !== '')
    .join('\n');
}
