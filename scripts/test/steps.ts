import { join } from 'node:path';
import { projectRoot } from '../shared/project.ts';
import {
  type Counter,
  countsFromLastLine,
  countsFromPlaywright,
  countsFromVitest,
} from './counts.ts';

/** One part of `npm test`: a command whose exit code and test counts give its result. */
export interface Step {
  /** Its name in `npm test -- <name>`. */
  readonly name: string;
  /** Gives the program and its arguments; `report` is a file that it may write its results to. */
  readonly command: (report: string) => readonly string[];
  /** Reads the test counts; a step without it counts as one test. */
  readonly count?: Counter;
  /** What the machine must provide. */
  readonly needs?: 'cargo' | 'browser';
  /** Steps that must pass first; choosing this step chooses them too. */
  readonly requires?: readonly string[];
  /** Steps that must end first, if they are chosen. */
  readonly after?: readonly string[];
}

const sources = ['**/*.{md,mdx,ts,mjs,astro}'];

/** The project's own Playwright reporter. */
const testNames = join(projectRoot, 'scripts/test/playwright-progress.ts');

/**
 * All steps, each after those that it requires. The slow ones, and those they wait for, come first;
 * the short ones then fill the idle cores.
 *
 * The steps that run cargo run one after another: they share its target folder, and a step that
 * waited for the lock on it would be silent.
 */
export const steps: readonly Step[] = [
  { name: 'samples', command: script('samples'), count: countsFromLastLine, needs: 'cargo' },
  { name: 'types', command: tool('astro', 'check') },
  // Both the type check and the build write .astro/.
  { name: 'build', command: script('build'), after: ['types'] },
  {
    name: 'browser',
    command: tool('playwright', 'test', `--reporter=dot,json,${testNames}`),
    count: countsFromPlaywright,
    needs: 'browser',
    requires: ['build'],
  },
  {
    name: 'exercises',
    command: script('exercises'),
    count: countsFromLastLine,
    needs: 'cargo',
    after: ['samples'],
  },
  {
    name: 'downloads',
    command: script('downloads', '--check'),
    count: countsFromLastLine,
    needs: 'cargo',
    requires: ['build'],
    after: ['samples', 'exercises'],
  },
  {
    name: 'contract',
    command: script('contract'),
    count: countsFromLastLine,
    needs: 'cargo',
    after: ['samples', 'exercises', 'downloads'],
  },
  {
    name: 'unit',
    command: (report) => [
      ...tool('vitest', 'run', '--reporter=default', '--reporter=json')(report),
      `--outputFile.json=${report}`,
    ],
    count: countsFromVitest,
    needs: 'browser',
  },
  {
    name: 'spelling',
    command: tool('cspell', 'lint', '--no-progress', '--no-summary', ...sources),
  },
  { name: 'dead-code', command: tool('knip') },
  { name: 'lint', command: tool('biome', 'ci', '.') },
  { name: 'content', command: script('check'), count: countsFromLastLine },
  { name: 'links', command: script('links'), count: countsFromLastLine, requires: ['build'] },
  { name: 'diagrams', command: script('diagrams', '--check') },
  { name: 'cards', command: script('cards', '--check') },
];

function script(name: string, ...parameters: readonly string[]): Step['command'] {
  const path = join(projectRoot, 'scripts', `${name}.ts`);
  return () => [process.execPath, '--disable-warning=ExperimentalWarning', path, ...parameters];
}

function tool(name: string, ...parameters: readonly string[]): Step['command'] {
  return () => [join(projectRoot, 'node_modules/.bin', name), ...parameters];
}
