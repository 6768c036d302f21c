import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { displayPath } from '../src/markdown/content-files.ts';
import { type Card, type CardWords, cardHash, readCards } from './draw/card-data.ts';
import { filesIn, keepFile, removeFiles } from './draw/kept-files.ts';
import { runCommand } from './setup/command.ts';

const WORDS = path.join(import.meta.dirname, '../content/ui/en.json');
const HASHES = 'cards.json';

/** What is written on each card that is kept: the file's name → a hash of it. */
type Hashes = Record<string, string>;

/** Keeps the cards in `cards/`, which other sites show for a link, in step with the pages. */
async function main(): Promise<number | undefined> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: 'content' },
      check: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  });
  const words: CardWords = JSON.parse(await readFile(WORDS, 'utf8'));
  const cards = await readCards(values.root, words);
  const folder = path.join(values.root, 'cards');
  const kept = await readHashes(folder);
  const there = await filesIn(folder, ['.png']);
  const stale = cards.filter((card) => {
    const file = fileOf(card);
    return kept[file] !== cardHash(card) || !there.includes(file);
  });
  const wanted = new Set(cards.map(fileOf));
  const unwanted = there.filter((file) => !wanted.has(file));
  if (values.check) return check(stale, unwanted, folder);
  await removeFiles(folder, unwanted);
  const toDraw = values.all ? cards : stale;
  await draw(toDraw, folder);
  const hashes = Object.fromEntries(cards.map((card) => [fileOf(card), cardHash(card)]).sort());
  await keepFile(folder, HASHES, `${JSON.stringify(hashes, null, 2)}\n`);
  console.log(`${cards.length} cards, ${toDraw.length} drawn now`);
  return undefined;
}

function fileOf({ name }: Card): string {
  return `${name}.png`;
}

async function readHashes(folder: string): Promise<Hashes> {
  const text = await readFile(path.join(folder, HASHES), 'utf8').catch(() => '{}');
  return JSON.parse(text);
}

function check(stale: Card[], unwanted: string[], folder: string): number {
  const name = (file: string) => displayPath(path.join(folder, file));
  for (const card of stale) {
    console.log(`${name(fileOf(card))} is missing or out of date: run \`npm run cards\``);
  }
  for (const file of unwanted) {
    console.log(`${name(file)} belongs to no page: run \`npm run cards\` to remove it`);
  }
  return stale.length + unwanted.length > 0 ? 1 : 0;
}

async function draw(cards: Card[], folder: string): Promise<void> {
  if (cards.length === 0) return;
  const { openCardPage } = await import('./draw/card-page.ts');
  const page = await openCardPage();
  try {
    for (const card of cards) {
      await keepFile(folder, fileOf(card), await page.draw(card));
      console.log(`${displayPath(path.join(folder, fileOf(card)))} drawn`);
    }
  } finally {
    await page.close();
  }
}

await runCommand(main);
