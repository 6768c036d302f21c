import { describe, expect, test } from 'vitest';
import { type Message, MessageReader } from '../../scripts/shared/runner-messages.ts';
import { runProcess } from '../../scripts/test/process.ts';
import { describeRunning } from '../../scripts/test/progress.ts';
import { StepOutput } from '../../scripts/test/step-output.ts';

const messages = JSON.stringify(
  new URL('../../scripts/shared/runner-messages.ts', import.meta.url).href,
);

/** A step as Node runs one, with what it needs to tell the runner something. */
const node = (script: string): readonly string[] => [
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  '--input-type=module',
  '--eval',
  `import { tell, tellDoing, isStep } from ${messages};\n${script}`,
];

describe.concurrent('a step that is silent', () => {
  const run = (command: readonly string[], silence: number) =>
    runProcess(command, { cwd: '.', env: process.env, silence });

  test('is ended, with what it starts, and its last lines are named', async () => {
    const script = 'echo Compiling small; echo Compiling big; sleep 3600 & wait';
    const { problem, output } = await run(['sh', '-c', script], 3);
    expect(problem).toBe('ended because it was silent for 3 s after "Compiling big"');
    expect(output).toContain('What it said last:\n  Compiling small\n  Compiling big');
  });

  test('from its start has nothing to be named', async () => {
    const { problem } = await run(['sleep', '3600'], 1);
    expect(problem).toBe('ended because it was silent for 1 s from its start');
  });

  test('is not one that goes on printing, for longer than the limit', async () => {
    const script = 'for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do echo $i; sleep 0.25; done';
    const { problem, seconds } = await run(['sh', '-c', script], 3);
    expect(seconds).toBeGreaterThan(3);
    expect(problem).toBeUndefined();
  });
});

describe('what a step tells the runner', () => {
  const run = (script: string, onLine?: (line: string) => void) =>
    runProcess(node(script), { cwd: '.', env: process.env, ...(onLine && { onLine }) });

  test('stands beside its output', async () => {
    const said: string[] = [];
    const { output, lessons, problem } = await run(
      `console.error('before');
      tellDoing('axum/state: running the examples');
      tell({ kind: 'lesson', lesson: 'axum/state', seconds: 1.5 });
      console.error('behind');`,
      (line) => said.push(line),
    );
    expect(problem).toBeUndefined();
    expect(output).toBe('before\nbehind\n');
    expect(said).toEqual(['before', 'axum/state: running the examples', 'behind']);
    expect(lessons).toEqual([{ lesson: 'axum/state', seconds: 1.5 }]);
  });

  test('comes from itself alone, not from what it starts', async () => {
    const inner = JSON.stringify(node("tellDoing('inner'); console.log(isStep);").slice(1));
    const { standardOutput, output } = await run(
      `import { spawnSync } from 'node:child_process';
      console.log(isStep);
      spawnSync(process.execPath, ${inner}, { stdio: 'inherit' });`,
    );
    expect(standardOutput).toBe('true\nfalse\n');
    expect(output).toBe('true\nfalse\n');
  });

  test('is found however it is cut into pieces', () => {
    const text = 'ab\n\u001e{"kind":"doing","what":"c"}\n\u001eno message\nd';
    for (let cut = 0; cut <= text.length; cut += 1) {
      const found: Message[] = [];
      let plain = '';
      const addText = (part: string) => {
        plain += part;
      };
      const reader = new MessageReader(addText, (message) => found.push(message));
      reader.read(text.slice(0, cut));
      reader.read(text.slice(cut));
      expect(plain).toBe('ab\nno message\nd');
      expect(found).toEqual([{ kind: 'doing', what: 'c' }]);
    }
  });
});

test('only the last whole lines of a step are kept, without their colours', () => {
  const said: string[] = [];
  const printed = new StepOutput((line) => said.push(line));
  const read = printed.reader('output');
  for (const piece of ['1\n2\n\n3', '\n4\n\u001b[32m5\u001b[0m\n', '6\n···']) read(piece);
  expect(printed.lastLines).toEqual(['2', '3', '4', '5', '6']);
  expect(said).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(printed.standardOutput).toContain('···');
});

describe('the line on what runs', () => {
  const samples = { name: 'samples', seconds: 61.4, line: 'Compiling serde_json v1.0.140' };
  const build = { name: 'build', seconds: 3, line: '' };

  test('says what each step does', () => {
    expect(describeRunning([samples, build], 160)).toBe(
      '… samples 61 s: Compiling serde_json v1.0.140, build 3 s',
    );
  });

  test('is cut to the width, and has the steps at least', () => {
    expect(describeRunning([samples, build], 60)).toBe('… samples 61 s: Compiling ser…, build 3 s');
    expect(describeRunning([samples, build], 30)).toBe('… samples 61 s, build 3 s');
    expect(describeRunning([samples, build], 20)).toHaveLength(20);
  });
});
