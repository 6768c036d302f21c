import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { err, type Issue, ok, type Result } from '../core/issue.ts';
import { type Position, positionAt } from '../core/position.ts';

type Path = readonly PropertyKey[];

/** Far deeper than any block; a limit is needed because the parser is recursive. */
const MAX_DEPTH = 100;

/** Parsed JSON with the positions of its values. */
interface ParsedJson {
  readonly value: unknown;
  /** Issues for duplicate keys, of which `value` has only the last. */
  readonly duplicates: readonly Issue[];
  /** The position of the deepest existing value along a path, or of its key. */
  readonly locate: (path: Path, part: 'key' | 'value') => Position;
}

/** Parses the JSON of a quiz block; the positions of issues are relative to it. */
export function readJson(json: string): Result<ParsedJson> {
  const tooDeep = findTooDeep(json);
  if (tooDeep !== undefined) {
    const message = `quiz: is nested more than ${MAX_DEPTH} levels deep; a question is a flat object`;
    return err({ ...positionAt(json, tooDeep), message });
  }
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || !tree) return err(...syntaxIssues(json, errors));
  return ok({
    value: JSON.parse(json),
    duplicates: duplicateKeys(json, tree),
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
function syntaxIssues(json: string, errors: readonly ParseError[]): Issue[] {
  if (errors.length === 0) {
    return [{ line: 1, column: 1, message: 'quiz: is empty; write a JSON array of questions' }];
  }
  const byLine = new Map<number, Issue>();
  for (const { error, offset } of errors) {
    const position = positionAt(json, offset);
    const name = printParseErrorCode(error)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
    if (!byLine.has(position.line)) {
      byLine.set(position.line, { ...position, message: `quiz: not valid JSON here: ${name}` });
    }
  }
  return [...byLine.values()];
}

function duplicateKeys(json: string, node: Node): Issue[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child): Issue[] => {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    const isDuplicate = key !== undefined && seen.has(key.value);
    if (key) seen.add(key.value);
    const own = isDuplicate
      ? [
          {
            ...positionAt(json, key.offset),
            message: `quiz: the key \`${key.value}\` is a duplicate; remove one of the two`,
          },
        ]
      : [];
    return [...own, ...duplicateKeys(json, child)];
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
