import { type Node, parseTree } from 'jsonc-parser';
import { err, listNames, ok, type Result } from './issue.ts';
import type { HttpResponse } from './recording.ts';

/** The parts of a response whose values differ from run to run, but which must exist. */
export interface VolatileParts {
  /** Names of headers, in lower case. */
  readonly headers: readonly string[];
  /** Pointers into the JSON of the body (RFC 6901), such as `/id` or `/books/0/id`. */
  readonly pointers: readonly string[];
}

/** A volatile value in a recording, and its counterpart in the actual response. */
export interface VolatileValue {
  readonly recorded: string;
  readonly actual: string;
}

/** The volatile parts of a block without `varies`. */
export const noVolatileParts: VolatileParts = { headers: [], pointers: [] };

/**
 * Parses the value of `varies`: header names and JSON pointers, separated by commas.
 *
 * @param text such as `x-request-id,/id`
 */
export function parseVolatileParts(text: string): Result<VolatileParts> {
  const parts = text.split(',').map((part) => part.trim());
  const pointers = parts.filter((part) => part.startsWith('/'));
  const headers = parts.filter((part) => !part.startsWith('/'));
  const wrong =
    headers.find((name) => !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) ??
    pointers.find((pointer) => /~(?![01])/.test(pointer));
  if (wrong === undefined) {
    return ok({ headers: headers.map((name) => name.toLowerCase()), pointers });
  }
  const message = `varies: \`${wrong}\` is neither a header name nor a JSON pointer; write \`varies="x-request-id,/id"\``;
  return err({ line: 1, column: 1, message });
}

/** A message for each volatile part that a response lacks, listing the parts that it has. */
export function missingVolatileParts(
  response: HttpResponse,
  { headers, pointers }: VolatileParts,
): string[] {
  const names = response.headers.map(([name]) => name.toLowerCase());
  const missing = headers
    .filter((name) => !names.includes(name))
    .map((name) => `the response has no header \`${name}\`; it has ${listNames(names)}`);
  if (pointers.length === 0) return missing;
  const body = readBody(response);
  if (body === undefined) {
    return [...missing, 'the body is not JSON, so it has no value at a JSON pointer'];
  }
  return [
    ...missing,
    ...pointers
      .filter((pointer) => valueAt(body, pointer) === undefined)
      .map((pointer) => {
        const known = listNames(pointersIn(body));
        return `the body has no value at \`${pointer}\`; its top-level pointers are ${known}`;
      }),
  ];
}

/** Restores the recorded values of the volatile parts, so that only real changes differ. */
export function restoreVolatileValues<T extends HttpResponse>(
  recorded: HttpResponse,
  actual: T,
  volatile: VolatileParts,
): T {
  const body = pairsOfValues(recorded, actual, volatile).reduceRight(
    (text, { was, is }) =>
      text.slice(0, is.offset) + sourceOf(was, recorded.body) + text.slice(is.offset + is.length),
    actual.body,
  );
  const lengthFits = lengthHeader(actual) === String(byteLength(actual.body));
  const seen = new Map<string, number>();
  const headers = actual.headers.map(([name, value]): readonly [string, string] => {
    const key = name.toLowerCase();
    const index = seen.get(key) ?? 0;
    seen.set(key, index + 1);
    if (key === 'content-length' && lengthFits && body !== actual.body) {
      return [name, String(byteLength(body))];
    }
    if (!volatile.headers.includes(key)) return [name, value];
    return [name, valuesOf(recorded, key)[index] ?? value];
  });
  return { ...actual, headers, body };
}

/** The volatile values that differ from the recorded ones, so that a log can be normalized too. */
export function changedVolatileValues(
  recorded: HttpResponse,
  actual: HttpResponse,
  volatile: VolatileParts,
): VolatileValue[] {
  const inHeaders = volatile.headers.flatMap((name) =>
    valuesOf(actual, name).flatMap((value, index) => {
      const before = valuesOf(recorded, name)[index];
      return before === undefined ? [] : [{ recorded: before, actual: value }];
    }),
  );
  const inBody = pairsOfValues(recorded, actual, volatile).map(({ was, is }) => ({
    recorded: textOf(was, recorded.body),
    actual: textOf(is, actual.body),
  }));
  return [...inHeaders, ...inBody].filter((value) => value.recorded !== value.actual);
}

/** The volatile values that have the same type in both bodies, in the order of the actual body. */
function pairsOfValues(recorded: HttpResponse, actual: HttpResponse, { pointers }: VolatileParts) {
  const before = readBody(recorded);
  const now = readBody(actual);
  if (!before || !now) return [];
  return pointers
    .flatMap((pointer) => {
      const was = valueAt(before, pointer);
      const is = valueAt(now, pointer);
      return was && is && was.type === is.type ? [{ was, is }] : [];
    })
    .sort((a, b) => a.is.offset - b.is.offset);
}

function readBody({ body }: HttpResponse): Node | undefined {
  const errors: [] = [];
  const tree = parseTree(body, errors);
  return errors.length === 0 ? tree : undefined;
}

function valueAt(root: Node, pointer: string): Node | undefined {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<Node | undefined>(
    (node, step) => node && childOf(node, step.replaceAll('~1', '/').replaceAll('~0', '~')),
    root,
  );
}

function childOf({ type, children = [] }: Node, step: string): Node | undefined {
  if (type === 'array') return /^(0|[1-9]\d*)$/.test(step) ? children[Number(step)] : undefined;
  const property = children.find(({ children: [key] = [] }) => key?.value === step);
  return property?.children?.[1];
}

/** The pointers to the top-level values of a body. */
function pointersIn({ type, children = [] }: Node): string[] {
  return children.map(({ children: [key] = [] }, index) => {
    const step = type === 'array' ? String(index) : String(key?.value);
    return `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  });
}

/** A value as a program would print it: a string without its quotes. */
function textOf(node: Node, text: string): string {
  return node.type === 'string' ? String(node.value) : sourceOf(node, text);
}

function sourceOf({ offset, length }: Node, text: string): string {
  return text.slice(offset, offset + length);
}

function valuesOf({ headers }: HttpResponse, name: string): string[] {
  return headers.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value);
}

function lengthHeader(response: HttpResponse): string | undefined {
  return valuesOf(response, 'content-length')[0];
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
