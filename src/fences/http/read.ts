import path from 'node:path';
import {
  allowOnly,
  atFence,
  displayPath,
  readText,
  readVolatileParts,
} from '../../content/index.ts';
import { type HttpRequest, parseRequest, toCurl } from '../../core/exchange.ts';
import { escapeHtml } from '../../core/html.ts';
import { err, formatIssue, ok } from '../../core/issue.ts';
import type { Recorded } from '../../core/recording.ts';
import { missingVolatileParts } from '../../core/volatile-values.ts';
import { readExchanges } from '../../schema/recorded/exchanges.ts';
import type { FenceReader } from '../fence-reader.ts';
import { highlight } from '../highlight.ts';

/** A request with the response that was recorded; all parts but `status` and `curl` are HTML. */
export interface ExchangeProps {
  readonly request: string;
  /** The code and its reason, such as `404 Not Found`. */
  readonly status: string;
  /** The headers that say something about this response. */
  readonly notableHeaders: string;
  /** The headers that nearly every response has. */
  readonly usualHeaders: string;
  readonly body: string;
  readonly curl: string;
  /** Whether the response is below the request, however wide the window is. */
  readonly isStacked: boolean;
}

/** The default address of the reader's own program. */
const READERS_ORIGIN = 'http://127.0.0.1:3000';

/** Reads a request, and the response that was recorded from the lesson's program. */
export const readExchangeFence: FenceReader<ExchangeProps> = async (fence, { page }) => {
  const rejected = allowOnly(fence, ['varies'], 'written');
  if (rejected.length > 0) return err(...rejected);
  const volatile = readVolatileParts(fence);
  if (!volatile.ok) return volatile;
  const request = parseRequest(fence.body);
  if (!request.ok) {
    return err(...request.issues.map((issue) => ({ ...issue, ...fence.inBody(issue) })));
  }
  const fix = `run \`npm run record -- ${page.name}\``;
  const file = path.join(page.folder, 'recorded/exchanges.json');
  const recording = readExchanges(readText(file) ?? '[]');
  if (!recording.ok) {
    const issues = recording.issues.map((issue) =>
      formatIssue({ file: displayPath(file), ...issue }),
    );
    return atFence(fence, `http: ${issues[0]}; ${fix}`);
  }
  const exchange = recording.value[fence.ordinal];
  if (exchange?.request !== fence.body) {
    return atFence(fence, `http: the response to this request is not recorded; ${fix}`);
  }
  const missing = missingVolatileParts(exchange, volatile.value);
  if (missing.length > 0) return atFence(fence, `http: varies: ${missing.join('; ')}`);
  const headers = (isShown: (name: string) => boolean) => headersHtml(exchange, isShown);
  return ok({
    props: {
      request: await requestHtml(request.value),
      status: exchange.status,
      notableHeaders: headers(isNotable),
      usualHeaders: headers((name) => !isNotable(name)),
      body: await highlightText(exchange.body.trimEnd(), bodyLanguage(exchange)),
      curl: toCurl(request.value, READERS_ORIGIN),
      isStacked: isWide(fence.body),
    },
  });
};

function highlightText(text: string, language: string): Promise<string> {
  return highlight(
    text.split('\n').map((line) => ({ text: line })),
    language,
  );
}

/** Whether a request is too wide to be shown beside its response. */
function isWide(request: string): boolean {
  return request.split('\n').some((line) => line.length > 30);
}

function headersHtml({ headers }: Recorded, isShown: (name: string) => boolean): string {
  return headers
    .filter(([name]) => isShown(name))
    .map(([name, value]) => headerHtml(name, value))
    .join('\n');
}

/** A header line; its name is less prominent than its value. */
function headerHtml(name: string, value: string): string {
  return `<span class="c">${escapeHtml(name)}:</span> ${escapeHtml(value)}`;
}

/** A request: its line, its headers, and its body as JSON if it has one. */
async function requestHtml({ method, path, headers, body }: HttpRequest): Promise<string> {
  const head = [
    `<span class="method">${method}</span> ${escapeHtml(path)}`,
    ...headers.map(([name, value]) => headerHtml(name, value)),
  ].join('\n');
  return body === '' ? head : `${head}\n\n${await highlightText(body, 'json')}`;
}

/** Whether a header is specific to this response; those that nearly all have are folded. */
function isNotable(name: string): boolean {
  return !['content-type', 'content-length', 'transfer-encoding'].includes(name);
}

function bodyLanguage({ headers }: Recorded): string {
  return headers.some(([name, value]) => name === 'content-type' && value.includes('json'))
    ? 'json'
    : 'text';
}
