import path from 'node:path';
import { allowOnly, atFence, metaValue, readText } from '../../content/index.ts';
import type { OutputProps } from '../../core/blocks.ts';
import { isRecordingOf, parseCommands } from '../../core/cargo/commands.ts';
import { escapeHtml } from '../../core/html.ts';
import { err, ok } from '../../core/issue.ts';
import { recordedBlockName } from '../../core/recording.ts';
import type { FenceReader } from '../fence-reader.ts';

/** Reads commands that were run in a reader's copy of the crate, with their output. */
export const readRunFence: FenceReader<OutputProps> = (fence, { page }) => {
  const rejected = allowOnly(fence, ['title'], 'written');
  if (rejected.length > 0) return err(...rejected);
  const commands = parseCommands(fence.body);
  if (!commands.ok) {
    return err(...commands.issues.map((issue) => ({ ...issue, ...fence.inBody(issue) })));
  }
  const file = path.join(page.folder, 'recorded', recordedBlockName('run', fence.ordinal));
  const text = readText(file) ?? '';
  if (!isRecordingOf(text, commands.value)) {
    const message = `run: these commands are not recorded; run \`npm run record -- ${page.name}\``;
    return atFence(fence, message);
  }
  const html = escapeHtml(text.trimEnd()).replace(/^\$ .*/gm, '<strong>$&</strong>');
  return ok({
    props: { title: metaValue(fence, 'title') ?? 'Terminal', html },
  });
};
