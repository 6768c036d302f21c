import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { formatIssue } from '../../src/core/issue.ts';
import { contentRoot, displayPath, rustVersion } from '../../src/markdown/content-files.ts';
import { crateName } from '../../src/markdown/crate-files.ts';
import { pageFile, pageFolder } from '../../src/markdown/page-folders.ts';
import { type CargoRun, runCargo, targetFolder } from '../record/cargo.ts';
import { heading } from '../record/progress.ts';
import { outFolder } from '../setup/project.ts';
import { Passed } from './passed.ts';
import { unpacked } from './unpack.ts';

/** How the check went: a block of text for each zip that fails. */
export interface CheckedZips {
  readonly passed: number;
  readonly blocks: readonly string[];
}

/**
 * Unpacks each zip of the built site into an empty folder and runs its tests there, with the
 * versions of its own lock file. What passed before on this machine is taken as passed.
 */
export async function checkZips(): Promise<CheckedZips> {
  const known = new Passed(path.join(targetFolder(contentRoot), 'zips', 'passed.json'));
  const blocks: string[] = [];
  const zips = globSync('*/*/code.zip', { cwd: outFolder }).sort();
  for (const file of zips) {
    const phase = path.dirname(file).split(path.sep).join('/');
    const zip = readFileSync(path.join(outFolder, file));
    const hash = createHash('sha256').update(zip).update(String(rustVersion())).digest('hex');
    if (known.has(phase, hash)) continue;
    heading(`zips: ${phase}`);
    const run = await testZip(zip);
    if (run.ok) known.add(phase, hash);
    else blocks.push(describe(phase, run));
  }
  return { passed: zips.length - blocks.length, blocks };
}

async function testZip(zip: Uint8Array): Promise<CargoRun> {
  return unpacked(Object.entries(unzipSync(zip)), async (folder) => {
    const crate = path.join(folder, crateName);
    const run = await runCargo(['test', '--locked', '--', '--quiet'], contentRoot, crate);
    // Its folder will never be there again, so what is built of it would only pile up.
    await runCargo(['clean', '--package', crateName], contentRoot, crate);
    return run;
  });
}

function describe(phase: string, run: CargoRun): string {
  const [shelf = '', slug = ''] = phase.split('/');
  const file = displayPath(pageFile(pageFolder(contentRoot, shelf, slug)));
  const message = /--locked was passed/.test(run.log)
    ? 'the Cargo.lock of its code.zip is not what the code needs; run `npm run zips`'
    : 'the tests of its code.zip fail in a folder of their own';
  return [formatIssue({ file, line: 1, column: 1, message }), run.output, run.log]
    .filter((text) => text !== '')
    .join('\n');
}
