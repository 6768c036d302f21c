import type { BlockProps } from '../../core/blocks.ts';
import { FENCES, type FenceLanguage, isFenceLanguage } from '../../core/fences.ts';
import { ok, type Result } from '../../core/issue.ts';
import type { Block, Fence, FenceContext, FenceReader } from '../fence.ts';
import { readCodeFence, readShellFence } from './code.ts';
import { readExchangeFence } from './exchange.ts';
import { readExerciseFence } from './exercise.ts';
import { readExplainFence } from './explain.ts';
import { readLogFence } from './log.ts';
import { readMermaidFence } from './mermaid.ts';
import { readOnionFence } from './onion.ts';
import { readOutputFence } from './output.ts';
import { readQuizFence } from './quiz/index.ts';
import { readRunFence } from './run.ts';

/** The reader of each kind of fence. */
const READERS: {
  readonly [L in FenceLanguage]: FenceReader<(typeof FENCES)[L]['component']>;
} = {
  exercise: readExerciseFence,
  explain: readExplainFence,
  http: readExchangeFence,
  log: readLogFence,
  mermaid: readMermaidFence,
  onion: readOnionFence,
  output: readOutputFence,
  quiz: readQuizFence,
  run: readRunFence,
  sh: readShellFence,
};

/** A block with the name of its component. */
export interface NamedBlock extends Block {
  readonly component: keyof BlockProps;
}

/** Reads any fence by its language; a language that is not a kind of block is a code sample. */
export async function readAnyFence(
  fence: Fence,
  context: FenceContext,
): Promise<Result<NamedBlock>> {
  const { language } = fence;
  const read: FenceReader = isFenceLanguage(language) ? READERS[language] : readCodeFence;
  const component = isFenceLanguage(language) ? FENCES[language].component : 'CodeBlock';
  const block = await read(fence, context);
  return block.ok ? ok({ component, ...block.value }) : block;
}
