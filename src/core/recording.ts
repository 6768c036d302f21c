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
 * The name of the file in `recorded/` with the content of a `log` or a `run` block.
 *
 * @param ordinal the index of the block among the blocks of its kind
 */
export function recordedBlockName(kind: 'log' | 'run', ordinal: number): string {
  return `${kind}-${ordinal + 1}.txt`;
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
