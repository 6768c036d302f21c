import { err, ok, type Result } from './issue.ts';

/** The response of a server. */
export interface HttpResponse {
  /** The status code with its reason phrase, such as `404 Not Found`. */
  readonly status: string;
  /** Names and values in the received order, without the headers that change from run to run. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** A recorded response, with the request as the lesson's block writes it. */
export interface Recorded extends HttpResponse {
  readonly request: string;
}

/**
 * Parses the content of a `recorded/exchanges.json`.
 *
 * @returns the exchanges in the order of the lesson's blocks
 */
export function parseRecording(text: string): Result<readonly Recorded[]> {
  const fail = (message: string) => err({ line: 1, column: 1, message: `recording: ${message}` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('is not valid JSON');
  }
  if (!Array.isArray(value)) return fail('must be a list of exchanges');
  const exchanges: Recorded[] = [];
  for (const [index, entry] of value.entries()) {
    if (!isRecorded(entry)) {
      return fail(
        `exchange ${index + 1} must have the strings \`request\`, \`status\` and \`body\` and the pairs of strings \`headers\`, and no other key`,
      );
    }
    exchanges.push(entry);
  }
  return ok(exchanges);
}

/**
 * The name of the file in `recorded/` with the content of a `log` or a `run` block.
 *
 * @param ordinal the index of the block among the blocks of its kind
 */
export function recordedBlockName(kind: 'log' | 'run', ordinal: number): string {
  return `${kind}-${ordinal + 1}.txt`;
}

/** Formats exchanges as the content of a `recorded/exchanges.json`, with one line per header. */
export function writeRecording(exchanges: readonly Recorded[]): string {
  const pair = /\[\s+("(?:[^"\\]|\\.)*"),\s+("(?:[^"\\]|\\.)*")\s+\]/g;
  return `${JSON.stringify(exchanges, undefined, 2).replace(pair, '[$1, $2]')}\n`;
}

/**
 * Compares a response with the recorded one.
 *
 * @returns a line for each part that differs, with the expected and the actual value
 */
export function differences(recorded: HttpResponse, actual: HttpResponse): string[] {
  const lines: string[] = [];
  if (recorded.status !== actual.status) {
    lines.push(`status: expected ${recorded.status}, found ${actual.status}`);
  }
  const names = new Set([...recorded.headers, ...actual.headers].map(([name]) => name));
  for (const name of names) {
    const expected = valuesOf(recorded, name);
    const found = valuesOf(actual, name);
    if (expected !== found) lines.push(`header ${name}: expected ${expected}, found ${found}`);
  }
  const namesInOrder = (response: HttpResponse) =>
    response.headers.map(([name]) => name).join(', ');
  if (lines.length === 0 && namesInOrder(recorded) !== namesInOrder(actual)) {
    lines.push(
      `headers: expected in the order ${namesInOrder(recorded)}, found ${namesInOrder(actual)}`,
    );
  }
  if (recorded.body !== actual.body)
    lines.push(`body: ${textDifference(recorded.body, actual.body)}`);
  return lines;
}

/** Describes the first line in which two strings differ: its number, and both versions of it. */
export function textDifference(expected: string, found: string): string {
  const expectedLines = expected.split('\n');
  const foundLines = found.split('\n');
  const longer = Math.max(expectedLines.length, foundLines.length);
  for (let index = 0; index < longer; index++) {
    if (expectedLines[index] === foundLines[index]) continue;
    return `line ${index + 1}: expected ${shown(expectedLines[index])}, found ${shown(foundLines[index])}`;
  }
  return 'no difference';
}

function shown(line: string | undefined): string {
  return line === undefined ? 'no such line' : JSON.stringify(line);
}

function valuesOf({ headers }: HttpResponse, name: string): string {
  const values = headers.filter(([other]) => other === name).map(([, value]) => shown(value));
  return values.length === 0 ? 'none' : values.join(' and ');
}

function isRecorded(entry: unknown): entry is Recorded {
  if (typeof entry !== 'object' || entry === null) return false;
  const { request, status, headers, body, ...others } = entry as Record<string, unknown>;
  const isString = (item: unknown) => typeof item === 'string';
  const isPair = (item: unknown) =>
    Array.isArray(item) && item.length === 2 && item.every(isString);
  return (
    [request, status, body].every(isString) &&
    Array.isArray(headers) &&
    headers.every(isPair) &&
    Object.keys(others).length === 0
  );
}
