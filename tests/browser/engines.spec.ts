import { test as base, expect } from '@playwright/test';
import { noProgress, type Progress, STORAGE_KEY } from '../../src/core/progress/progress.ts';
import { type EngineName, type EnginePage, until, untilVisible } from './engines/engine-page.ts';
import { engines } from './engines/engines.ts';
import { OwnServer } from './setup/own-server.ts';

const DAY = 24 * 60 * 60 * 1000;
const QUESTION = 'fieldset[data-question]';

interface Fixtures {
  readonly engine: EngineName;
  readonly server: OwnServer;
  /** A page in that engine. */
  readonly window: EnginePage;
}

const test = base.extend<Fixtures>({
  engine: ['Chromium', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here.
  server: async ({}, use) => {
    const server = new OwnServer();
    await server.start();
    await use(server);
    await server.end();
  },
  window: async ({ engine }, use) => {
    const opening = engines[engine]();
    test.skip(opening === undefined, `${engine} is not installed.`);
    if (!opening) return;
    const window = await opening;
    await use(window);
    await window.close();
  },
});

for (const engine of Object.keys(engines) as EngineName[]) {
  test.describe(engine, () => {
    test.use({ engine });

    test('reads a lesson, and what was read is noted', async ({ window, server }) => {
      await window.open(`${server.url}tiny/first/`);
      await untilHeading(window, 'The first phase');
      const color = (selector: string) => window.run(colorOf, selector);
      expect(await color('pre code .k, pre code [class]')).not.toBe(await color('pre code'));
      await window.run(() => document.querySelector('#recap')?.scrollIntoView());
      await until(
        window,
        (key) => localStorage.getItem(key)?.includes('readAt') ?? false,
        STORAGE_KEY,
      );
    });

    test('judges an answer, and keeps it over a reload', async ({ window, server }) => {
      await window.open(`${server.url}tiny/first/`);
      await answerRight(window);
      await untilVisible(window, `${QUESTION}[data-verdict=right]`);
      await window.open(`${server.url}tiny/`);
      await window.open(`${server.url}tiny/first/`);
      await window.run(() => document.querySelector('quick-check')?.scrollIntoView());
      await untilVisible(window, `${QUESTION}[data-verdict=right]`);
    });

    test('reviews a question that is due', async ({ window, server }) => {
      await window.open(`${server.url}tiny/first/`);
      const key = await window.run(
        (query) => document.querySelector<HTMLElement>(query)?.dataset['question'] ?? '',
        QUESTION,
      );
      const progress: Progress = { ...noProgress, reviews: { [key]: [[Date.now() - 3 * DAY, 1]] } };
      await window.run(
        (name, text) => localStorage.setItem(name, text),
        STORAGE_KEY,
        JSON.stringify(progress),
      );
      await window.open(`${server.url}review/`);
      await untilVisible(window, '[data-start]');
      await window.click('[data-start]');
      await untilVisible(window, `.asked ${QUESTION}`);
      await answerRight(window);
      await untilVisible(window, '[data-next]');
      await window.click('[data-next]');
      await until(window, () => /1 of 1/.test(document.querySelector('#end')?.textContent ?? ''));
    });

    test('finds a section and opens it', async ({ window, server }) => {
      await window.open(`${server.url}tiny/`);
      await untilVisible(window, 'search-dialog > button');
      await window.click('search-dialog > button');
      await untilVisible(window, '.search-dialog input');
      await window.type('.search-dialog input', 'IntoResponse');
      await until(window, () =>
        /\d/.test(document.querySelector('.search-status')?.textContent ?? ''),
      );
      // Enter opens the first result.
      await window.pressEnter();
      await until(window, () => location.pathname === '/tiny/first/');
      await untilHeading(window, 'The first phase');
    });

    test('keeps the theme', async ({ window, server }) => {
      await window.open(`${server.url}tiny/first/`);
      await untilVisible(window, 'theme-switch select');
      const before = await window.run(colorOf, 'body');
      await window.run(() => {
        const select = document.querySelector<HTMLSelectElement>('theme-switch select');
        if (!select) return;
        select.value = 'dark';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await window.open(`${server.url}tiny/second/`);
      await untilVisible(window, 'theme-switch select');
      expect(await window.run(colorOf, 'body')).not.toBe(before);
      // What the browser draws itself, such as scroll bars and lists of choices, is dark too.
      expect(await window.run(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
        'dark',
      );
    });

    test('opens visited pages and a kept guide without a server', async ({ window, server }) => {
      // What a browser itself keeps would hide that there is no server.
      server.cacheControl = 'no-cache';
      await window.open(`${server.url}tiny/first/`);
      await until(window, () => navigator.serviceWorker.controller?.state === 'activated');
      await window.open(`${server.url}tiny/first/`);
      await server.stop();
      await window.open(`${server.url}tiny/first/`);
      await untilHeading(window, 'The first phase');
      await answerRight(window);
      await untilVisible(window, `${QUESTION}[data-verdict=right]`);
      await server.start();
      await window.open(`${server.url}other/`);
      await untilVisible(window, '[data-do=keep]');
      await window.click('[data-do=keep]');
      await untilVisible(window, '[data-do=remove]');
      await server.stop();
      await window.open(`${server.url}other/only/`);
      await until(window, () => document.querySelector('page-progress') !== null);
      await window.open(`${server.url}tiny/second/`);
      await untilVisible(window, '.missing');
      await server.start();
      server.become('silent');
      await window.open(`${server.url}other/only/`);
      await until(window, () => document.querySelector('page-progress') !== null);
    });
  });
}

function untilHeading(window: EnginePage, title: string): Promise<void> {
  return until(window, (text) => document.querySelector('h1')?.textContent.trim() === text, title);
}

/** Gives the right answer to the first question of a kind to choose. */
async function answerRight(window: EnginePage): Promise<void> {
  await window.run((query) => document.querySelector(query)?.scrollIntoView(), QUESTION);
  await untilVisible(window, `${QUESTION} .act button`);
  const right = await window.run(
    (query) => document.querySelector<HTMLElement>(query)?.dataset['answer'] ?? '',
    QUESTION,
  );
  await window.click(`[data-choice="${right}"] label`);
  await window.click(`${QUESTION} .act button`);
}

function colorOf(selector: string): string {
  const element = document.querySelector(selector);
  return element ? getComputedStyle(element).color : '';
}
