import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Content, pageFile } from '../../../src/content/index.ts';
import { formatVerified } from '../../../src/schema/recorded/verified.ts';
import { CommandError } from '../../shared/command.ts';
import { renamed } from './renamed.ts';

/** The copy of a lesson. */
export interface Copied {
  /** The name of the original, such as `axum/state`. */
  readonly original: string;
  /** The name of the copy. */
  readonly name: string;
  /** The names of both packages. */
  readonly package: readonly [from: string, to: string];
}

/** The files that may contain the package's name. */
const FILES_WITH_NAME = '**/*.{rs,toml,mdx,txt,json}';

/**
 * Copies the folder of a phase into the copy of its guide.
 *
 * @throws CommandError if the phase has no crate
 */
export function copyLesson({ pages }: Content, guide: string, phase: string): Copied {
  const folder = pages.folder(renamed(guide), phase);
  cpSync(pages.folder(guide, phase), folder, { recursive: true });
  const from = packageOf(folder);
  const to = renamed(from);
  for (const file of globSync(FILES_WITH_NAME, { cwd: folder })) {
    rewrite(path.join(folder, file), (text) => renamePackage(text, from, to));
  }
  rewrite(pageFile(folder), (text) => changeWording(text));
  return { original: `${guide}/${phase}`, name: `${renamed(guide)}/${phase}`, package: [from, to] };
}

/**
 * Marks the current state of a copy as verified, because it prints what its original printed.
 *
 * @param content the content, whose lock file has the copy's crate
 * @throws CommandError if the original was not recorded
 */
export function verifyCopy({ root, recordings }: Content, name: string): void {
  const folder = path.join(root, 'guides', name);
  const record = recordings.record(folder);
  const inputs = recordings.inputs(folder);
  if (record === undefined || inputs === undefined) {
    throw new CommandError(`${name} has no recordings; run npm run record`);
  }
  writeFileSync(path.join(folder, 'recorded/verified.json'), formatVerified({ ...record, inputs }));
}

function packageOf(folder: string): string {
  const manifest = path.join(folder, 'code/Cargo.toml');
  if (!existsSync(manifest)) throw new CommandError(`${manifest} is missing`);
  return /^name = "(.*)"/m.exec(readFileSync(manifest, 'utf8'))?.[1] ?? '';
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Renames the package, also in code, where its name is written with underscores. */
function renamePackage(text: string, from: string, to: string): string {
  const inCode = (name: string) => name.replaceAll('-', '_');
  const replace = (before: string, old: string, fresh: string) =>
    before.replace(new RegExp(`(?<![\\w-])${old}(?![\\w-])`, 'g'), fresh);
  return replace(replace(text, from, to), inCode(from), inCode(to));
}

/** Makes the lesson's title and its questions differ from the original's. */
function changeWording(lesson: string): string {
  return lesson
    .replace(/^title: (["']?)(.*?)\1$/m, 'title: $1$2 (copy)$1')
    .replace(
      /^```quiz\n(.*?)^```$/ms,
      (_, quiz: string) => `\`\`\`quiz\n${changeQuestions(quiz)}\`\`\``,
    );
}

/** What the copy of a question changes; the rest is kept as the author wrote it. */
const questionsSchema = z.array(z.looseObject({ id: z.string().optional(), q: z.string() }));

/** Changes ids and wording, because both must be unique to a question in the whole course. */
function changeQuestions(quiz: string): string {
  const questions = questionsSchema.parse(JSON.parse(quiz));
  const others = questions.map((question) => ({
    ...question,
    ...(question.id === undefined ? {} : { id: `${question.id}-copy` }),
    q: `${question.q} (copy)`,
  }));
  return `${JSON.stringify(others, undefined, 2)}\n`;
}
