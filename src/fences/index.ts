import type { Fence } from '../content/index.ts';
import { FENCES, type FenceLanguage, isFenceLanguage } from '../core/fences.ts';
import { ok, type Result } from '../core/issue.ts';
import { readCodeFence } from './code/read.ts';
import type { Block, FenceContext, FenceReader } from './fence-reader.ts';
import * as readers from './readers.ts';

/** The reader of each kind of fence, by its language. */
const READERS: Readonly<Record<FenceLanguage, FenceReader>> = readers;

/** A block with the name of its component. */
export interface NamedBlock extends Block {
  readonly component: string;
}

/** Reads any fence by its language; a language that is not a kind of block is a code sample. */
export async function readAnyFence(
  fence: Fence,
  context: FenceContext,
): Promise<Result<NamedBlock>> {
  const { language } = fence;
  const read = isFenceLanguage(language) ? READERS[language] : readCodeFence;
  const component = isFenceLanguage(language) ? FENCES[language].component : 'CodeBlock';
  const block = await read(fence, context);
  return block.ok ? ok({ component, ...block.value }) : block;
}
