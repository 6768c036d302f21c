import path from 'node:path';
import { allowOnly, atFence, metaValue, readText } from '../../content/index.ts';
import { err, ok } from '../../core/issue.ts';
import { parseCases } from '../../core/onion/cases.ts';
import type { FenceReader } from '../fence-reader.ts';

/** The layers around a handler to step through. */
export interface OnionProps {
  /** What the article's program printed, a case a line. */
  readonly cases: string;
}

const SOURCE = /^code\/examples\/([\w-]+)\.rs$/;

/** Reads the picture of layers around a handler, with the cases that a program printed. */
export const readOnionFence: FenceReader<OnionProps> = (fence, { page }) => {
  const rejected = allowOnly(fence, ['of'], 'generated');
  if (rejected.length > 0) return err(...rejected);
  const source = metaValue(fence, 'of') ?? '';
  const [, name] = SOURCE.exec(source) ?? [];
  if (name === undefined) {
    return atFence(fence, 'fence: `onion` needs `of=code/examples/a-file.rs`');
  }
  const text = readText(path.join(page.folder, 'recorded', `${name}.txt`));
  if (text === undefined) {
    return atFence(
      fence,
      `fence: the output of \`${source}\` is not recorded; run \`npm run record -- ${page.name}\``,
    );
  }
  try {
    parseCases(text);
  } catch (error) {
    return atFence(fence, `fence: ${error instanceof Error ? error.message : error}`);
  }
  return ok({ props: { cases: text } });
};
