import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  type Content,
  displayPath,
  parseLesson,
  readText,
  walkTree,
} from '../../src/content/index.ts';
import { ContentError, type FileIssue } from '../../src/core/issue.ts';
import { type Position, positionAt } from '../../src/core/position.ts';
import { readYaml } from '../../src/schema/yaml.ts';

/** Words to avoid, each with what to write instead. */
export type AvoidedWords = Readonly<Record<string, string>>;

const wordsSchema = z.record(z.string().min(1), z.string().min(1));

/** The languages of fences whose content is prose. */
const PROSE = ['exercise', 'mermaid', 'quiz'];

/**
 * Finds the words to avoid in pages, the files of guides, the interface's strings, and the
 * project's own documents.
 *
 * @param files the paths of the pages and of the files of guides
 * @throws ContentError if the list of words is invalid
 */
export function checkWords(content: Content, files: readonly string[]): FileIssue[] {
  const words = readWords(path.join(content.root, 'avoided-words.yaml'));
  const documents = ['ui/en.json', '../README.md', '../CONTRIBUTING.md'].map((file) =>
    path.join(content.root, file),
  );
  return [...files, ...documents.filter((file) => existsSync(file))].flatMap((file) =>
    findAvoidedWords(withoutCode(readText(file) ?? '', path.extname(file)), words).map(
      ({ word, ...position }) => ({
        file: displayPath(file),
        ...position,
        message: `words: \`${word}\` never fits; instead: ${words[word.toLowerCase()]}`,
      }),
    ),
  );
}

/** Finds words to avoid in a text; case doesn't matter. */
export function findAvoidedWords(
  text: string,
  words: AvoidedWords,
): (Position & { readonly word: string })[] {
  const names = Object.keys(words);
  if (names.length === 0) return [];
  const pattern = new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])`, 'gi');
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    ...positionAt(text, index),
    word,
  }));
}

/** Blanks the code in a file, so that the positions of the rest stay. */
export function withoutCode(source: string, extension: string): string {
  const spans: [start: number, end: number][] = [];
  const tree = /^\.mdx?$/.test(extension) ? parseLesson(source) : undefined;
  if (tree?.ok) {
    walkTree(tree.value, (node) => {
      if (node.type !== 'code' || PROSE.includes(node.lang ?? '')) return;
      spans.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
    });
  }
  const prose = spans.reduce(blank, source);
  return prose.replace(/`[^`\n]+`|\]\([^)\s]+\)/g, (code) => ' '.repeat(code.length));
}

function blank(text: string, [start, end]: [start: number, end: number]): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

function readWords(file: string): AvoidedWords {
  const text = readText(file);
  if (text === undefined) return {};
  const words = readYaml(text, wordsSchema, 'words', []);
  if (words.ok) return words.value;
  throw new ContentError(words.issues.map((issue) => ({ file: displayPath(file), ...issue })));
}
