import path from 'node:path';
import { allowOnly, atFence, metaValue, readText } from '../../content/index.ts';
import type { OutputProps } from '../../core/blocks.ts';
import { escapeHtml } from '../../core/html.ts';
import { err, ok } from '../../core/issue.ts';
import { recordedBlockName } from '../../core/recording.ts';
import type { FenceReader } from '../fence-reader.ts';

/** Reads what the lesson's program printed since the request or log before this block. */
export const readLogFence: FenceReader<OutputProps> = (fence, { page }) => {
  const rejected = allowOnly(fence, ['title'], 'generated');
  if (rejected.length > 0) return err(...rejected);
  const file = path.join(page.folder, 'recorded', recordedBlockName('log', fence.ordinal));
  const text = readText(file);
  if (text === undefined) {
    return atFence(fence, `log: is not recorded; run \`npm run record -- ${page.name}\``);
  }
  return ok({
    props: {
      title: metaValue(fence, 'title') ?? 'The program prints',
      html: escapeHtml(text.trimEnd()),
    },
  });
};
