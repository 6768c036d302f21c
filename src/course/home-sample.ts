import path from 'node:path';
import { displayPath, type Fence, pageFile, readText } from '../content/index.ts';
import { content } from '../content/site.ts';
import type { CodeBlockProps, OutputProps } from '../core/blocks.ts';
import type { FenceMeta } from '../core/fence-meta.ts';
import { formatIssue, type Result } from '../core/issue.ts';
import { readCodeFence } from '../fences/code/read.ts';
import type { Block, FenceContext } from '../fences/fence-reader.ts';
import { type ExchangeProps, readExchangeFence } from '../fences/http/read.ts';
import { readOutputFence } from '../fences/output/read.ts';
import { readHome } from '../schema/home.ts';
import { readExchanges } from '../schema/recorded/exchanges.ts';

/** A phase of a guide, as `guide/phase`. */
type PhaseName = string;

/** What the home page shows of the lessons: samples and recordings of theirs. */
export interface HomeSample {
  /** The path of the phase with the handler, and of the one with the failure. */
  readonly path: string;
  readonly failurePath: string;
  readonly handler: CodeBlockProps;
  readonly exchange: ExchangeProps;
  readonly failure: CodeBlockProps;
  readonly message: OutputProps;
}

/**
 * Reads what `home.yaml` names; undefined if the content has no such file.
 *
 * @throws Error with `file:line:column` lines if it names what is not there
 */
export async function readHomeSample(): Promise<HomeSample | undefined> {
  const file = path.join(content.root, 'home.yaml');
  const source = readText(file);
  if (source === undefined) return undefined;
  const located = <T>(result: Result<T>): T => {
    if (result.ok) return result.value;
    const name = displayPath(file);
    throw new Error(result.issues.map((issue) => formatIssue({ file: name, ...issue })).join('\n'));
  };
  const { page, handler, request, failure } = located(readHome(source));
  const props = async <Props extends object>(
    reading: Result<Block<Props>> | Promise<Result<Block<Props>>>,
  ): Promise<Props> => located(await reading).props;
  const own = contextOf(page);
  const other = contextOf(failure.page);
  const sample = options({ file: failure.file, region: failure.region });
  return {
    path: `/${page}/`,
    failurePath: `/${failure.page}/`,
    handler: await props(readCodeFence(fenceOf('rust', options(handler)), own)),
    exchange: await props(
      readExchangeFence({ ...fenceOf('http'), ...recorded(own, request) }, own),
    ),
    failure: await props(readCodeFence(fenceOf('rust', sample), other)),
    message: await props(readOutputFence(fenceOf('output', options({ of: failure.file })), other)),
  };
}

function contextOf(phase: PhaseName): FenceContext {
  const [guide = '', slug = ''] = phase.split('/');
  const file = pageFile(content.pages.folder(guide, slug));
  return { content, page: content.pages.page(file), mustBeDrawn: false };
}

/** A fence as a lesson would write it; its issues are reported at the beginning of the file. */
function fenceOf(language: string, meta: FenceMeta = new Map()): Fence {
  const position = { line: 1, column: 1 };
  return { language, meta, body: '', ordinal: 0, position, inBody: () => position };
}

function options(values: Readonly<Record<string, string | undefined>>): FenceMeta {
  return new Map(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The place of a request among those that the phase records; its first, if it is there twice. */
function recorded({ page }: FenceContext, body: string): Pick<Fence, 'body' | 'ordinal'> {
  const exchanges = readExchanges(
    readText(path.join(page.folder, 'recorded/exchanges.json')) ?? '[]',
  );
  const ordinal = exchanges.ok ? exchanges.value.findIndex(({ request }) => request === body) : -1;
  return { body, ordinal };
}
