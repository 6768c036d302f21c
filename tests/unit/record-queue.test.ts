import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/rust/port.ts';
import { Queue } from '../../scripts/rust/queue.ts';
import { mapConcurrently } from '../../scripts/shared/map-concurrently.ts';

describe('queued work', () => {
  it('runs one piece after another, in the order in which it was queued', async () => {
    const queue = new Queue();
    const events: string[] = [];
    const work = (name: string, milliseconds: number) => async () => {
      events.push(`${name} begins`);
      await wait(milliseconds);
      events.push(`${name} ends`);
      return name;
    };
    const done = [queue.run(work('a', 20)), queue.run(work('b', 0))];
    expect(await Promise.all(done)).toEqual(['a', 'b']);
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('continues after a piece that fails, and rejects only the promise of that piece', async () => {
    const queue = new Queue();
    const fails = queue.run(() => Promise.reject(new Error('broken')));
    const next = queue.run(async () => 'whole');
    await expect(fails).rejects.toThrow('broken');
    expect(await next).toBe('whole');
  });
});

describe('concurrent work on items', () => {
  it('respects the limit, and gives the results in the order of the items', async () => {
    let running = 0;
    let most = 0;
    const results = await mapConcurrently([30, 0, 10, 0], 2, async (milliseconds) => {
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
  it('is returned only once, and is not an ephemeral port', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, freePort));
    expect(new Set(ports).size).toBe(20);
    for (const port of ports) {
      expect(port).toBeGreaterThanOrEqual(20_000);
      expect(port).toBeLessThan(30_000);
    }
  });
});
