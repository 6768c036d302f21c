import { type Document, isCollection, isMap, isPair, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { err, type Issue, type Result } from '../core/issue.ts';
import { positionAt } from '../core/position.ts';
import { checkLocated } from './located.ts';

/**
 * Parses YAML and validates it with a schema.
 *
 * @param what the prefix of messages, such as `front matter`
 * @param keys the allowed top-level keys
 * @returns the value, or all issues with positions in `text`
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  what: string,
  keys: readonly string[],
): Result<z.output<S>> {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const aliases = aliasIssues(text, document, what);
  if (aliases.length > 0) return err(...aliases);
  if (document.errors.length > 0) {
    return err(
      ...document.errors.map(({ pos, message }) => ({
        ...positionAt(text, pos[0]),
        message: `${what}: ${message.replace(/\s+/g, ' ')}`,
      })),
    );
  }
  return checkLocated(schema, document.toJS() ?? {}, {
    what,
    keys: () => keys,
    locate: (path, part) => positionAt(text, offsetOf(document.contents, path, part)),
  });
}

/** Rejects `*name`, which is an alias in YAML: an author means emphasis. */
function aliasIssues(text: string, document: Document, what: string): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Alias(_key, { source, range }) {
      const message = `${what}: \`*${source}\` is a YAML alias; put a string that begins with \`*\` in quotes`;
      issues.push({ ...positionAt(text, range?.[0] ?? 0), message });
    },
  });
  return issues;
}

/** The offset of the deepest existing node along a path. */
function offsetOf(root: Node | null, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (!isCollection(node)) break;
    const found = isMap(node)
      ? node.items.find((pair) => String(pair.key) === String(step))
      : node.items[Number(step)];
    if (found === undefined) break;
    const [key, value] = isPair(found) ? [found.key, found.value] : [found, found];
    offset = startOf(part === 'key' ? key : value) ?? startOf(key) ?? offset;
    node = value;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
