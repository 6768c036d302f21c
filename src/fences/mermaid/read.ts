import path from 'node:path';
import { allowOnly, atFence, readText } from '../../content/index.ts';
import { diagramKey } from '../../core/diagram-key.ts';
import { escapeHtml } from '../../core/html.ts';
import { err, ok } from '../../core/issue.ts';
import type { FenceReader } from '../fence-reader.ts';

/** A diagram that is drawn. */
export interface DiagramProps {
  readonly title: string;
  /** The drawing for wide windows: an SVG; or the diagram's source, while it is not drawn. */
  readonly drawing: string;
  /** The drawing for phones, where it differs. */
  readonly narrow?: string | undefined;
  /** What the diagram says, in lines of text. */
  readonly textAlternative?: string | undefined;
}

/** Reads a diagram, which `npm run diagrams` drew before the build. */
export const readMermaidFence: FenceReader<DiagramProps> = (fence, { content, mustBeDrawn }) => {
  const rejected = allowOnly(fence, [], 'written');
  if (rejected.length > 0) return err(...rejected);
  const title = /^\s*accTitle:\s*(\S.*)$/m.exec(fence.body)?.[1];
  if (title === undefined || !/^\s*accDescr(?::\s*\S|\s*\{)/m.test(fence.body)) {
    return atFence(
      fence,
      'diagram: needs a line `accTitle: a title` and a line `accDescr: what it shows`',
    );
  }
  const file = path.join(content.root, 'diagrams', diagramKey(fence.body));
  const drawing = readText(`${file}.svg`);
  if (drawing === undefined) {
    if (mustBeDrawn) {
      return atFence(
        fence,
        'diagram: is not drawn yet; run `npm run diagrams` and commit the files',
      );
    }
    const source = `<pre translate="no"><code>${escapeHtml(fence.body)}</code></pre>`;
    return ok({ props: { title, drawing: source } });
  }
  return ok({
    props: {
      title,
      drawing,
      narrow: readText(`${file}.narrow.svg`),
      textAlternative: readText(`${file}.txt`),
    },
  });
};
