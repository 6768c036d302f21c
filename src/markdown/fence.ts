import type { Code } from 'mdast';
import type { Content } from '../content/index.ts';
import type { Page } from '../content/page.ts';
import { type FenceMeta, parseFenceMeta } from '../core/fence-meta.ts';
import { bad, good, type Issue, listNames, type Outcome, type Place } from '../core/issue.ts';
import { placeOf } from './node-place.ts';

/** A fenced block of a lesson. */
export interface Fence {
  readonly language: string;
  readonly meta: FenceMeta;
  readonly body: string;
  /** Its number among the page's fences of the same language, from 0. */
  readonly ordinal: number;
  /** Where the opening fence stands. */
  readonly place: Place;
  /** The place in the file of a place in the body. */
  readonly inBody: (place: Place) => Place;
}

/** What a block becomes: a component by name, its properties as texts. */
export interface Block {
  readonly component: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** What the fences of a page are read with. */
export interface FenceContext {
  readonly content: Content;
  readonly page: Page;
  /** Whether a diagram that is not drawn yet is an issue; otherwise its source is shown. */
  readonly mustBeDrawn: boolean;
}

/** Makes a block of a fence; issues are placed in the lesson's file. */
export type FenceReader = (
  fence: Fence,
  context: FenceContext,
) => Outcome<Block> | Promise<Outcome<Block>>;

/** Reads a code node of the Markdown tree; `lines` are those of the whole file. */
export function readFence(
  node: Readonly<Code>,
  lines: readonly string[],
  ordinal: number,
): Outcome<Fence> {
  const place = placeOf(node);
  const language = node.lang ?? '';
  const meta = parseFenceMeta(node.meta ?? '');
  if (!meta.ok) return bad(...meta.issues.map((issue) => ({ ...issue, ...place })));
  const bodyLines = node.value.split('\n');
  const inBody = ({ line, column }: Place): Place => {
    const indent = (lines[place.line + line - 1] ?? '').length - (bodyLines[line - 1] ?? '').length;
    return { line: place.line + line, column: column + Math.max(0, indent) };
  };
  return good({ language, meta: meta.value, body: node.value, ordinal, place, inBody });
}

/** An issue at the opening of a fence. */
export function atFence({ place }: Fence, message: string): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ ...place, message }] };
}

/** The value of a name that has one; undefined where it is absent or has no value. */
export function textOf(fence: Fence, name: string): string | undefined {
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
    ...fence.place,
    message: `fence: \`${fence.language}\` knows no \`${name}\`; it takes ${listNames(names)}`,
  }));
  if (body === 'generated' && fence.body.trim() !== '') {
    const message = 'fence: its lines come from a file, so it must be empty; delete what is in it';
    return [...issues, { ...fence.inBody({ line: 1, column: 1 }), message }];
  }
  return issues;
}
