import { globSync } from 'node:fs';
import path from 'node:path';
import Slugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { featuresOf } from '../core/explain.ts';
import { faultLine, titleOf } from '../core/fault-line.ts';
import { QUIZ_ANCHOR } from '../core/quiz/anchor.ts';
import { t } from '../messages/index.ts';
import { readQuiz } from '../questions/index.ts';
import { readFrontMatter } from '../schema/front-matter.ts';
import { readText } from './files.ts';
import { pageName } from './page-folders.ts';
import { parseLesson, walkTree } from './tree.ts';

/** A failure that a page shows on purpose: the recorded message of the compiler or a panic. */
export interface Failure {
  /** The path of the section that explains it, such as `/axum/extractors/#json-before-path`. */
  readonly url: string;
  readonly heading: string;
  /** The title of its page. */
  readonly page: string;
  /** The line of the message that says what is wrong. */
  readonly title: string;
  /** The line that tells it from others with that title; undefined if none does. */
  readonly label: string | undefined;
  /** The whole message. */
  readonly text: string;
  /** The names that its program defines. */
  readonly own: ReadonlySet<string>;
  readonly features: readonly string[];
}

const SHOWN = /\bof=(code\/(?:fails|examples)\/[\w-]+\.rs)/;
const LINK = /^\[(?<text>.+)\]\((?<url>.+)\)$/s;
const DEFINED = /\b(?:fn|struct|enum|trait|type|static|const|mod|let(?: mut)?)\s+(\w+)|(\w+)\s*:/g;

/** A section of a page. */
type Section = Pick<Failure, 'url' | 'heading'>;

/**
 * Finds the failures of a page: those that it shows, in the order of the page; then those that its
 * questions are about, and those that its crate has only to be found by their message.
 *
 * @param root the content folder
 * @param file the `lesson.mdx` or `article.mdx`; a file that can't be parsed has no failures
 */
export function failuresOf(root: string, file: string): Failure[] {
  const source = readText(file) ?? '';
  const tree = parseLesson(source);
  if (!tree.ok) return [];
  const folder = path.dirname(file);
  const read = readFrontMatter(source);
  const page = read.ok ? read.value.frontMatter.title : '';
  const top = { url: `/${pageName(root, folder)}/`, heading: page };
  const sections = explainingSections(tree.value, top);
  const sources = new Set([...sections.keys(), ...failingFiles(folder)]);
  return [...sources].flatMap((each) => {
    const failure = readFailure(folder, each);
    return failure ? [{ ...(sections.get(each) ?? top), page, ...failure }] : [];
  });
}

/** The sections that explain what files of the crate print, by the files; the first ones. */
function explainingSections(tree: Nodes, top: Section): ReadonlyMap<string, Section> {
  const slugger = new Slugger();
  const shown: [source: string, section: Section][] = [];
  const asked: [source: string, section: Section][] = [];
  let section = top;
  walkTree(tree, (node) => {
    if (node.type === 'heading') {
      const heading = textOf(node);
      section = { url: `${top.url}#${slugger.slug(heading)}`, heading };
    }
    if (node.type !== 'code') return;
    const [, source] = (node.lang === 'output' && SHOWN.exec(node.meta ?? '')) || [];
    if (source !== undefined) shown.push([source, section]);
    if (node.lang === 'quiz') asked.push(...askedFiles(node.value, top.url));
  });
  const sections = new Map<string, Section>();
  for (const [source, explained] of [...shown, ...asked]) {
    if (!sections.has(source)) sections.set(source, explained);
  }
  return sections;
}

/** The files that the questions of a quiz are about, each with the section that its link names. */
function askedFiles(quiz: string, url: string): [source: string, section: Section][] {
  const questions = readQuiz(quiz);
  if (!questions.ok) return [];
  return questions.value.flatMap(({ predict, code, see = '' }): [string, Section][] => {
    const { text = t('quizTitle'), url: target = `#${QUIZ_ANCHOR}` } = LINK.exec(see)?.groups ?? {};
    const heading = text.replaceAll('`', '');
    const section = { url: target.startsWith('#') ? `${url}${target}` : target, heading };
    return [predict, code].flatMap((asked): [string, Section][] =>
      asked && 'file' in asked ? [[asked.file, section]] : [],
    );
  });
}

function failingFiles(folder: string): string[] {
  return globSync('code/fails/*.rs', { cwd: folder })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** Reads a recorded failure; undefined if the file does not fail, or is not recorded. */
function readFailure(
  folder: string,
  source: string,
): Pick<Failure, 'title' | 'label' | 'text' | 'own' | 'features'> | undefined {
  const code = readText(path.join(folder, source)) ?? '';
  const text = readText(path.join(folder, 'recorded', `${path.basename(source, '.rs')}.txt`));
  const fails = source.startsWith('code/fails/') || /^\/\/ expect panic/m.test(code);
  if (!fails || text === undefined) return undefined;
  const own = ownNames(code);
  const features = featuresOf(text, own);
  return { title: titleOf(text), label: faultLine(text), text, own, features };
}

/** The names that a program defines, without those that are also paths, as in `rocket::build()`. */
function ownNames(code: string): ReadonlySet<string> {
  const defined = [...code.matchAll(DEFINED)].map(([, defines, names]) => defines ?? names ?? '');
  return new Set(defined.filter((name) => name !== '' && !code.includes(`${name}::`)));
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
