import { type CollectionEntry, getCollection, render } from 'astro:content';
import path from 'node:path';
import { ARTICLES, pageFile, pageFolder } from '../content/index.ts';
import { content } from '../content/site.ts';
import { type GuideTreeRow, guideTreeRows } from '../core/guide-tree.ts';
import type { RenderedQuestion } from '../core/quiz/rendered.ts';
import { buildingMinutes, readingMinutes } from '../core/reading-time.ts';
import type { PageCounts } from '../markdown/index.ts';
import { t } from '../messages/index.ts';
import { renderInline } from '../schema/inline.ts';
import type { Verified } from '../schema/recorded/verified.ts';

/** A lesson or an article. Strings named `…Html` are HTML, all others plain text. */
export interface Phase {
  readonly slug: string;
  readonly path: string;
  /** Its Markdown file in the repository, such as `content/guides/axum/state/lesson.mdx`. */
  readonly file: string;
  /** Its number in the collection, from 1. */
  readonly number: number;
  readonly title: string;
  readonly description: string;
  /** `YYYY-MM-DD`. */
  readonly updated: string;
  readonly objectivesHtml: readonly string[];
  /** To read it. */
  readonly minutes: number;
  /** To build its program along, beside reading. */
  readonly building: number;
  /** The questions of its quiz, in the order of the page. */
  readonly questions: readonly RenderedQuestion[];
  /** The provenance of its recordings; undefined if they are not current. */
  readonly verified: Verified | undefined;
  readonly entry: CollectionEntry<'phases'>;
}

/** Pages that belong together. */
interface PageCollection {
  readonly slug: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly phases: readonly Phase[];
  readonly minutes: number;
}

/** A guide; its phases are in reading order, and each builds on the one before. */
export interface Guide extends PageCollection {
  readonly kind: 'guide';
  readonly outcomeHtml: string;
  readonly prerequisitesHtml: readonly string[];
  /** The slugs of the guides to read before. */
  readonly buildsOn: readonly string[];
  readonly crates: readonly { readonly name: string; readonly version: string }[];
}

/** All articles, in no particular order. */
export interface ArticleCollection extends PageCollection {
  readonly kind: 'articles';
}

export type Collection = Guide | ArticleCollection;

/** All guides and articles. */
export interface Course {
  /** The guides in the order of the guide tree. */
  readonly rows: readonly GuideTreeRow<Guide>[];
  /** The articles; undefined if there are none. */
  readonly articles: ArticleCollection | undefined;
  /** The guides, followed by the articles. */
  readonly collections: readonly Collection[];
}

let course: Promise<Course> | undefined;

/** Reads the whole course; cached in a build, but not in development. */
export function loadCourse(): Promise<Course> {
  if (import.meta.env.DEV) return readCourse();
  course ??= readCourse();
  return course;
}

async function readCourse(): Promise<Course> {
  const phases: Entries = new Map(
    (await getCollection('phases')).map((entry) => [entry.id, entry]),
  );
  const guides = await Promise.all(
    (await getCollection('guides')).map((entry) => readGuide(entry, phases)),
  );
  const rows = guideTreeRows(guides);
  const articles = await readArticles(phases);
  const guidesInOrder = rows.map(({ guide }) => guide);
  return { rows, articles, collections: articles ? [...guidesInOrder, articles] : guidesInOrder };
}

type Entries = ReadonlyMap<string, CollectionEntry<'phases'>>;

async function readArticles(entries: Entries): Promise<ArticleCollection | undefined> {
  const slugs = [...entries.keys()]
    .filter((id) => id.startsWith(`${ARTICLES}/`))
    .map((id) => id.slice(ARTICLES.length + 1));
  if (slugs.length === 0) return undefined;
  const articles = await Promise.all(
    slugs.sort().map((slug, index) => readPhase(ARTICLES, slug, index + 1, entries)),
  );
  return {
    slug: ARTICLES,
    path: `/${ARTICLES}/`,
    kind: 'articles',
    title: t('articles'),
    summary: t('articlesLede'),
    phases: articles,
    minutes: minutesOf(articles),
  };
}

async function readGuide(
  { id, data }: CollectionEntry<'guides'>,
  entries: Entries,
): Promise<Guide> {
  const phases = await Promise.all(
    data.phases.map((slug, index) => readPhase(id, slug, index + 1, entries)),
  );
  const firstCrate = path.join(content.pages.folder(id, data.phases[0] ?? ''), 'code');
  const versions = content.versions.ofCrate(firstCrate).crates();
  const crates = data.crates.map((name) => ({ name, version: versions.get(name)?.[0] ?? '' }));
  return {
    slug: id,
    path: `/${id}/`,
    kind: 'guide',
    title: data.title,
    summary: data.summary,
    outcomeHtml: inlineHtml(data.outcome),
    prerequisitesHtml: data.prerequisites.map(inlineHtml),
    buildsOn: data.builds_on,
    crates: [...crates, { name: 'rustc', version: content.versions.rust() ?? '' }],
    phases,
    minutes: minutesOf(phases),
  };
}

function minutesOf(phases: readonly Phase[]): number {
  return phases.reduce((sum, { minutes }) => sum + minutes, 0);
}

async function readPhase(
  guide: string,
  slug: string,
  number: number,
  entries: Entries,
): Promise<Phase> {
  const entry = entries.get(`${guide}/${slug}`);
  if (!entry) {
    throw new Error(`The guide ${guide} lists the phase ${slug}, which has no lesson.mdx.`);
  }
  const { remarkPluginFrontmatter } = await render(entry);
  const facts: PageCounts = remarkPluginFrontmatter['facts'];
  const { title, description, updated, objectives } = entry.data;
  return {
    slug,
    path: `/${guide}/${slug}/`,
    file: pageFile(pageFolder('content', guide, slug)),
    number,
    title,
    description,
    updated,
    objectivesHtml: objectives.map(inlineHtml),
    minutes: readingMinutes(facts),
    // An article is not built along.
    building: guide === ARTICLES ? 0 : buildingMinutes(facts),
    questions: facts.quiz,
    verified: content.recordings.verified(content.pages.folder(guide, slug)),
    entry,
  };
}

function inlineHtml(markdown: string): string {
  const rendered = renderInline(markdown, content.versions.pinDocsLink);
  if ('message' in rendered) throw new Error(`"${markdown}" ${rendered.message}`);
  return rendered.html;
}
