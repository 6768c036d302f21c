import { err, ok, type Result } from './issue.ts';

/** A request in an ```http block of a lesson. */
export interface HttpRequest {
  readonly method: string;
  /** The path with its query, starting with `/`. */
  readonly path: string;
  /** Names and values, in the written order and case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Empty if the request has no body. */
  readonly body: string;
}

/** Headers that the HTTP client derives from the rest of the request. */
const SET_BY_CLIENT = ['host', 'content-length', 'connection', 'transfer-encoding'];

/**
 * Parses a request: a line `METHOD /path`, lines `name: value`, an empty line, the body. `HTTP/1.1`
 * after the path is allowed and ignored.
 *
 * @returns the request, or an issue with its position in `text`
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
      `can't read \`${first}\`; the first line must be \`METHOD /path\`, such as \`GET /books\``,
    );
  }
  const pathColumn = method.length + 2;
  if (!/^\/[\x21-\x22\x24-\x7e]*$/.test(path)) {
    const message = `\`${path}\` is not a valid path; start it with \`/\` and percent-encode \`#\` and all but visible ASCII, such as a space as \`%20\``;
    return fail(1, pathColumn, message);
  }
  if (rest.length > 0 && rest.join(' ') !== 'HTTP/1.1') {
    const message = `\`${rest.join(' ')}\` follows the path; remove it, or write a space in the path as \`%20\``;
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
        `\`${line}\` is not a header; write \`name: value\`, and an empty line before the body`,
      );
    }
    if (SET_BY_CLIENT.includes(name.toLowerCase())) {
      return fail(index + 2, 1, `\`${name}\` is set when the request is sent; remove it`);
    }
    headers.push([name, header?.[2] ?? '']);
  }
  return ok({ method, path, headers, body: lines.slice(end + 1).join('\n') });
}

/**
 * Formats the curl command that sends a request and prints the response with its headers.
 *
 * @param origin the origin of the reader's server, such as `http://localhost:3000`
 */
export function toCurl({ method, path, headers, body }: HttpRequest, origin: string): string {
  const url = `${origin}${path}`;
  const args = ['curl', method === 'HEAD' ? '-I' : '-i'];
  // curl interprets brackets and braces in a URL as a pattern.
  if (/[[\]{}]/.test(path)) args.push('-g');
  const defaultMethod = method === 'HEAD' ? 'HEAD' : body === '' ? 'GET' : 'POST';
  if (method !== defaultMethod) args.push('-X', method);
  args.push(quote(url));
  for (const [name, value] of headers) {
    args.push('-H', quote(value === '' ? `${name};` : `${name}: ${value}`));
  }
  if (body !== '') {
    // With -d curl adds a content type of its own unless the header is set or removed.
    if (!headers.some(([name]) => name.toLowerCase() === 'content-type')) {
      args.push('-H', quote('content-type:'));
    }
    args.push(body.startsWith('@') ? '--data-raw' : '-d', `'${escapeQuotes(body)}'`);
  }
  return args.join(' ');
}

function quote(argument: string): string {
  return /^[\w./:%=,-]+$/.test(argument) ? argument : `'${escapeQuotes(argument)}'`;
}

/** In a single-quoted shell string, a quote is written as: close, escaped quote, open again. */
function escapeQuotes(text: string): string {
  return text.replaceAll("'", "'\\''");
}
