import { allowOnly } from '../../content/index.ts';
import { err, ok } from '../../core/issue.ts';
import type { FenceReader } from '../fence-reader.ts';

/** Reads the form that finds explanations for a pasted compiler error. */
export const readExplainFence: FenceReader = (fence) => {
  const rejected = allowOnly(fence, [], 'generated');
  return rejected.length > 0 ? err(...rejected) : ok({ props: {} });
};
