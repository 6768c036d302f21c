import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardHash, readCards } from '../../scripts/draw/card-data.ts';
import { cardHtml } from '../../scripts/draw/card-template.ts';
import { checkCards } from '../../scripts/draw/update-cards.ts';
import { displayPath } from '../../src/content/files.ts';
import { openContent } from '../../src/content/index.ts';
import { MARK } from '../../src/core/mark.ts';

const messages = {
  tagline: 'From an empty folder to production.',
  phaseOf: 'Phase {number} of {count}',
  onePhase: '1 phase',
  phaseCount: '{count} phases',
  article: 'Article',
  articles: 'Articles',
  articlesLede: 'One question each.',
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'cards-'));
  write('guides/axum/guide.yaml', [
    'title: axum From Zero',
    'summary: Build an API.',
    'outcome: An API.',
    'prerequisites: [Rust]',
    'builds_on: []',
    'crates: [axum]',
    'phases: [second, first]',
  ]);
  writeLesson('first', 'State');
  writeLesson('second', 'The `Handler` trait');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, lines: string[]): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, lines.join('\n'));
}

function writeLesson(phase: string, title: string): void {
  write(`guides/axum/${phase}/lesson.mdx`, [
    '---',
    `title: ${JSON.stringify(title)}`,
    'description: Do it.',
    'updated: 2026-01-31',
    'objectives: [One, Two, Three]',
    '---',
    'Text.',
  ]);
}

test('home, each guide and each lesson have a card, in the order of the guide', async () => {
  const cards = await readCards(openContent(root), messages);
  expect(cards.map(({ name }) => name)).toEqual(['home', 'axum', 'axum-second', 'axum-first']);
  expect(cards[0]?.title).toBe(messages.tagline);
  expect(cards[1]).toMatchObject({ kicker: '2 phases', title: 'axum From Zero', stations: 2 });
  expect(cards[3]).toMatchObject({
    kicker: 'axum From Zero · Phase 2 of 2',
    title: 'State',
    current: 2,
  });
});

test('articles have cards after the guides: one for the list and one for each article', async () => {
  const folder = path.join(root, 'articles/handler');
  mkdirSync(folder, { recursive: true });
  const lesson = readFileSync(path.join(root, 'guides/axum/first/lesson.mdx'), 'utf8');
  writeFileSync(path.join(folder, 'article.mdx'), lesson);
  const cards = await readCards(openContent(root), messages);
  expect(cards.slice(-2)).toMatchObject([
    { name: 'articles', title: messages.articles, text: messages.articlesLede },
    { name: 'articles-handler', kicker: messages.article, title: 'State', stations: 0 },
  ]);
});

test('a card shows a title without the marks of Markdown', async () => {
  const cards = await readCards(openContent(root), messages);
  expect(cards[2]?.title).toBe('The Handler trait');
});

test('a card is out of date only if its content changes', async () => {
  const before = await readCards(openContent(root), messages);
  writeLesson('first', 'Shared state');
  const after = await readCards(openContent(root), messages);
  const changed = after.filter((card, index) => {
    const old = before[index];
    return old === undefined || cardHash(card) !== cardHash(old);
  });
  expect(changed.map(({ name }) => name)).toEqual(['axum-first']);
});

test('hashes that can not be read are an error with its position', async () => {
  write('cards/cards.json', ['{', '  "home.png": 1', '}']);
  const file = displayPath(path.join(root, 'cards/cards.json'));
  await expect(checkCards(openContent(root))).rejects.toThrow(
    `${file}:2:3 cards: \`home.png\` must be a string, not \`1\`; delete the file and run \`npm run cards\``,
  );
});

test('a card shows the mark of the header', () => {
  const card = { name: 'x', kicker: '', title: 'A', text: '', stations: 0, current: 0 };
  expect(cardHtml(card)).toContain(MARK);
});

test('a lesson that a guide lists but that does not exist is an error', async () => {
  rmSync(path.join(root, 'guides/axum/first'), { recursive: true });
  await expect(readCards(openContent(root), messages)).rejects.toThrow(
    /axum\/first\/lesson\.mdx is missing/,
  );
});

test('the line of a card has a circle for each phase, with the current one filled', () => {
  const card = { name: 'x', kicker: '', title: 'A < B', text: '', stations: 9, current: 4 };
  const html = cardHtml(card);
  const footer = html.slice(html.indexOf('<footer>'));
  expect(footer.match(/<circle/g)).toHaveLength(9);
  expect(footer.split('<circle')[4]).toContain('fill="var(--accent)"');
  expect(html).toContain('A &lt; B');
});
