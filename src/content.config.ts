import { defineCollection } from 'astro:content';
import path from 'node:path';
import { glob } from 'astro/loaders';
import { contentRoot } from './markdown/content-files.ts';
import { PAGE_PATTERNS, pageName } from './markdown/page-folders.ts';
import { lessonSchema } from './schema/front-matter.ts';
import { guideSchema } from './schema/guide.ts';

/** A guide by its folder's name: `axum`. */
const guides = defineCollection({
  loader: glob({ base: contentRoot, pattern: 'guides/*/guide.yaml', generateId }),
  schema: guideSchema,
});

/** A phase as `axum/state`, an article as `articles/middleware`. */
const phases = defineCollection({
  loader: glob({ base: contentRoot, pattern: PAGE_PATTERNS, generateId }),
  schema: lessonSchema,
});

export const collections = { guides, phases };

function generateId({ entry }: { entry: string }): string {
  return pageName('', path.dirname(entry));
}
