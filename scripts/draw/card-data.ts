import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ARTICLES, type Content, displayPath } from '../../src/content/index.ts';
import { hashText } from '../../src/core/hash.ts';
import { type FileIssue, formatIssue, type Result } from '../../src/core/issue.ts';
import { readFrontMatter } from '../../src/schema/front-matter.ts';
import { type GuideFile, readGuide } from '../../src/schema/guide.ts';
import { CommandError } from '../shared/command.ts';

/** The content of the social card of one page. */
export interface Card {
  /** The name of its file, without the extension. */
  readonly name: string;
  /** The line above the title, which names what the page belongs to. */
  readonly kicker: string;
  readonly title: string;
  readonly text: string;
  /** The number of circles on the line, one for each phase. The name is part of the hash. */
  readonly stations: number;
  /** The number of the page's own circle, from 1; 0 for none. */
  readonly current: number;
}

/** The messages of the interface that cards show; a name in braces is replaced by a number. */
export interface CardMessages {
  readonly tagline: string;
  readonly phaseOf: string;
  readonly onePhase: string;
  readonly phaseCount: string;
  readonly article: string;
  readonly articles: string;
  readonly articlesLede: string;
}

// Increase this when the same content must look different: all cards are then drawn again.
const CARD_VERSION = 2;

/** A hash of a card's content; it changes when the card must be drawn again. */
export function cardHash(card: Card): string {
  return hashText(JSON.stringify([CARD_VERSION, card]));
}

/**
 * Reads the cards of all pages: home, then each guide followed by its lessons, then the articles.
 *
 * @throws CommandError with a line for each fault of a file
 */
export async function readCards(content: Content, messages: CardMessages): Promise<Card[]> {
  const guidesFolder = path.join(content.root, 'guides');
  const entries = await readdir(guidesFolder, { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const cards: Card[] = [homeCard(slugs.length, messages)];
  for (const slug of slugs.sort()) {
    const guide = await readContent(path.join(guidesFolder, slug, 'guide.yaml'), readGuide);
    cards.push(guideCard(slug, guide, messages));
    for (const [index, phase] of guide.phases.entries()) {
      const file = path.join(guidesFolder, slug, phase, 'lesson.mdx');
      const { frontMatter } = await readContent(file, readFrontMatter);
      cards.push(lessonCard({ slug, guide, index }, frontMatter, messages));
    }
  }
  return [...cards, ...(await articleCards(content, messages))];
}

async function articleCards({ pages }: Content, messages: CardMessages): Promise<Card[]> {
  const articles = await Promise.all(
    pages.articles().map(async (file) => {
      const { frontMatter } = await readContent(file, readFrontMatter);
      return {
        name: pages.name(path.dirname(file)).replace('/', '-'),
        kicker: messages.article,
        title: plain(frontMatter.title),
        text: plain(frontMatter.description),
        stations: 0,
        current: 0,
      };
    }),
  );
  if (articles.length === 0) return [];
  const { articles: title, articlesLede: text } = messages;
  return [{ name: ARTICLES, kicker: '', title, text, stations: 0, current: 0 }, ...articles];
}

async function readContent<Value>(
  file: string,
  read: (text: string) => Result<Value>,
): Promise<Value> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new CommandError(`${displayPath(file)} is missing: add it`);
  const result = read(text);
  if (result.ok) return result.value;
  const issues = result.issues.map((issue): FileIssue => ({ file: displayPath(file), ...issue }));
  throw new CommandError(issues.map(formatIssue).join('\n'));
}

function homeCard(guides: number, { tagline }: CardMessages): Card {
  return { name: 'home', kicker: '', title: tagline, text: '', stations: guides, current: 0 };
}

function guideCard(slug: string, guide: GuideFile, messages: CardMessages): Card {
  const count = guide.phases.length;
  return {
    name: slug,
    kicker: count === 1 ? messages.onePhase : messages.phaseCount.replace('{count}', String(count)),
    title: plain(guide.title),
    text: plain(guide.summary),
    stations: count,
    current: 0,
  };
}

interface LessonPosition {
  readonly slug: string;
  readonly guide: GuideFile;
  readonly index: number;
}

function lessonCard(
  { slug, guide, index }: LessonPosition,
  { title, description }: { title: string; description: string },
  messages: CardMessages,
): Card {
  const count = guide.phases.length;
  const phaseNumber = messages.phaseOf
    .replace('{number}', String(index + 1))
    .replace('{count}', String(count));
  return {
    name: `${slug}-${guide.phases[index]}`,
    kicker: `${plain(guide.title)} · ${phaseNumber}`,
    title: plain(title),
    text: plain(description),
    stations: count,
    current: index + 1,
  };
}

/** Removes the marks of code and emphasis from inline Markdown. */
function plain(markdown: string): string {
  return markdown.replace(/[`*]/g, '');
}
