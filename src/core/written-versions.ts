import type { Issue } from './issue.ts';

/** Versions by lower-case crate name; `rust` and `rustc` name the compiler. */
export type KnownVersions = ReadonlyMap<string, readonly string[]>;

/** A name, Markdown marks around it, and two or three numbers: `axum 0.8`, "`tokio` v1.54.1". */
const NAME_AND_VERSION =
  /(?<![\w-])([A-Za-z][\w-]*)[`*_]{0,3}(?:\]\([^)\s]*\))?\s+(?:version\s+)?v?(\d+\.\d+(?:\.\d+)?)(?![\w-]|\.\d)/dg;

/** Words before a name that make a statement historical: it stays true when versions change. */
const HISTORY = /\b(?:after|before|from|in|since|than|to|until)\s+[[`*_]{0,4}$/i;

/**
 * Finds hard-coded versions, which become wrong with an update: the name of a crate or of Rust,
 * followed by
 *
 * - a version with three parts, or
 * - the first two parts of the version in the lock file, unless the statement is historical, such
 *   as "before axum 0.8".
 *
 * @param text the Markdown of a lesson without its code
 */
export function findWrittenVersions(text: string, known: KnownVersions): Issue[] {
  return [...text.matchAll(NAME_AND_VERSION)].flatMap((match): Issue[] => {
    const [, name = '', version = ''] = match;
    const locked = known.get(name.toLowerCase());
    if (locked === undefined) return [];
    const isFull = version.split('.').length === 3;
    const isLocked = locked.some((other) => other.startsWith(`${version}.`));
    const isHistory = HISTORY.test(text.slice(0, match.index));
    if (!isFull && (!isLocked || isHistory)) return [];
    const [start] = match.indices?.[2] ?? [match.index];
    const before = text.slice(0, start);
    const crate = name.toLowerCase() === 'rust' ? 'rustc' : name.toLowerCase();
    return [
      {
        line: before.split('\n').length,
        column: start - before.lastIndexOf('\n'),
        message: `version: \`${version}\` is hard-coded; write \`:version[${crate}]\`, which follows the lock file`,
      },
    ];
  });
}
