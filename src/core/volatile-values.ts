import { type Node, parseTree } from 'jsonc-parser';
import { err, listNames, ok, type Result } from './issue.ts';
import type { HttpResponse } from './recording.ts';

/** The parts of a reply that differ from run to run: they must be there, whatever they are. */
export interface VolatileParts {
  /** Names of headers, in lower case. */
  readonly headers: readonly string[];
  /** Pointers into the JSON of the body (RFC 6901), such as `/id` or `/books/0/id`. */
  readonly pointers: readonly string[];
}

/** A volatile value as a recording has it, and as a reply has it now. */
export interface VolatileValue {
  readonly recorded: string;
  readonly actual: string;
}

/** What a block without `varies` has. */
export const noVolatileParts: VolatileParts = { headers: [], pointers: [] };

/**
 * Reads the value of `varies`: names of headers and JSON pointers, divided by commas.
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
  const message = `varies: \`${wrong}\` is no name of a header and no pointer; write \`varies="x-request-id,/id"\``;
  return err({ line: 1, column: 1, message });
}

/** Says what of that which varies a reply does not have, each with what it has. */
export function missingVolatileParts(
  reply: HttpResponse,
  { headers, pointers }: VolatileParts,
): string[] {
  const names = reply.headers.map(([name]) => name.toLowerCase());
  const lost = headers
    .filter((name) => !names.includes(name))
    .map((name) => `the reply has no header \`${name}\`; it has ${listNames(names)}`);
  if (pointers.length === 0) return lost;
  const body = readBody(reply);
  if (body === undefined) return [...lost, 'the body is no JSON, so no pointer leads into it'];
  return [
    ...lost,
    ...pointers
      .filter((pointer) => valueAt(body, pointer) === undefined)
      .map((pointer) => {
        const known = listNames(pointersIn(body));
        return `the body has nothing at \`${pointer}\`; pointers into it are ${known}`;
      }),
  ];
}

/** Puts what varies back as it was recorded, so that what is left differs by a change alone. */
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

/** The values that differ though all else may be the same, to know them again in a log. */
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

/** The volatile values of two bodies that are of the same type, in the order of the text. */
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

/** The pointers to the values directly in a body. */
function pointersIn({ type, children = [] }: Node): string[] {
  return children.map(({ children: [key] = [] }, index) => {
    const step = type === 'array' ? String(index) : String(key?.value);
    return `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  });
}

/** A value as a program would print it. */
function textOf(node: Node, text: string): string {
  return node.type === 'string' ? String(node.value) : sourceOf(node, text);
}

function sourceOf({ offset, length }: Node, text: string): string {
  return text.slice(offset, offset + length);
}

function valuesOf({ headers }: HttpResponse, name: string): string[] {
  return headers.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value);
}

function lengthHeader(reply: HttpResponse): string | undefined {
  return valuesOf(reply, 'content-length')[0];
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
