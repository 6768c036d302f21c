import type { Code } from 'mdast';
import type { Content } from '../content/index.ts';
import type { Page } from '../content/page.ts';
import type { BlockProps } from '../core/blocks.ts';
import { type FenceMeta, parseFenceMeta } from '../core/fence-meta.ts';
import { err, type Issue, listNames, ok, type Result } from '../core/issue.ts';
import { type Position, positionOf } from '../core/position.ts';
import type { RenderedQuestion } from '../core/quiz/rendered.ts';

/** A fenced block of a lesson. */
export interface Fence {
  readonly language: string;
  readonly meta: FenceMeta;
  readonly body: string;
  /** Its number among the page's fences of the same language, from 0. */
  readonly ordinal: number;
  /** Where the opening fence stands. */
  readonly position: Position;
  /** The place in the file of a place in the body. */
  readonly inBody: (position: Position) => Position;
}

/** What a fence becomes: a component with its properties, and what the page counts. */
export interface Block<Name extends keyof BlockProps = keyof BlockProps> {
  readonly props: BlockProps[Name];
  /** How many lines of code it shows. */
  readonly codeLines?: number;
  /** Whether it is a sample that no crate holds. */
  readonly isFragment?: boolean;
  /** What it asks. */
  readonly questions?: readonly RenderedQuestion[];
}

/** What the fences of a page are read with. */
export interface FenceContext {
  readonly content: Content;
  readonly page: Page;
  /** Whether a diagram that is not drawn yet is an issue; otherwise its source is shown. */
  readonly mustBeDrawn: boolean;
}

/** Makes a block of a fence, for the component named; issues are placed in the lesson's file. */
export type FenceReader<Name extends keyof BlockProps = keyof BlockProps> = (
  fence: Fence,
  context: FenceContext,
) => Result<Block<Name>> | Promise<Result<Block<Name>>>;

/** Reads a code node of the Markdown tree; `lines` are those of the whole file. */
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

/** An issue at the opening of a fence. */
export function atFence({ position }: Fence, message: string): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ ...position, message }] };
}

/** The value of a name that has one; undefined where it is absent or has no value. */
export function metaValue(fence: Fence, name: string): string | undefined {
  const value = fence.meta.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** Refuses names that a fence of this kind does not know, and a body where the block is generated. */
export function allowOnly(
  fence: Fence,
  names: readonly string[],
  body: 'generated' | 'written',
): readonly Issue[] {
  const unknown = [...fence.meta.keys()].filter((name) => !names.includes(name));
  const issues = unknown.map((name) => ({
    ...fence.position,
    message: `fence: \`${fence.language}\` knows no \`${name}\`; it takes ${listNames(names)}`,
  }));
  if (body === 'generated' && fence.body.trim() !== '') {
    const message = 'fence: its lines come from a file, so it must be empty; delete what is in it';
    return [...issues, { ...fence.inBody({ line: 1, column: 1 }), message }];
  }
  return issues;
}
