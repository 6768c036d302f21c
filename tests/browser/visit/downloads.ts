import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { siteUrl } from '../setup/sites.ts';
import { expect } from '../setup/test.ts';
import type { Visit } from './visit.ts';

/** The lesson offers a zip of a complete crate. */
export async function offersItsCode({ page, request }: Visit): Promise<void> {
  const link = page.getByRole('link', { name: /Download the code/ });
  const zip = await request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  expect(zip.headers()['content-type']).toBe('application/zip');
  const files = Object.keys(unzipSync(await zip.body()));
  expect(files).toEqual(
    expect.arrayContaining(['books/Cargo.toml', 'books/Cargo.lock', 'books/src/main.rs']),
  );
  expect(files.filter((file) => /fails\/|recorded\//.test(file))).toEqual([]);
}

/** An exercise has its download, and fits a phone with all its <details> open. */
export async function offersItsExercise({ site, path, page, request }: Visit): Promise<void> {
  const exercise = exerciseOf(page);
  if ((await exercise.count()) === 0) return;
  const href = await exercise.getByRole('link', { name: /Download/ }).getAttribute('href');
  const zip = await request.get(new URL(href ?? '', siteUrl(site)).href);
  expect(zip.status(), href ?? path).toBe(200);
  await openDetails(exercise);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
}

/** The exercise of a lesson's page. */
export function exerciseOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Exercise' });
}

/** Opens all <details> of an exercise. */
async function openDetails(exercise: Locator): Promise<void> {
  for (const summary of await exercise.locator('summary').all()) await summary.click();
}
