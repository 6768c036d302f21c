import path from 'node:path';
import { allowOnly, atFence, metaValue, readText } from '../../content/index.ts';
import type { OutputProps } from '../../core/blocks.ts';
import { compilerMessageHtml } from '../../core/compiler-message.ts';
import { escapeHtml } from '../../core/html.ts';
import { err, ok } from '../../core/issue.ts';
import type { FenceReader } from '../fence-reader.ts';

const SOURCE = /^code\/(fails|examples)\/([\w-]+)\.rs$/;

/** Reads the compiler output for a file that must not compile, or the output of a program. */
export const readOutputFence: FenceReader<OutputProps> = (fence, { page }) => {
  const rejected = allowOnly(fence, ['of', 'title'], 'generated');
  if (rejected.length > 0) return err(...rejected);
  const source = metaValue(fence, 'of') ?? '';
  const [, kind, name] = SOURCE.exec(source) ?? [];
  if (name === undefined) {
    return atFence(
      fence,
      'fence: `output` needs `of=code/fails/a-file.rs` or `of=code/examples/a-file.rs`',
    );
  }
  if (readText(path.join(page.folder, source)) === undefined) {
    return atFence(fence, `fence: no file \`${source}\``);
  }
  const text = readText(path.join(page.folder, 'recorded', `${name}.txt`));
  if (text === undefined) {
    return atFence(
      fence,
      `fence: the output of \`${source}\` is not recorded; run \`npm run record -- ${page.name}\``,
    );
  }
  return ok({
    props: {
      title: metaValue(fence, 'title') ?? (kind === 'fails' ? 'The compiler says' : 'Terminal'),
      isFailure: kind === 'fails',
      html: kind === 'fails' ? compilerMessageHtml(text.trimEnd()) : escapeHtml(text.trimEnd()),
    },
  });
};
