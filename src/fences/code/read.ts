import path from 'node:path';
import {
  allowOnly,
  atFence,
  type Fence,
  metaValue,
  type Page,
  readSample,
  readText,
  type SampleName,
} from '../../content/index.ts';
import type { CodeBlockProps } from '../../core/blocks.ts';
import { formatDependencies } from '../../core/cargo/format-dependencies.ts';
import { err, ok, type Result } from '../../core/issue.ts';
import { diffLines } from '../../core/line-diff.ts';
import { parseLineRanges } from '../../core/line-ranges.ts';
import type { Block, FenceContext, FenceReader } from '../fence-reader.ts';
import { type CodeLine, highlight } from '../highlight.ts';

type CodeSample = Block<CodeBlockProps>;

/** Reads a sample: a file of the lesson's crate, or a region of one. */
export const readCodeFence: FenceReader<CodeBlockProps> = async (fence, context) => {
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
  const rejected = allowOnly(fence, ['file', 'region', 'title', 'mark', 'diff'], 'generated');
  if (rejected.length > 0) return err(...rejected);
  if (fence.meta.has('mark') && fence.meta.has('diff')) {
    return atFence(fence, 'fence: use either `mark` or `diff`: a diff already marks its lines');
  }
  const sample = readSample(page.folder, name);
  if ('message' in sample) return atFence(fence, `fence: ${sample.message}`);
  const marked = readMarks(fence, sample.lines.length);
  if (!marked.ok) return marked;
  const lines = sample.lines.map((text, index) => ({
    text,
    marked: marked.value.has(index + 1),
  }));
  const withDiff = fence.meta.has('diff')
    ? readDiff(fence, page, name, lines)
    : ok<readonly CodeLine[]>(lines);
  if (!withDiff.ok) return withDiff;
  const shown = await block(
    fence,
    metaValue(fence, 'title') ?? shownPath(name.file),
    withDiff.value,
  );
  const isFailure = name.file.startsWith('code/fails/');
  return ok({
    ...shown,
    props: { ...shown.props, isFailure },
    typedLines: typedLines(name, withDiff.value),
  });
};

/** Reads commands for the reader to type, one per line. */
export const readShellFence: FenceReader<CodeBlockProps> = async (fence) => {
  const rejected = allowOnly(fence, ['title'], 'written');
  if (rejected.length > 0) return err(...rejected);
  if (fence.body.trim() === '') return atFence(fence, 'fence: `sh` contains no command; add one');
  return ok(await block(fence, metaValue(fence, 'title') ?? 'Terminal', bodyLines(fence)));
};

async function readFragment(fence: Fence): Promise<Result<CodeSample>> {
  const rejected = allowOnly(fence, ['fragment', 'title'], 'written');
  if (rejected.length > 0) return err(...rejected);
  if (metaValue(fence, 'fragment') === undefined) {
    return atFence(
      fence,
      'fence: `fragment` needs a reason: `fragment="why no crate contains it"`',
    );
  }
  const sample = await block(fence, metaValue(fence, 'title') ?? '', bodyLines(fence));
  return ok({ ...sample, isFragment: true });
}

async function readDependencies(
  fence: Fence,
  { content, page }: FenceContext,
): Promise<Result<CodeSample>> {
  const rejected = allowOnly(fence, ['dependencies', 'dev', 'title', 'mark'], 'generated');
  if (rejected.length > 0) return err(...rejected);
  const crate = path.join(page.folder, 'code');
  const manifest = readText(path.join(crate, 'Cargo.toml'));
  if (manifest === undefined)
    return atFence(fence, 'fence: the lesson has no code/Cargo.toml; add it');
  const workspace = readText(path.join(content.crates.workspace(crate), 'Cargo.toml')) ?? '';
  const table = fence.meta.has('dev') ? 'dev-dependencies' : 'dependencies';
  const locked = content.versions.ofCrate(crate).crates();
  try {
    const text = formatDependencies(manifest, workspace, locked, table);
    const lines = text.split('\n').map((line) => ({ text: line }));
    return ok(await block(fence, metaValue(fence, 'title') ?? 'Cargo.toml', lines));
  } catch (error) {
    return atFence(fence, `fence: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads `file=` and `region=` of a fence; undefined if it has no `file=`. */
function sampleName(fence: Fence): SampleName | undefined {
  const file = metaValue(fence, 'file');
  return file === undefined ? undefined : { file, region: metaValue(fence, 'region') };
}

function readMarks(fence: Fence, last: number): Result<ReadonlySet<number>> {
  if (!fence.meta.has('mark')) return ok(new Set());
  const marked = parseLineRanges(metaValue(fence, 'mark') ?? '', last);
  return typeof marked === 'string' ? atFence(fence, `fence: mark: ${marked}`) : ok(marked);
}

function readDiff(
  fence: Fence,
  page: Page,
  name: SampleName,
  lines: readonly CodeLine[],
): Result<readonly CodeLine[]> {
  // The guide itself has an issue, which is reported there.
  if (page.isOrderUnknown) return ok(lines);
  if (page.previousFolder === undefined) {
    return atFence(
      fence,
      'fence: `diff` compares with the previous phase, but there is none; delete it',
    );
  }
  const before = { file: name.file, region: metaValue(fence, 'diff') ?? name.region };
  const earlier = readSample(page.previousFolder, before);
  if ('message' in earlier) {
    return atFence(fence, `fence: ${earlier.message}, in the previous phase`);
  }
  return ok(
    diffLines(
      earlier.lines,
      lines.map(({ text }) => text),
    ),
  );
}

function bodyLines(fence: Fence): CodeLine[] {
  return fence.body.split('\n').map((text) => ({ text }));
}

/** The lines of a sample that a reader types: those of the program; in a diff, the added ones. */
function typedLines({ file }: SampleName, lines: readonly CodeLine[]): number {
  if (!file.startsWith('code/src/')) return 0;
  const added = lines.filter(({ change }) => change === 'added');
  return lines.some(({ change }) => change !== undefined) ? added.length : lines.length;
}

/** The path as readers see it: their crate has `src/main.rs`, not `code/src/main.rs`. */
export function shownPath(file: string): string {
  return file.replace(/^code\//, '');
}

async function block(fence: Fence, title: string, lines: readonly CodeLine[]): Promise<CodeSample> {
  const isDiff = lines.some(({ change }) => change !== undefined);
  const html = await highlight(lines, fence.language);
  return { props: { title, language: fence.language, html, isDiff }, codeLines: lines.length };
}
