/** Makes a new phase or article, ready to be written: `npm run new -- axum/responses "Responses"`. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isScalar, isSeq, parseDocument } from 'yaml';
import { readRegions } from '../src/core/regions.ts';
import { contentRoot, displayPath } from '../src/markdown/content-files.ts';
import { ARTICLES, pageFile, pageFolder } from '../src/markdown/page-folders.ts';
import { readGuide } from '../src/schema/guide.ts';
import { findCargo } from './setup/cargo.ts';
import { CommandError, runCommand } from './setup/command.ts';

const USAGE =
  'write `npm run new -- guide/phase "A title"`, such as `axum/responses "Responses"`, or `articles/name "A title"`';
const templates = path.resolve(import.meta.dirname, '../content/templates');

interface NewPhase {
  /** A guide's slug, or `ARTICLES`. */
  readonly guide: string;
  readonly phase: string;
  readonly title: string;
}

await runCommand(async () => {
  const wanted = readWish(process.argv.slice(2));
  const guideFolder = path.join(contentRoot, 'guides', wanted.guide);
  const folder = pageFolder(contentRoot, wanted.guide, wanted.phase);
  if (existsSync(folder)) {
    throw new CommandError(`${displayPath(folder)} is there already; choose another name`);
  }
  const isArticle = wanted.guide === ARTICLES;
  const before = isArticle ? undefined : phaseBefore(guideFolder, wanted.phase);
  makeCrate(folder, before && path.join(guideFolder, before), wanted);
  makeLesson(folder, wanted);
  if (!isArticle) listPhase(guideFolder, wanted);
  for (const script of ['diagrams', 'cards']) run(script, '--root', contentRoot);
  proveCrate(`${wanted.guide}/${wanted.phase}`);
  console.log(`${displayPath(pageFile(folder))} is ready to be written; npm run dev shows it`);
  return 0;
});

function readWish([name = '', title = '']: readonly string[]): NewPhase {
  const [, guide, phase] = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)$/.exec(name) ?? [];
  if (guide === undefined || phase === undefined) {
    throw new CommandError(`\`${name}\` names no phase; ${USAGE}`);
  }
  if (title.trim() === '') throw new CommandError(`the title is missing; ${USAGE}`);
  return { guide, phase, title: title.trim() };
}

/** The phase that the new one goes on from, where the guide has one: it may be listed already. */
function phaseBefore(guideFolder: string, phase: string): string | undefined {
  const file = path.join(guideFolder, 'guide.yaml');
  if (!existsSync(file)) return undefined;
  const guide = readGuide(readFileSync(file, 'utf8'));
  if (!guide.ok) throw new CommandError(`${displayPath(file)} has faults; run npm run check`);
  const { phases } = guide.value;
  return phases.includes(phase) ? phases[phases.indexOf(phase) - 1] : phases.at(-1);
}

/**
 * A phase starts from the code of the phase before; a guide from the template's. The examples and
 * what they print are the template's: its questions are about them.
 */
function makeCrate(folder: string, before: string | undefined, { guide, phase }: NewPhase): void {
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

function makeLesson(folder: string, { guide, phase, title }: NewPhase): void {
  const code = readFileSync(path.join(folder, 'code/src/main.rs'), 'utf8');
  const regions = readRegions(code);
  const names = regions.ok ? [...regions.value.keys()] : [];
  const region = names.includes('app') ? 'app' : names[0];
  const sample = `\`\`\`rust file=code/src/main.rs${region ? ` region=${region}` : ''}\n\`\`\``;
  const template = readFileSync(path.join(templates, 'phase/lesson.mdx'), 'utf8');
  const lesson = template
    .replace('__TITLE__', () => JSON.stringify(title))
    .replace('__TODAY__', new Date().toISOString().slice(0, 10))
    .replace('__SAMPLE__', sample)
    .replaceAll('__ID__', `${prefixOf(guide)}-${phase}`);
  writeFileSync(pageFile(folder), lesson);
}

/** What begins the names of a page's crate and questions: the crate of an article is `article-x`. */
function prefixOf(guide: string): string {
  return guide === ARTICLES ? 'article' : guide;
}

function listPhase(guideFolder: string, { phase, title }: NewPhase): void {
  const file = path.join(guideFolder, 'guide.yaml');
  if (!existsSync(file)) {
    const template = readFileSync(path.join(templates, 'guide/guide.yaml'), 'utf8');
    const text = template
      .replace('__TITLE__', () => JSON.stringify(title))
      .replace('__PHASE__', phase);
    writeFileSync(file, text);
    return;
  }
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, withPhase(text, phase));
}

/** Adds a phase behind the last one; the rest of the text stays as its author wrote it. */
function withPhase(text: string, phase: string): string {
  const phases = parseDocument(text).get('phases');
  const items = isSeq(phases) ? phases.items.filter(isScalar) : [];
  const end = items.at(-1)?.range?.[1];
  if (!isSeq(phases) || end === undefined || items.some(({ value }) => value === phase))
    return text;
  const start = items.at(-1)?.range?.[0] ?? end;
  const indent = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const added = phases.flow ? `, ${phase}` : `\n${indent}${phase}`;
  return text.slice(0, end) + added + text.slice(end);
}

/** The new crate has to stand in the lock file and to be recorded, or the tests refuse it. */
function proveCrate(name: string): void {
  const cargo = findCargo();
  if (cargo === undefined) {
    console.log(
      `cargo is not there: with it, run \`npm run record -- ${name}\` and \`npm run zips\``,
    );
    return;
  }
  const { status, stderr } = spawnSync(cargo, ['metadata', '--format-version', '1'], {
    cwd: contentRoot,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new CommandError(stderr.trim());
  run('record', name);
  run('zips');
}

function run(script: string, ...parameters: readonly string[]): void {
  const { status } = spawnSync(
    process.execPath,
    [path.join(import.meta.dirname, `${script}.ts`), ...parameters],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new CommandError(`npm run ${script} failed; the phase itself is there`);
}
