import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The result of looking up a request's path. */
export type FileLookup =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'malformed' }
  /** `page` is the site's own page for this case, if it has one. */
  | { readonly kind: 'missing'; readonly page: string | undefined };

/**
 * Finds the file for the path of a request. A folder is served by its index.html, and redirected
 * if its trailing slash is missing. Hidden files and files outside the folder are never found.
 * @param target path and query, as in the request line
 */
export async function findFile(folder: string, target: string): Promise<FileLookup> {
  const [path = '', query] = splitQuery(target);
  const segments = decode(path);
  if (!segments) return { kind: 'malformed' };
  const file = join(folder, ...segments);
  const kind = segments.some(isHidden) ? 'nothing' : await kindOf(file);
  if (kind === 'file' && !path.endsWith('/')) return { kind: 'file', path: file };
  const index = join(file, 'index.html');
  if (kind === 'folder' && (await kindOf(index)) === 'file') {
    if (path.endsWith('/')) return { kind: 'file', path: index };
    // Built from the decoded segments, so that `//elsewhere.org` can't become another host.
    return {
      kind: 'redirect',
      location: `/${segments.map(encodeURIComponent).join('/')}/${query}`,
    };
  }
  const page = join(folder, '404.html');
  return { kind: 'missing', page: (await kindOf(page)) === 'file' ? page : undefined };
}

function splitQuery(target: string): [path: string, query: string] {
  const start = target.indexOf('?');
  return start < 0 ? [target, ''] : [target.slice(0, start), target.slice(start)];
}

function decode(path: string): string[] | undefined {
  try {
    const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
    return path.startsWith('/') && segments.every(isName) ? segments : undefined;
  } catch {
    return undefined;
  }
}

function isName(segment: string): boolean {
  return !/[/\\\0]/.test(segment);
}

function isHidden(segment: string): boolean {
  return segment.startsWith('.') && segment !== '.well-known';
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'nothing';
  } catch {
    return 'nothing';
  }
}
