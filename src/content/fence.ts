import type { Code } from 'mdast';
import { type FenceMeta, parseFenceMeta } from '../core/fence-meta.ts';
import { err, type Issue, listNames, ok, type Result } from '../core/issue.ts';
import { type Position, positionOf } from '../core/position.ts';
import {
  noVolatileParts,
  parseVolatileParts,
  type VolatileParts,
} from '../core/volatile-values.ts';

/** A fenced block of a lesson. */
export interface Fence {
  readonly language: string;
  readonly meta: FenceMeta;
  readonly body: string;
  /** Its index among the page's fences of the same language. */
  readonly ordinal: number;
  /** The position of the opening fence. */
  readonly position: Position;
  /** Converts a position in the body to a position in the file. */
  readonly inBody: (position: Position) => Position;
}

/** Reads a code node of the Markdown tree; `lines` are the lines of the whole file. */
export function readFence(
  node: Readonly<Code>,
  lines: readonly string[],
  ordinal: number,
): Result<Fence> {
  const position = positionOf(node);
  const language = node.lang ?? '';
  const meta = parseFenceMeta(node.meta ?? '');
  if (!meta.ok) return err(...meta.issues.map((issue) => ({ ...issue, ...position })));
  const bodyLines = node.value.split('\n');
  const inBody = ({ line, column }: Position): Position => {
    const indent =
      (lines[position.line + line - 1] ?? '').length - (bodyLines[line - 1] ?? '').length;
    return { line: position.line + line, column: column + Math.max(0, indent) };
  };
  return ok({ language, meta: meta.value, body: node.value, ordinal, position, inBody });
}

/** A failed result with one issue, at the opening fence. */
export function atFence({ position }: Fence, message: string): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ ...position, message }] };
}

/** The value of an option of a fence; undefined if the option is absent or has no value. */
export function metaValue(fence: Fence, name: string): string | undefined {
  const value = fence.meta.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** Reports options that this kind of fence does not accept, and a body where it is generated. */
export function allowOnly(
  fence: Fence,
  names: readonly string[],
  body: 'generated' | 'written',
): readonly Issue[] {
  const unknown = [...fence.meta.keys()].filter((name) => !names.includes(name));
  const issues = unknown.map((name) => ({
    ...fence.position,
    message: `fence: \`${fence.language}\` does not accept \`${name}\`; accepted: ${listNames(names)}`,
  }));
  if (body === 'generated' && fence.body.trim() !== '') {
    const message = 'fence: its content is generated, so the block must be empty; delete its lines';
    return [...issues, { ...fence.inBody({ line: 1, column: 1 }), message }];
  }
  return issues;
}

/** Reads `varies=` of an `http` fence: the parts of the response that may differ from run to run. */
export function readVolatileParts(fence: Fence): Result<VolatileParts> {
  if (!fence.meta.has('varies')) return ok(noVolatileParts);
  const volatile = parseVolatileParts(metaValue(fence, 'varies') ?? '');
  return volatile.ok ? volatile : atFence(fence, `http: ${volatile.issues[0]?.message}`);
}
