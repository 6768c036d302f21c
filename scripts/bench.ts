/**
 * Runs benchmarks:
 *
 * - `npm run bench` measures the build, with its search index, of generated courses with 50, 200
 *   and 1,000 lessons; `npm run bench -- 50 200` measures courses with other numbers of lessons.
 * - `npm run bench -- samples` measures a check of all samples without built files.
 * - `npm run bench -- verdict` measures the time from a click to a verdict on the built site.
 * - `npm run bench -- next` measures the time from a click to the next lesson on the built site.
 * - `npm run bench -- lighthouse` gives Lighthouse's scores for the built site's kinds of pages,
 *   and ends with a failure if one is below 100. It downloads Lighthouse.
 * - `npm run bench -- tests` measures `npm test` without built files, and the time that each added
 *   lesson takes; `npm run bench -- tests unit content` measures only the named steps.
 */
import { availableParallelism } from 'node:os';
import { content } from '../src/content/site.ts';
import { measureBuild } from './bench/build-times.ts';
import { CATEGORIES, measureWithLighthouse } from './bench/lighthouse.ts';
import { measureTests } from './bench/tests/index.ts';
import { measureTimeToNext } from './bench/time-to-next.ts';
import { measureTimeToVerdict } from './bench/time-to-verdict.ts';
import { buildIfChanged } from './build/build-site.ts';
import { measureSamples } from './record/measure.ts';
import { CommandError, runCommand } from './shared/command.ts';
import { parseCommandLine } from './shared/command-line.ts';
import { outFolder } from './shared/project.ts';

const SIZES = ['50', '200', '1000'];
/** A lesson of the course that another follows, and pages of each other kind. */
const LESSON = '/axum/state/';
const PAGES = ['/', '/axum/', LESSON, '/articles/middleware/', '/review/'];
const ROUNDS = 7;

/** What is measured, by its name on the command line; each gives the exit code. */
const KINDS: Readonly<Record<string, () => Promise<number>>> = {
  samples: benchSamples,
  verdict: benchVerdicts,
  next: benchNext,
  lighthouse: benchLighthouse,
};

await runCommand(async () => {
  const { positionals: requested } = parseCommandLine({
    command: 'npm run bench',
    positionals: `[${Object.keys(KINDS).join(' | ')} | tests [step …] | number of lessons …]`,
  });
  console.log(`Node ${process.version}, ${availableParallelism()} cores`);
  if (requested[0] === 'tests') {
    for (const line of await measureTests(requested.slice(1))) console.log(line);
    return 0;
  }
  let code = 0;
  for (const what of requested.length > 0 ? requested : SIZES) {
    const measure = KINDS[what] ?? (() => benchBuild(what));
    code = Math.max(code, await measure());
  }
  return code;
});

async function benchSamples(): Promise<number> {
  for (const { what, seconds } of await measureSamples(content)) {
    console.log(`${what}: ${seconds.toFixed(1)} s`);
  }
  return 0;
}

async function benchVerdicts(): Promise<number> {
  await buildIfChanged();
  console.log('From the click to the painted verdict, on a processor slowed down 4 times:');
  for (const { kind, median, worst } of await measureTimeToVerdict(outFolder)) {
    console.log(`${kind}: ${median.toFixed(0)} ms, at worst ${worst.toFixed(0)} ms`);
  }
  return 0;
}

async function benchNext(): Promise<number> {
  await buildIfChanged();
  const times = await measureTimeToNext(outFolder, LESSON, ROUNDS);
  const sorted = times.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const shown = sorted.map((time) => time.toFixed(0)).join(', ');
  const ahead = times.filter(({ isPrepared }) => isPrepared).length;
  console.log(`From the click to the lesson after ${LESSON}: ${shown} ms;`);
  console.log(`rendered ahead in ${ahead} of ${times.length} browsers.`);
  return 0;
}

async function benchLighthouse(): Promise<number> {
  await buildIfChanged();
  const results = await measureWithLighthouse(outFolder, PAGES);
  console.log(`Lighthouse for phones: ${CATEGORIES.join(', ')}`);
  for (const { page, scores, failing } of results) {
    console.log(`${page}: ${scores.join(', ')}${failing.map((id) => `\n  ${id}`).join('')}`);
  }
  return results.every(({ scores }) => scores.every((score) => score === 100)) ? 0 : 1;
}

async function benchBuild(what: string): Promise<number> {
  if (!(Number(what) > 0)) {
    const names = Object.keys(KINDS).map((kind) => `\`${kind}\``);
    throw new CommandError(
      `\`${what}\` is neither ${names.join(', ')}, \`tests\` nor a number of lessons`,
    );
  }
  console.log(measureBuild(Number(what)));
  return 0;
}
