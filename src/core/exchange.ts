import { err, ok, type Result } from './issue.ts';

/** A request as a lesson writes it in an ```http block. */
export interface HttpRequest {
  readonly method: string;
  /** The path with its query, starting with `/`. */
  readonly path: string;
  /** Names and values in the order and the case they are written in. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Empty where the request has none. */
  readonly body: string;
}

/** Headers that follow from the rest of the request, so that whoever sends it sets them. */
const SET_BY_SENDER = ['host', 'content-length', 'connection', 'transfer-encoding'];

/**
 * Reads a request: a line `METHOD /path`, lines `name: value`, an empty line, the body. `HTTP/1.1`
 * behind the path is allowed and left out.
 *
 * @returns the request; an issue is placed in `text`
 */
export function parseRequest(text: string): Result<HttpRequest> {
  const lines = text.split(/\r?\n/);
  const first = lines[0] ?? '';
  const [method = '', path = '', ...rest] = first.split(' ');
  const fail = (line: number, column: number, message: string) =>
    err({ line, column, message: `http: ${message}` });
  if (!/^[A-Z]+$/.test(method) || path === '') {
    return fail(
      1,
      1,
      `can't read \`${first}\`; the first line is \`METHOD /path\`, as \`GET /books\``,
    );
  }
  const pathColumn = method.length + 2;
  if (!/^\/[\x21-\x22\x24-\x7e]*$/.test(path)) {
    const message = `\`${path}\` is no path; it starts with \`/\` and writes others than visible ASCII, and \`#\`, as \`%20\``;
    return fail(1, pathColumn, message);
  }
  if (rest.length > 0 && rest.join(' ') !== 'HTTP/1.1') {
    const message = `\`${rest.join(' ')}\` stands behind the path; leave it out, a space in a path is \`%20\``;
    return fail(1, pathColumn + path.length + 1, message);
  }

  const empty = lines.indexOf('', 1);
  const end = empty === -1 ? lines.length : empty;
  const headers: [string, string][] = [];
  for (const [index, line] of lines.slice(1, end).entries()) {
    const header = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([\x20-\x7e]*?)[ \t]*$/.exec(line);
    const name = header?.[1];
    if (name === undefined) {
      return fail(
        index + 2,
        1,
        `\`${line}\` is no header; write \`name: value\`, and an empty line before the body`,
      );
    }
    if (SET_BY_SENDER.includes(name.toLowerCase())) {
      return fail(index + 2, 1, `\`${name}\` is set when the request is sent; leave it out`);
    }
    headers.push([name, header?.[2] ?? '']);
  }
  return ok({ method, path, headers, body: lines.slice(end + 1).join('\n') });
}

/**
 * Writes the curl command that sends a request and shows the reply with its headers.
 *
 * @param origin where the reader's program listens, such as `http://localhost:3000`
 */
export function toCurl({ method, path, headers, body }: HttpRequest, origin: string): string {
  const url = `${origin}${path}`;
  const words = ['curl', method === 'HEAD' ? '-I' : '-i'];
  // curl reads brackets and braces in an address as a pattern.
  if (/[[\]{}]/.test(path)) words.push('-g');
  const usual = method === 'HEAD' ? 'HEAD' : body === '' ? 'GET' : 'POST';
  if (method !== usual) words.push('-X', method);
  words.push(quote(url));
  for (const [name, value] of headers) {
    words.push('-H', quote(value === '' ? `${name};` : `${name}: ${value}`));
  }
  if (body !== '') {
    // With -d curl adds a content type of its own unless the header is given, or taken away.
    if (!headers.some(([name]) => name.toLowerCase() === 'content-type')) {
      words.push('-H', quote('content-type:'));
    }
    words.push(body.startsWith('@') ? '--data-raw' : '-d', `'${escapeQuotes(body)}'`);
  }
  return words.join(' ');
}

function quote(word: string): string {
  return /^[\w./:%=,-]+$/.test(word) ? word : `'${escapeQuotes(word)}'`;
}

/** A single quote can't stand between single quotes: close, write it escaped, open again. */
function escapeQuotes(text: string): string {
  return text.replaceAll("'", "'\\''");
}
