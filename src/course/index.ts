import { type CollectionEntry, getCollection, render } from 'astro:content';
import path from 'node:path';
import { type MapRow, mapRows } from '../core/course.ts';
import type { RenderedQuestion } from '../core/quiz/rendered.ts';
import { readingMinutes } from '../core/reading-time.ts';
import type { Verified } from '../core/verified.ts';
import { contentRoot, lockedVersions, rustVersion } from '../markdown/content-files.ts';
import { pinDocsLink } from '../markdown/docs-links.ts';
import type { PageFacts } from '../markdown/lesson-plugin.ts';
import { verifiedRecord } from '../markdown/verified.ts';
import { renderInline } from '../schema/inline.ts';

/** A lesson in its place. Texts named `…Html` are HTML, all others plain. */
export interface Phase {
  readonly slug: string;
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly description: string;
  /** `YYYY-MM-DD`. */
  readonly updated: string;
  readonly objectivesHtml: readonly string[];
  readonly minutes: number;
  /** What its quiz asks, in the order of the page. */
  readonly questions: readonly RenderedQuestion[];
  /** What its recordings were made with; undefined where they are not of what is there now. */
  readonly verified: Verified | undefined;
  readonly entry: CollectionEntry<'phases'>;
}

/** A guide with all its phases in reading order. */
export interface Guide {
  readonly slug: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly outcomeHtml: string;
  readonly prerequisitesHtml: readonly string[];
  readonly buildsOn: readonly string[];
  readonly crates: readonly { readonly name: string; readonly version: string }[];
  readonly phases: readonly Phase[];
  readonly minutes: number;
}

/** The guides in the order of the map. */
export interface Course {
  readonly rows: readonly MapRow<Guide>[];
}

let course: Promise<Course> | undefined;

/** Reads the whole course; once in a build, anew for each request in development. */
export function loadCourse(): Promise<Course> {
  if (import.meta.env.DEV) return readCourse();
  course ??= readCourse();
  return course;
}

async function readCourse(): Promise<Course> {
  const phases = new Map((await getCollection('phases')).map((entry) => [entry.id, entry]));
  const guides = await Promise.all(
    (await getCollection('guides')).map((entry) => readGuide(entry, phases)),
  );
  return { rows: mapRows(guides) };
}

async function readGuide(
  { id, data }: CollectionEntry<'guides'>,
  entries: ReadonlyMap<string, CollectionEntry<'phases'>>,
): Promise<Guide> {
  const phases = await Promise.all(
    data.phases.map((slug, index) => readPhase(id, slug, index + 1, entries)),
  );
  const versions = lockedVersions();
  const crates = data.crates.map((name) => ({ name, version: versions.get(name)?.[0] ?? '' }));
  return {
    slug: id,
    path: `/${id}/`,
    title: data.title,
    summary: data.summary,
    outcomeHtml: inlineHtml(data.outcome),
    prerequisitesHtml: data.prerequisites.map(inlineHtml),
    buildsOn: data.builds_on,
    crates: [...crates, { name: 'rustc', version: rustVersion() ?? '' }],
    phases,
    minutes: phases.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

async function readPhase(
  guide: string,
  slug: string,
  number: number,
  entries: ReadonlyMap<string, CollectionEntry<'phases'>>,
): Promise<Phase> {
  const entry = entries.get(`${guide}/${slug}`);
  if (!entry) {
    throw new Error(`The guide ${guide} lists the phase ${slug}, which has no lesson.mdx.`);
  }
  const { remarkPluginFrontmatter } = await render(entry);
  const facts: PageFacts = remarkPluginFrontmatter['facts'];
  const { title, description, updated, objectives } = entry.data;
  return {
    slug,
    path: `/${guide}/${slug}/`,
    number,
    title,
    description,
    updated,
    objectivesHtml: objectives.map(inlineHtml),
    minutes: readingMinutes(facts),
    questions: facts.quiz,
    verified: verifiedRecord(path.join(contentRoot, 'guides', guide, slug)),
    entry,
  };
}

function inlineHtml(markdown: string): string {
  const rendered = renderInline(markdown, pinDocsLink);
  if ('message' in rendered) throw new Error(`"${markdown}" ${rendered.message}`);
  return rendered.html;
}
