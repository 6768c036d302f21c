import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchLog } from '../../scripts/record/log.ts';
import type { RunningServer } from '../../scripts/rust/server.ts';

/** A server that prints a text at each of some times, in milliseconds after its start. */
function serverThatPrints(texts: Readonly<Record<number, string>>): RunningServer {
  const start = Date.now();
  const printed = () =>
    Object.entries(texts)
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

  /** Takes a part of the log, or gives the message of what is wrong with it. */
  async function take(server: RunningServer, recorded?: string): Promise<string> {
    const taken = watchLog(server, '/crate')
      .capture(recorded)
      .catch(({ message }: Error) => message);
    await vi.advanceTimersByTimeAsync(70_000);
    return taken;
  }

  it('must be printed', async () => {
    expect(await take(serverThatPrints({}))).toBe(
      'log: the program prints nothing here; delete the block, or mend it',
    );
    expect(await take(serverThatPrints({ 100: ' \n' }))).toContain('prints nothing here');
  });

  it('must come to an end', async () => {
    const ticks = Array.from({ length: 700 }, (_, index) => [index * 100, 'tick\n']);
    const server = serverThatPrints(Object.fromEntries(ticks));
    expect(await take(server)).toContain('does not stop printing');
  });

  it('may come late, where as many lines are recorded', async () => {
    const late = () => serverThatPrints({ 0: 'one\n', 6000: 'two\n' });
    expect(await take(late(), 'one\ntwo\n')).toBe('one\ntwo\n');
    expect(await take(late())).toBe('one\n');
  });

  it('begins where the part before has ended', async () => {
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
