import path from 'node:path';
import { readText } from '../../content/files.ts';
import type { Page } from '../../content/page.ts';
import { readSample, type SampleName } from '../../content/sample.ts';
import { err, ok, type Result } from '../../core/issue.ts';
import { diffLines } from '../../core/line-diff.ts';
import { parseLineRanges } from '../../core/line-ranges.ts';
import { dependencyTable } from '../../core/manifest.ts';
import {
  allowOnly,
  atFence,
  type Block,
  type Fence,
  type FenceContext,
  type FenceReader,
  metaValue,
} from '../fence.ts';
import { type CodeLine, highlight } from '../highlight.ts';

type CodeSample = Block<'CodeBlock'>;

/** A sample: a file of the lesson's crate or a region of it. */
export const readCodeFence: FenceReader<'CodeBlock'> = async (fence, context) => {
  const { page } = context;
  if (fence.meta.has('fragment')) return readFragment(fence);
  if (fence.meta.has('dependencies')) return readDependencies(fence, context);
  const name = sampleName(fence);
  if (!name) {
    return atFence(
      fence,
      `fence: \`${fence.language || 'plain'}\` code must come from the lesson's crate: write ` +
        '`file=code/src/main.rs region=a-name`, or `fragment="the reason why it can\'t"`',
    );
  }
  const refused = allowOnly(fence, ['file', 'region', 'title', 'mark', 'diff'], 'generated');
  if (refused.length > 0) return err(...refused);
  if (fence.meta.has('mark') && fence.meta.has('diff')) {
    return atFence(fence, 'fence: takes `mark` or `diff`, not both: a comparison marks by itself');
  }
  const sample = readSample(page.folder, name);
  if ('message' in sample) return atFence(fence, `fence: ${sample.message}`);
  const marked = readMarks(fence, sample.lines.length);
  if (!marked.ok) return marked;
  const lines = sample.lines.map((text, index) => ({
    text,
    marked: marked.value.has(index + 1),
  }));
  const compared = fence.meta.has('diff')
    ? readDifference(fence, page, name, lines)
    : ok<readonly CodeLine[]>(lines);
  if (!compared.ok) return compared;
  return ok(await block(fence, metaValue(fence, 'title') ?? shownPath(name.file), compared.value));
};

/** Commands that the reader types, one a line. */
export const readShellFence: FenceReader<'CodeBlock'> = async (fence) => {
  const refused = allowOnly(fence, ['title'], 'written');
  if (refused.length > 0) return err(...refused);
  if (fence.body.trim() === '') return atFence(fence, 'fence: `sh` holds no command');
  return ok(await block(fence, metaValue(fence, 'title') ?? 'Terminal', written(fence)));
};

async function readFragment(fence: Fence): Promise<Result<CodeSample>> {
  const refused = allowOnly(fence, ['fragment', 'title'], 'written');
  if (refused.length > 0) return err(...refused);
  if (metaValue(fence, 'fragment') === undefined) {
    return atFence(fence, 'fence: `fragment` needs a reason: `fragment="why no crate holds it"`');
  }
  const sample = await block(fence, metaValue(fence, 'title') ?? '', written(fence));
  return ok({ ...sample, isFragment: true });
}

async function readDependencies(
  fence: Fence,
  { content, page }: FenceContext,
): Promise<Result<CodeSample>> {
  const refused = allowOnly(fence, ['dependencies', 'dev', 'title', 'mark'], 'generated');
  if (refused.length > 0) return err(...refused);
  const manifest = readText(path.join(page.folder, 'code/Cargo.toml'));
  if (manifest === undefined) return atFence(fence, 'fence: the lesson has no code/Cargo.toml');
  const workspace = readText(path.join(content.root, 'Cargo.toml')) ?? '';
  const table = fence.meta.has('dev') ? 'dev-dependencies' : 'dependencies';
  try {
    const text = dependencyTable(manifest, workspace, content.versions.crates(), table);
    const lines = text.split('\n').map((line) => ({ text: line }));
    return ok(await block(fence, metaValue(fence, 'title') ?? 'Cargo.toml', lines));
  } catch (error) {
    return atFence(fence, `fence: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads what `file=` and `region=` of a fence name; undefined where it names no file. */
function sampleName(fence: Fence): SampleName | undefined {
  const file = metaValue(fence, 'file');
  return file === undefined ? undefined : { file, region: metaValue(fence, 'region') };
}

function readMarks(fence: Fence, last: number): Result<ReadonlySet<number>> {
  if (!fence.meta.has('mark')) return ok(new Set());
  const marked = parseLineRanges(metaValue(fence, 'mark') ?? '', last);
  return typeof marked === 'string' ? atFence(fence, `fence: mark: ${marked}`) : ok(marked);
}

function readDifference(
  fence: Fence,
  page: Page,
  name: SampleName,
  lines: readonly CodeLine[],
): Result<readonly CodeLine[]> {
  // The guide's fault is reported at its own place.
  if (page.isOrderUnknown) return ok(lines);
  if (page.previousFolder === undefined) {
    return atFence(fence, 'fence: `diff` compares with the phase before, and there is none');
  }
  const before = { file: name.file, region: metaValue(fence, 'diff') ?? name.region };
  const earlier = readSample(page.previousFolder, before);
  if ('message' in earlier) {
    return atFence(fence, `fence: ${earlier.message}, in the phase before`);
  }
  return ok(
    diffLines(
      earlier.lines,
      lines.map(({ text }) => text),
    ),
  );
}

function written(fence: Fence): CodeLine[] {
  return fence.body.split('\n').map((text) => ({ text }));
}

/** `code/src/main.rs` is `src/main.rs` to a reader, whose crate is a folder of their own. */
export function shownPath(file: string): string {
  return file.replace(/^code\//, '');
}

async function block(fence: Fence, title: string, lines: readonly CodeLine[]): Promise<CodeSample> {
  const isDiff = lines.some(({ change }) => change !== undefined);
  const html = await highlight(lines, fence.language);
  return { props: { title, language: fence.language, html, isDiff }, codeLines: lines.length };
}
