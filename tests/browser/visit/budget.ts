import type { Request } from '@playwright/test';
import { expect, test } from '../setup/test.ts';
import type { Visit } from './visit.ts';

const KB = 1024;

/** A lesson comes with few and small files, each of them compressed as well as can be. */
export async function staysWithinBudgets({ requests }: Visit): Promise<void> {
  const loads = await Promise.all(requests.map(loadOf));
  const sum = (fits: (load: Load) => boolean) =>
    loads.filter(fits).reduce((total, { bytes }) => total + bytes, 0);
  const figures = {
    requests: loads.length,
    script: sum(({ type }) => type === 'script'),
    style: sum(({ type }) => type === 'stylesheet'),
    page: sum(({ type }) => type !== 'font'),
  };
  test.info().annotations.push({ type: 'budget', description: JSON.stringify(figures) });
  expect(loads.filter(({ isText, encoding }) => isText && encoding !== 'br')).toEqual([]);
  expect(figures.requests).toBeLessThanOrEqual(8);
  expect(figures.script).toBeLessThanOrEqual(8 * KB);
  expect(figures.style).toBeLessThanOrEqual(9 * KB);
  expect(figures.page).toBeLessThanOrEqual(40 * KB);
}

/** What one request brought: bytes as they came over the wire. */
interface Load {
  readonly url: string;
  readonly type: string;
  readonly encoding: string;
  readonly isText: boolean;
  readonly bytes: number;
}

async function loadOf(request: Request): Promise<Load> {
  const headers = (await (await request.response())?.allHeaders()) ?? {};
  const { responseBodySize } = await request.sizes();
  return {
    url: request.url(),
    type: request.resourceType(),
    encoding: headers['content-encoding'] ?? '',
    isText: /text|json|svg|xml/.test(headers['content-type'] ?? ''),
    bytes: responseBodySize,
  };
}
