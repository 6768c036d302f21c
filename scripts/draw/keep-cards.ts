import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { displayPath } from '../../src/content/files.ts';
import type { Content } from '../../src/content/index.ts';
import { type Card, type CardMessages, cardHash, readCards } from './card-data.ts';
import { filesIn, keepFile, removeFiles } from './kept-files.ts';

const WORDS = path.join(import.meta.dirname, '../../content/ui/en.json');
const HASHES = 'cards.json';

/** What is written on each card that is kept: the file's name → a hash of it. */
type Hashes = Record<string, string>;

type Say = (line: string) => void;

/** The pages' cards, and how the files that are kept differ from them. */
interface KeptCards {
  readonly folder: string;
  readonly cards: readonly Card[];
  readonly stale: readonly Card[];
  /** Files that belong to no page. */
  readonly unwanted: readonly string[];
}

/**
 * Brings the cards of a content folder, which other sites show for a link, in step with its pages.
 *
 * @param all draws also what is drawn already
 * @param say is told what is drawn and removed
 * @throws CommandError with a line for each file that can't be read
 */
export async function keepCards(
  content: Content,
  { all }: { readonly all: boolean },
  say: Say,
): Promise<void> {
  const { folder, cards, stale, unwanted } = await findCards(content);
  await removeFiles(folder, unwanted, say);
  const toDraw = all ? cards : stale;
  await draw(toDraw, folder, say);
  const hashes = Object.fromEntries(cards.map((card) => [fileOf(card), cardHash(card)]).sort());
  await keepFile(folder, HASHES, `${JSON.stringify(hashes, null, 2)}\n`);
  say(`${cards.length} cards, ${toDraw.length} drawn now`);
}

/**
 * Says, a line each, which cards are missing or out of date and which files belong to no page.
 *
 * @throws CommandError with a line for each file that can't be read
 */
export async function checkCards(content: Content): Promise<readonly string[]> {
  const { folder, stale, unwanted } = await findCards(content);
  const name = (file: string) => displayPath(path.join(folder, file));
  return [
    ...stale.map(
      (card) => `${name(fileOf(card))} is missing or out of date: run \`npm run cards\``,
    ),
    ...unwanted.map(
      (file) => `${name(file)} belongs to no page: run \`npm run cards\` to remove it`,
    ),
  ];
}

async function findCards(content: Content): Promise<KeptCards> {
  const words: CardMessages = JSON.parse(await readFile(WORDS, 'utf8'));
  const folder = path.join(content.root, 'cards');
  const cards = await readCards(content, words);
  const kept = await readHashes(folder);
  const there = await filesIn(folder, ['.png']);
  const wanted = new Set(cards.map(fileOf));
  return {
    folder,
    cards,
    stale: cards.filter((card) => {
      const file = fileOf(card);
      return kept[file] !== cardHash(card) || !there.includes(file);
    }),
    unwanted: there.filter((file) => !wanted.has(file)),
  };
}

function fileOf({ name }: Card): string {
  return `${name}.png`;
}

async function readHashes(folder: string): Promise<Hashes> {
  const text = await readFile(path.join(folder, HASHES), 'utf8').catch(() => '{}');
  return JSON.parse(text);
}

async function draw(cards: readonly Card[], folder: string, say: Say): Promise<void> {
  if (cards.length === 0) return;
  const { checkCharacters, openCardPage } = await import('./card-page.ts');
  const { launchBrowser } = await import('./browser.ts');
  await checkCharacters(cards);
  const browser = await launchBrowser();
  try {
    const page = await openCardPage(browser);
    for (const card of cards) {
      await keepFile(folder, fileOf(card), await page.draw(card));
      say(`${displayPath(path.join(folder, fileOf(card)))} drawn`);
    }
  } finally {
    await browser.close();
  }
}
