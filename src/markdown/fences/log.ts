import path from 'node:path';
import { readText } from '../../content/files.ts';
import { escapeHtml } from '../../core/html.ts';
import { bad, good } from '../../core/issue.ts';
import { recordedBlockName } from '../../core/recording.ts';
import { allowOnly, atFence, type FenceReader, textOf } from '../fence.ts';

/** What the lesson's program printed since the request, or the log, before this block. */
export const readLogFence: FenceReader = (fence, { page }) => {
  const refused = allowOnly(fence, ['title'], 'generated');
  if (refused.length > 0) return bad(...refused);
  const file = path.join(page.folder, 'recorded', recordedBlockName('log', fence.ordinal));
  const text = readText(file);
  if (text === undefined) {
    return atFence(fence, `log: is not recorded; run \`npm run record -- ${page.name}\``);
  }
  return good({
    component: 'Output',
    properties: {
      title: textOf(fence, 'title') ?? 'The program prints',
      html: escapeHtml(text.trimEnd()),
    },
  });
};
