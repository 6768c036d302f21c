import { ARTICLES } from '../../src/content/index.ts';
import { CommandError } from '../shared/command.ts';

/** How messages describe the arguments. */
export const SYNTAX = 'guide/phase "A title"';

const USAGE = `write \`npm run new -- ${SYNTAX}\`, such as \`axum/responses "Responses"\`, or \`articles/name "A title"\``;

/** A page to create. */
export interface NewPage {
  /** A guide's slug, or `ARTICLES`. */
  readonly guide: string;
  readonly phase: string;
  readonly title: string;
}

/**
 * Parses the arguments: the page's name and its title.
 *
 * @throws CommandError if the name is invalid, or the title is missing or not in quotes
 */
export function parseNewPage([name = '', title = '', ...more]: readonly string[]): NewPage {
  const [, guide, phase] = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)$/.exec(name) ?? [];
  if (guide === undefined || phase === undefined) {
    throw new CommandError(`\`${name}\` is not the name of a phase; ${USAGE}`);
  }
  if (title.trim() === '') throw new CommandError(`the title is missing; ${USAGE}`);
  if (more.length > 0) throw new CommandError(`the title is not in quotes; ${USAGE}`);
  return { guide, phase, title: title.trim() };
}

/**
 * The prefix of the names of a page's crate and questions: the crate of an article is `article-x`.
 */
export function prefixOf(guide: string): string {
  return guide === ARTICLES ? 'article' : guide;
}
