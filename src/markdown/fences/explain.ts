import { err, ok } from '../../core/issue.ts';
import { allowOnly, type FenceReader } from '../fence.ts';

/** The box that takes a message of the compiler and finds what explains it. */
export const readExplainFence: FenceReader<'PasteError'> = (fence) => {
  const refused = allowOnly(fence, [], 'generated');
  return refused.length > 0 ? err(...refused) : ok({ props: {} });
};
