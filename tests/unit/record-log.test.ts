import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchLog } from '../../scripts/record/log.ts';
import type { RunningServer } from '../../scripts/rust/server.ts';

/** A server that prints strings, by the time at which it prints them, in milliseconds. */
function serverThatPrints(output: Readonly<Record<number, string>>): RunningServer {
  const start = Date.now();
  const printed = () =>
    Object.entries(output)
      .filter(([at]) => Number(at) <= Date.now() - start)
      .map(([, text]) => text)
      .join('');
  return { port: 3000, printed, end: () => undefined, log: async () => printed() };
}

describe('a log that a lesson shows', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Captures a part of the log, or gives the error message. */
  async function capture(server: RunningServer, recorded?: string): Promise<string> {
    const captured = watchLog(server, '/crate')
      .capture(recorded)
      .catch(({ message }: Error) => message);
    await vi.advanceTimersByTimeAsync(70_000);
    return captured;
  }

  it('must not be empty', async () => {
    expect(await capture(serverThatPrints({}))).toBe(
      'log: the program prints nothing here; delete the block, or fix the program',
    );
    expect(await capture(serverThatPrints({ 100: ' \n' }))).toContain('prints nothing here');
  });

  it('must come to an end', async () => {
    const ticks = Array.from({ length: 700 }, (_, index) => [index * 100, 'tick\n']);
    const server = serverThatPrints(Object.fromEntries(ticks));
    expect(await capture(server)).toContain('does not stop printing');
  });

  it('is awaited until it has as many lines as the recording', async () => {
    const late = () => serverThatPrints({ 0: 'one\n', 6000: 'two\n' });
    expect(await capture(late(), 'one\ntwo\n')).toBe('one\ntwo\n');
    expect(await capture(late())).toBe('one\n');
  });

  it('begins where the previous part has ended', async () => {
    const log = watchLog(serverThatPrints({ 0: 'one\n', 3000: 'two\n', 6000: 'three\n' }), '/');
    const first = log.capture('one\n');
    await vi.advanceTimersByTimeAsync(2000);
    expect(await first).toBe('one\n');
    await vi.advanceTimersByTimeAsync(2000);
    const skipped = log.skip();
    await vi.advanceTimersByTimeAsync(1000);
    await skipped;
    const last = log.capture('three\n');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await last).toBe('three\n');
  });
});
