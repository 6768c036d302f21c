import { describe, expect, test } from 'vitest';
import { type Message, StepMessageReader } from '../../scripts/shared/runner-messages.ts';
import { runProcess } from '../../scripts/test/process.ts';
import { describeRunning } from '../../scripts/test/progress.ts';
import { StepOutput } from '../../scripts/test/step-output.ts';

const messages = JSON.stringify(
  new URL('../../scripts/shared/runner-messages.ts', import.meta.url).href,
);

/** The command of a step in Node that can send messages to the runner. */
const node = (script: string): readonly string[] => [
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  '--input-type=module',
  '--eval',
  `import { sendMessage, reportActivity, isStartedByRunner } from ${messages};\n${script}`,
];

describe.concurrent('a step that is silent', () => {
  const run = (command: readonly string[], silence: number) =>
    runProcess(command, { cwd: '.', env: process.env, silence });

  test('is ended with its child processes, and its last lines are shown', async () => {
    const script = 'echo Compiling small; echo Compiling big; sleep 3600 & wait';
    const { problem, output } = await run(['sh', '-c', script], 3);
    expect(problem).toBe('ended because it was silent for 3 s after "Compiling big"');
    expect(output).toContain('Its last lines:\n  Compiling small\n  Compiling big');
  });

  test('from its start has no last line', async () => {
    const { problem } = await run(['sleep', '3600'], 1);
    expect(problem).toBe('ended because it was silent for 1 s from its start');
  });

  test('is not one that keeps printing for longer than the limit', async () => {
    const script = 'for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do echo $i; sleep 0.25; done';
    const { problem, seconds } = await run(['sh', '-c', script], 3);
    expect(seconds).toBeGreaterThan(3);
    expect(problem).toBeUndefined();
  });
});

describe('the messages of a step to the runner', () => {
  const run = (script: string, onLine?: (line: string) => void) =>
    runProcess(node(script), { cwd: '.', env: process.env, ...(onLine && { onLine }) });

  test('are separate from its output', async () => {
    const lines: string[] = [];
    const { output, lessons, problem } = await run(
      `console.error('before');
      reportActivity('axum/state: running the examples');
      sendMessage({ kind: 'lesson', lesson: 'axum/state', seconds: 1.5 });
      console.error('behind');`,
      (line) => lines.push(line),
    );
    expect(problem).toBeUndefined();
    expect(output).toBe('before\nbehind\n');
    expect(lines).toEqual(['before', 'axum/state: running the examples', 'behind']);
    expect(lessons).toEqual([{ lesson: 'axum/state', seconds: 1.5 }]);
  });

  test('are not sent by its child processes', async () => {
    const inner = JSON.stringify(
      node("reportActivity('inner'); console.log(isStartedByRunner);").slice(1),
    );
    const { standardOutput, output } = await run(
      `import { spawnSync } from 'node:child_process';
      console.log(isStartedByRunner);
      spawnSync(process.execPath, ${inner}, { stdio: 'inherit' });`,
    );
    expect(standardOutput).toBe('true\nfalse\n');
    expect(output).toBe('true\nfalse\n');
  });

  test('are found wherever the stream is cut into pieces', () => {
    const text = 'ab\n\u001e{"kind":"doing","what":"c"}\n\u001eno message\nd';
    for (let cut = 0; cut <= text.length; cut += 1) {
      const found: Message[] = [];
      let plain = '';
      const addText = (part: string) => {
        plain += part;
      };
      const reader = new StepMessageReader(addText, (message) => found.push(message));
      reader.read(text.slice(0, cut));
      reader.read(text.slice(cut));
      expect(plain).toBe('ab\nno message\nd');
      expect(found).toEqual([{ kind: 'doing', what: 'c' }]);
    }
  });
});

test('only the last complete lines of a step are kept, without their colours', () => {
  const lines: string[] = [];
  const printed = new StepOutput((line) => lines.push(line));
  const read = printed.reader('output');
  for (const piece of ['1\n2\n\n3', '\n4\n\u001b[32m5\u001b[0m\n', '6\n···']) read(piece);
  expect(printed.lastLines).toEqual(['2', '3', '4', '5', '6']);
  expect(lines).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(printed.standardOutput).toContain('···');
});

describe('the progress line', () => {
  const samples = { name: 'samples', seconds: 61.4, line: 'Compiling serde_json v1.0.140' };
  const build = { name: 'build', seconds: 3, line: '' };

  test('shows what each step does', () => {
    expect(describeRunning([samples, build], 160)).toBe(
      '… samples 61 s: Compiling serde_json v1.0.140, build 3 s',
    );
  });

  test('is cut to the width, but keeps the names of the steps', () => {
    expect(describeRunning([samples, build], 60)).toBe('… samples 61 s: Compiling ser…, build 3 s');
    expect(describeRunning([samples, build], 30)).toBe('… samples 61 s, build 3 s');
    expect(describeRunning([samples, build], 20)).toHaveLength(20);
  });
});
