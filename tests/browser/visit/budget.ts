import type { Request } from '@playwright/test';
import { expect, test } from '../setup/test.ts';
import type { Visit } from './visit.ts';

const KB = 1024;

/** The styles for paper, which a browser loads last and waits for only to print. */
const FOR_PAPER = /\/paper\.[\w-]+\.css$/;

/** A lesson transfers few, small files, and every text is compressed with Brotli. */
export async function staysWithinBudgets({ requests }: Visit): Promise<void> {
  const forScreens = requests.filter((request) => !FOR_PAPER.test(request.url()));
  const transfers = await Promise.all(forScreens.map(transferOf));
  const sum = (fits: (transfer: Transfer) => boolean) =>
    transfers.filter(fits).reduce((total, { bytes }) => total + bytes, 0);
  const figures = {
    requests: transfers.length,
    script: sum(({ type }) => type === 'script'),
    style: sum(({ type }) => type === 'stylesheet'),
    page: sum(({ type }) => type !== 'font'),
  };
  test.info().annotations.push({ type: 'budget', description: JSON.stringify(figures) });
  expect(transfers.filter(({ isText, encoding }) => isText && encoding !== 'br')).toEqual([]);
  expect(figures.requests).toBeLessThanOrEqual(8);
  expect(figures.script).toBeLessThanOrEqual(8 * KB);
  expect(figures.style).toBeLessThanOrEqual(9 * KB);
  expect(figures.page).toBeLessThanOrEqual(40 * KB);
}

/** A finished request, with its bytes on the wire. */
interface Transfer {
  readonly url: string;
  readonly type: string;
  readonly encoding: string;
  readonly isText: boolean;
  readonly bytes: number;
}

async function transferOf(request: Request): Promise<Transfer> {
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
