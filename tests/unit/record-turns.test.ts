import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/rust/port.ts';
import { Queue, someAtATime } from '../../scripts/rust/queue.ts';

describe('work in turns', () => {
  it('is done one piece after another, in the order it was asked for', async () => {
    const turns = new Queue();
    const said: string[] = [];
    const work = (name: string, milliseconds: number) => async () => {
      said.push(`${name} begins`);
      await wait(milliseconds);
      said.push(`${name} ends`);
      return name;
    };
    const done = [turns.run(work('a', 20)), turns.run(work('b', 0))];
    expect(await Promise.all(done)).toEqual(['a', 'b']);
    expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('goes on after a piece that fails, and tells only whoever asked for that', async () => {
    const turns = new Queue();
    const fails = turns.run(() => Promise.reject(new Error('broken')));
    const next = turns.run(async () => 'whole');
    await expect(fails).rejects.toThrow('broken');
    expect(await next).toBe('whole');
  });
});

describe('work on some items at a time', () => {
  it('never begins with more, and gives the results in the order of the items', async () => {
    let running = 0;
    let most = 0;
    const results = await someAtATime([30, 0, 10, 0], 2, async (milliseconds) => {
      running += 1;
      most = Math.max(most, running);
      await wait(milliseconds);
      running -= 1;
      return milliseconds;
    });
    expect(results).toEqual([30, 0, 10, 0]);
    expect(most).toBe(2);
  });
});

describe('a free port', () => {
  it('is given once, and is none of those that clients get', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, freePort));
    expect(new Set(ports).size).toBe(20);
    for (const port of ports) {
      expect(port).toBeGreaterThanOrEqual(20_000);
      expect(port).toBeLessThan(30_000);
    }
  });
});
