import { ARTICLES } from '../../src/content/page-folders.ts';
import { CommandError } from '../shared/command.ts';

const USAGE =
  'write `npm run new -- guide/phase "A title"`, such as `axum/responses "Responses"`, or `articles/name "A title"`';

/** A page to make. */
export interface NewPage {
  /** A guide's slug, or `ARTICLES`. */
  readonly guide: string;
  readonly phase: string;
  readonly title: string;
}

/**
 * Reads what an author asks for on the command line.
 *
 * @throws CommandError where that names no page, or gives it no title
 */
export function parseNewPageArguments([name = '', title = '']: readonly string[]): NewPage {
  const [, guide, phase] = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)$/.exec(name) ?? [];
  if (guide === undefined || phase === undefined) {
    throw new CommandError(`\`${name}\` names no phase; ${USAGE}`);
  }
  if (title.trim() === '') throw new CommandError(`the title is missing; ${USAGE}`);
  return { guide, phase, title: title.trim() };
}

/** What begins the names of a page's crate and questions: the crate of an article is `article-x`. */
export function prefixOf(guide: string): string {
  return guide === ARTICLES ? 'article' : guide;
}
