import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { serve } from '../serve/serve.ts';
import { browserOptions } from '../shared/browser.ts';
import { CommandError } from '../shared/command.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';

/** What Lighthouse scores, each from 0 to 100. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse found on a page. */
export interface PageScores {
  readonly page: string;
  /** In the order of the categories. */
  readonly scores: readonly number[];
  /** The ids of the audits that count and are not fulfilled. */
  readonly failing: readonly string[];
}

const report = z.object({
  audits: z.record(z.string(), z.object({ score: z.number().nullable() })),
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
});

/**
 * Has Lighthouse score pages of a built site as a phone with a slow line loads them. Lighthouse is
 * downloaded by npm, since nothing else here needs it.
 *
 * @param site the folder of the built site
 * @param pages the paths of the pages
 * @throws CommandError if Lighthouse can't be run
 */
export async function measureWithLighthouse(
  site: string,
  pages: readonly string[],
): Promise<readonly PageScores[]> {
  const server = await serve(site, { host: '127.0.0.1', port: 0 });
  const folder = mkdtempSync(path.join(tmpdir(), 'from-zero-lighthouse-'));
  const { executablePath } = await browserOptions();
  try {
    const results: PageScores[] = [];
    for (const page of pages) {
      const file = path.join(folder, 'report.json');
      const url = new URL(page, server.url).href;
      await run(url, file, executablePath);
      results.push({ page, ...scoresIn(readFileSync(file, 'utf8')) });
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server.close();
  }
}

async function run(url: string, file: string, browser: string | undefined): Promise<void> {
  const command = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url];
  try {
    const env = { ...process.env, CHROME_PATH: browser };
    await promisify(execFile)('npm', [...command, ...flags(file)], { env });
  } catch (error) {
    throw new CommandError(`Lighthouse failed on ${url}:\n${String(error)}`);
  }
}

function flags(file: string): readonly string[] {
  return [
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    '--quiet',
  ];
}

function scoresIn(text: string): Omit<PageScores, 'page'> {
  const { audits, categories } = report.parse(JSON.parse(text));
  const scored = CATEGORIES.map((name) => categories[name]);
  const failing = scored
    .flatMap((category) => category?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
  return { scores: scored.map((category) => Math.round((category?.score ?? 0) * 100)), failing };
}
