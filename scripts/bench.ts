/**
 * Runs benchmarks:
 *
 * - `npm run bench` measures the build, with its search index, of generated courses with 50, 200
 *   and 1,000 lessons; `npm run bench -- 50 200` measures courses with other numbers of lessons.
 * - `npm run bench -- samples` measures a check of all samples without built files.
 * - `npm run bench -- verdict` measures the time from a click to a verdict on the built site.
 * - `npm run bench -- tests` measures `npm test` without built files, and the time that each added
 *   lesson takes; `npm run bench -- tests unit content` measures only the named steps.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { content } from '../src/content/site.ts';
import { generateCourse } from './bench/generate-course.ts';
import { measureTests } from './bench/tests/index.ts';
import { measureTimeToVerdict } from './bench/time-to-verdict.ts';
import { buildIfChanged } from './build/build-site.ts';
import { measureSamples } from './record/measure.ts';
import { CommandError, runCommand } from './shared/command.ts';
import { parseCommandLine } from './shared/command-line.ts';
import { outFolder } from './shared/project.ts';

/** How messages describe the arguments. */
const KINDS = '[samples | verdict | tests [step …] | number of lessons …]';

const SIZES = ['50', '200', '1000'];
const folder = path.resolve('.cache/bench');

await runCommand(async () => {
  const { positionals: requested } = parseCommandLine({
    command: 'npm run bench',
    positionals: KINDS,
  });
  console.log(`Node ${process.version}, ${availableParallelism()} cores`);
  if (requested[0] === 'tests') {
    for (const line of await measureTests(requested.slice(1))) console.log(line);
    return 0;
  }
  for (const what of requested.length > 0 ? requested : SIZES) {
    if (what === 'samples') await benchSamples();
    else if (what === 'verdict') await benchVerdicts();
    else if (Number(what) > 0) benchBuild(Number(what));
    else
      throw new CommandError(
        `\`${what}\` is neither \`samples\`, \`tests\`, \`verdict\` nor a number of lessons`,
      );
  }
  return 0;
});

async function benchSamples(): Promise<void> {
  for (const { what, seconds } of await measureSamples(content)) {
    console.log(`${what}: ${seconds.toFixed(1)} s`);
  }
}

async function benchVerdicts(): Promise<void> {
  await buildIfChanged();
  console.log('From the click to the painted verdict, on a processor slowed down 4 times:');
  for (const { kind, median, worst } of await measureTimeToVerdict(outFolder)) {
    console.log(`${kind}: ${median.toFixed(0)} ms, at worst ${worst.toFixed(0)} ms`);
  }
}

function benchBuild(lessons: number): void {
  const content = path.join(folder, `content-${lessons}`);
  generateCourse(content, lessons);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      FROM_ZERO_CONTENT: content,
      FROM_ZERO_OUT: path.join(folder, `site-${lessons}`),
    },
  });
  if (status !== 0) {
    throw new CommandError(`The build of ${lessons} lessons failed:\n${stdout}${stderr}`);
  }
  const milliseconds = performance.now() - start;
  const each = (milliseconds / lessons).toFixed(1);
  console.log(`${lessons} lessons: ${(milliseconds / 1000).toFixed(1)} s, ${each} ms a lesson`);
}
