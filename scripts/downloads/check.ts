import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { type Content, CRATE_NAME, displayPath, pageFile } from '../../src/content/index.ts';
import { formatIssue } from '../../src/core/issue.ts';
import { type CargoRun, runCargo, targetFolder } from '../rust/cargo.ts';
import { wasTested } from '../rust/tested.ts';
import { measureLesson } from '../shared/lesson-times.ts';
import { PassedChecks } from '../shared/passed-checks.ts';
import { showHeading } from '../shared/progress.ts';
import { outFolder } from '../shared/project.ts';
import { setToolchain } from './toolchain.ts';
import { withUnpackedFiles } from './unpack.ts';

/** The result of the check. */
export interface CheckedDownloads {
  readonly passed: number;
  /** A block of text to print for each crate download that failed. */
  readonly blocks: readonly string[];
}

/**
 * Unpacks each crate download of the built site into an empty folder and runs its tests there, with
 * the versions of its own lock file. A download counts as passed if it has not changed since it
 * passed on this machine, or if the check of the samples has tested a copy with exactly its files.
 */
export async function checkDownloads(content: Content): Promise<CheckedDownloads> {
  setToolchain(content);
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
    if (wasTested(content, filesIn(zip))) continue;
    const hash = createHash('sha256').update(zip).update(rust).digest('hex');
    if (known.find(phase, hash) !== undefined) continue;
    showHeading(`downloads: ${phase}`);
    const run = await measureLesson(phase, () => testDownload(content, zip));
    if (run.ok) known.add(phase, hash, 1);
    else blocks.push(describe(content, phase, run));
  }
  return { passed: zips.length - blocks.length, blocks };
}

/** The contents of the files in a crate download, by their paths in the crate. */
function filesIn(zip: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(zip)).map(([file, bytes]): [string, string] => [
    path.posix.relative(CRATE_NAME, file),
    new TextDecoder().decode(bytes),
  ]);
  return new Map(files);
}

async function testDownload(content: Content, zip: Uint8Array): Promise<CargoRun> {
  return withUnpackedFiles(Object.entries(unzipSync(zip)), async (folder) => {
    const crate = path.join(folder, CRATE_NAME);
    const run = await runCargo(['test', '--locked', '--', '--quiet'], content, crate);
    // The folder is unique to this run, so files built for it would never be used again.
    await runCargo(['clean', '--package', CRATE_NAME], content, crate);
    return run;
  });
}

function describe(content: Content, phase: string, run: CargoRun): string {
  const [collection = '', slug = ''] = phase.split('/');
  const file = displayPath(pageFile(content.pages.folder(collection, slug)));
  const message = /--locked was passed/.test(run.log)
    ? 'the Cargo.lock of its code.zip does not match the code; run `npm run downloads`'
    : 'the tests of its code.zip fail in a folder of their own';
  return [formatIssue({ file, line: 1, column: 1, message }), run.output, run.log]
    .filter((text) => text !== '')
    .join('\n');
}
