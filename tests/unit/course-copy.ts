import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const tinyCourse = 'tests/site/content';

/** Many short runs of the same scripts: what Node made of them is kept. */
const quick = { NODE_COMPILE_CACHE: path.resolve('.cache/compiled') };

/** What a script printed and how it ended. */
export interface Ran {
  readonly code: number;
  /** Paths are relative to the copy's folder of guides. */
  readonly output: string;
}

/** A copy of a course in a folder of its own, to be changed at will. */
export interface CourseCopy {
  /** The content folder. */
  readonly content: string;
  /** The text of a file, named relative to the folder of guides. */
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  delete(file: string): Promise<void>;
  /** Runs one of the project's scripts on the copy. */
  run(script: string, parameters?: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ran>;
  remove(): Promise<void>;
}

/** Copies a content folder, the tiny course where none is named, to a temporary folder. */
export async function copyCourse(original = tinyCourse): Promise<CourseCopy> {
  const content = await mkdtemp(path.join(tmpdir(), 'from-zero-course-'));
  await cp(path.resolve(original), content, { recursive: true });
  const inGuides = (file: string) => path.join(content, 'guides', file);
  const shown = `${path.relative(process.cwd(), inGuides('')).split(path.sep).join('/')}/`;
  return {
    content,
    read: (file) => readFile(inGuides(file), 'utf8'),
    write: async (file, text) => {
      await mkdir(path.dirname(inGuides(file)), { recursive: true });
      await writeFile(inGuides(file), text);
    },
    delete: (file) => rm(inGuides(file), { recursive: true }),
    run: (script, parameters = [], env = {}) =>
      new Promise((resolve) => {
        execFile(
          process.execPath,
          [path.resolve('scripts', script), ...parameters],
          { env: { ...process.env, ...quick, CI: undefined, FROM_ZERO_CONTENT: content, ...env } },
          (error, stdout, stderr) => {
            const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
            resolve({ code, output: `${stdout}${stderr}`.replaceAll(shown, '') });
          },
        );
      }),
    remove: () => rm(content, { recursive: true }),
  };
}
