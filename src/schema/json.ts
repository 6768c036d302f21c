import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { z } from 'zod';
import { err, type Issue, ok, type Result } from '../core/issue.ts';
import { type Position, positionAt } from '../core/position.ts';
import { checkLocated } from './located.ts';

type Path = readonly PropertyKey[];

/** Far deeper than anything that is read; a limit is needed because the parser is recursive. */
const MAX_DEPTH = 100;

/** Parsed JSON with the positions of its values. */
interface ParsedJson {
  readonly value: unknown;
  /** Issues for duplicate keys, of which `value` has only the last. */
  readonly duplicates: readonly Issue[];
  /** The position of the deepest existing value along a path, or of its key. */
  readonly locate: (path: Path, part: 'key' | 'value') => Position;
}

/**
 * Parses JSON and validates it with a schema.
 *
 * @param what the prefix of messages, such as `quiz`
 * @param keysAt the allowed keys of the object at a path in the parsed value; not needed if the
 *   schema accepts any keys
 * @returns the value, or all issues with positions in `json`
 */
export function readJson<S extends z.ZodType>(
  json: string,
  schema: S,
  what: string,
  keysAt: (value: unknown, path: Path) => readonly string[] = () => [],
): Result<z.output<S>> {
  const parsed = parseJson(json, what);
  if (!parsed.ok) return parsed;
  const { value, duplicates, locate } = parsed.value;
  const keys = (path: Path) => keysAt(value, path);
  const checked = checkLocated(schema, value, { what, keys, locate });
  if (duplicates.length > 0) return err(...duplicates, ...(checked.ok ? [] : checked.issues));
  return checked;
}

/** Parses JSON; the positions of issues are relative to it. */
export function parseJson(json: string, what: string): Result<ParsedJson> {
  const tooDeep = findTooDeep(json);
  if (tooDeep !== undefined) {
    const message = `${what}: is nested more than ${MAX_DEPTH} levels deep; write flat objects`;
    return err({ ...positionAt(json, tooDeep), message });
  }
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || !tree) return err(...syntaxIssues(json, errors, what));
  return ok({
    value: JSON.parse(json),
    duplicates: duplicateKeys(json, tree, what),
    locate: (path, part) => positionAt(json, offsetOf(tree, path, part)),
  });
}

/** The offset of the first value that is nested too deep. */
function findTooDeep(json: string): number | undefined {
  const scanner = createScanner(json);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < json.length; scanner.scan()) {
    const start = json.charAt(scanner.getTokenOffset());
    if ('[{'.includes(start)) depth += 1;
    if (']}'.includes(start)) depth -= 1;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return undefined;
}

/** The first error of each line: later ones on the same line are mostly consequences. */
function syntaxIssues(json: string, errors: readonly ParseError[], what: string): Issue[] {
  if (errors.length === 0) {
    return [{ line: 1, column: 1, message: `${what}: is empty; write JSON` }];
  }
  const byLine = new Map<number, Issue>();
  for (const { error, offset } of errors) {
    const position = positionAt(json, offset);
    const name = printParseErrorCode(error)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
    if (!byLine.has(position.line)) {
      byLine.set(position.line, { ...position, message: `${what}: not valid JSON here: ${name}` });
    }
  }
  return [...byLine.values()];
}

function duplicateKeys(json: string, node: Node, what: string): Issue[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child): Issue[] => {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    const isDuplicate = key !== undefined && seen.has(key.value);
    if (key) seen.add(key.value);
    const own = isDuplicate
      ? [
          {
            ...positionAt(json, key.offset),
            message: `${what}: the key \`${key.value}\` is a duplicate; remove one of the two`,
          },
        ]
      : [];
    return [...own, ...duplicateKeys(json, child, what)];
  });
}

function offsetOf(tree: Node, path: Path, part: 'key' | 'value'): number {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  for (let length = steps.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length));
    if (!node) continue;
    const inProperty = node.parent?.type === 'property' && part === 'key';
    return inProperty && node.parent ? node.parent.offset : node.offset;
  }
  return tree.offset;
}
