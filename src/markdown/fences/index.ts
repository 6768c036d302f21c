import type { FenceReader } from '../fence.ts';
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

/** The blocks of a lesson by the language of their fence. */
const READERS: ReadonlyMap<string, FenceReader> = new Map([
  ['exercise', readExerciseFence],
  ['explain', readExplainFence],
  ['http', readExchangeFence],
  ['log', readLogFence],
  ['mermaid', readMermaidFence],
  ['onion', readOnionFence],
  ['output', readOutputFence],
  ['quiz', readQuizFence],
  ['run', readRunFence],
  ['sh', readShellFence],
]);

/** Reads any fence: by its language, and as a sample of code where the language has no block. */
export const readAnyFence: FenceReader = (fence, page) =>
  (READERS.get(fence.language) ?? readCodeFence)(fence, page);
