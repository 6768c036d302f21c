import path from 'node:path';
import messages from '../../content/ui/en.json' with { type: 'json' };
import { type Content, displayPath } from '../../src/content/index.ts';
import { type Card, cardHash, readCards } from './card-data.ts';
import { readCardHashes, writeCardHashes } from './card-hashes.ts';
import { filesIn, removeFiles, writeFileInFolder } from './output-files.ts';

type Log = (line: string) => void;

/** The cards of all pages, compared with the existing files. */
interface CardFiles {
  readonly folder: string;
  readonly cards: readonly Card[];
  /** The cards whose files are missing or out of date. */
  readonly stale: readonly Card[];
  /** The files that belong to no page. */
  readonly obsolete: readonly string[];
}

/**
 * Draws missing and outdated social cards of a content folder, and removes obsolete files.
 *
 * @param all whether to draw also the cards that are up to date
 * @param log is called with a line for each drawn or removed file
 * @throws CommandError with a line for each fault of a file
 */
export async function updateCards(
  content: Content,
  { all }: { readonly all: boolean },
  log: Log,
): Promise<void> {
  const { folder, cards, stale, obsolete } = await findCards(content);
  await removeFiles(folder, obsolete, log);
  const toDraw = all ? cards : stale;
  await draw(toDraw, folder, log);
  const hashes = Object.fromEntries(cards.map((card) => [fileOf(card), cardHash(card)]));
  await writeCardHashes(folder, hashes);
  log(`${cards.length} cards, ${toDraw.length} drawn now`);
}

/**
 * Finds missing, outdated and obsolete cards, and returns a message for each.
 *
 * @throws CommandError with a line for each fault of a file
 */
export async function checkCards(content: Content): Promise<readonly string[]> {
  const { folder, stale, obsolete } = await findCards(content);
  const name = (file: string) => displayPath(path.join(folder, file));
  return [
    ...stale.map(
      (card) => `${name(fileOf(card))} is missing or out of date: run \`npm run cards\``,
    ),
    ...obsolete.map(
      (file) => `${name(file)} belongs to no page: run \`npm run cards\` to remove it`,
    ),
  ];
}

async function findCards(content: Content): Promise<CardFiles> {
  const folder = path.join(content.root, 'cards');
  const cards = await readCards(content, messages);
  const hashes = await readCardHashes(folder);
  const existing = await filesIn(folder, ['.png']);
  const expected = new Set(cards.map(fileOf));
  return {
    folder,
    cards,
    stale: cards.filter((card) => {
      const file = fileOf(card);
      return hashes[file] !== cardHash(card) || !existing.includes(file);
    }),
    obsolete: existing.filter((file) => !expected.has(file)),
  };
}

function fileOf({ name }: Card): string {
  return `${name}.png`;
}

async function draw(cards: readonly Card[], folder: string, log: Log): Promise<void> {
  if (cards.length === 0) return;
  const { checkCharacters, openCardPage } = await import('./card-page.ts');
  const { launchBrowser } = await import('./browser.ts');
  await checkCharacters(cards);
  const browser = await launchBrowser();
  try {
    const page = await openCardPage(browser);
    for (const card of cards) {
      await writeFileInFolder(folder, fileOf(card), await page.draw(card));
      log(`${displayPath(path.join(folder, fileOf(card)))} drawn`);
    }
  } finally {
    await browser.close();
  }
}
