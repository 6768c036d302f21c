import { defineCollection } from 'astro:content';
import path from 'node:path';
import { glob } from 'astro/loaders';
import { PAGE_PATTERNS, pageName } from './content/index.ts';
import { content } from './content/site.ts';
import { lessonSchema } from './schema/front-matter.ts';
import { guideSchema } from './schema/guide.ts';

/** A guide by its folder's name: `axum`. */
const guides = defineCollection({
  loader: glob({ base: content.root, pattern: 'guides/*/guide.yaml', generateId }),
  schema: guideSchema,
});

/** A phase as `axum/state`, an article as `articles/middleware`. */
const phases = defineCollection({
  loader: glob({ base: content.root, pattern: PAGE_PATTERNS, generateId }),
  schema: lessonSchema,
});

export const collections = { guides, phases };

function generateId({ entry }: { entry: string }): string {
  return pageName('', path.dirname(entry));
}
