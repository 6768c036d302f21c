import path from 'node:path';
import Slugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { featuresOf } from '../core/explain.ts';
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
  /** The first line of the message. */
  readonly title: string;
  /** The whole message. */
  readonly text: string;
  /** The names that its program defines. */
  readonly own: ReadonlySet<string>;
  readonly features: readonly string[];
}

const SHOWN = /\bof=(code\/(?:fails|examples)\/([\w-]+)\.rs)/;
const DEFINED = /\b(?:fn|struct|enum|trait|type|static|const|mod|let(?: mut)?)\s+(\w+)|(\w+)\s*:/g;

/**
 * Finds the failures that a page shows, in the order of the page.
 *
 * @param root the content folder
 * @param file the `lesson.mdx` or `article.mdx`; a file that can't be parsed has no failures
 */
export function failuresOf(root: string, file: string): Failure[] {
  const tree = parseLesson(readText(file) ?? '');
  if (!tree.ok) return [];
  const folder = path.dirname(file);
  const url = `/${pageName(root, folder)}/`;
  const read = readFrontMatter(readText(file) ?? '');
  const page = read.ok ? read.value.frontMatter.title : '';
  const slugger = new Slugger();
  const failures: Failure[] = [];
  let position = { url, heading: page };
  walkTree(tree.value, (node) => {
    if (node.type === 'heading') {
      const heading = textOf(node);
      position = { url: `${url}#${slugger.slug(heading)}`, heading };
    }
    if (node.type !== 'code' || node.lang !== 'output') return;
    const [, source = '', name = ''] = SHOWN.exec(node.meta ?? '') ?? [];
    const code = readText(path.join(folder, source)) ?? '';
    const text = readText(path.join(folder, 'recorded', `${name}.txt`));
    const fails = source.startsWith('code/fails/') || /^\/\/ expect panic/m.test(code);
    if (!fails || text === undefined) return;
    const own = ownNames(code);
    const [title = ''] = text.split('\n');
    failures.push({ ...position, page, title, text, own, features: featuresOf(text, own) });
  });
  return failures;
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
