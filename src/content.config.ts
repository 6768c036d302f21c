import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentRoot } from './markdown/content-files.ts';
import { lessonSchema } from './schema/front-matter.ts';
import { guideSchema } from './schema/guide.ts';

const base = `${contentRoot}/guides`;

/** A guide by its folder's name: `axum`. */
const guides = defineCollection({
  loader: glob({ base, pattern: '*/guide.yaml', generateId: ({ entry }) => folderOf(entry) }),
  schema: guideSchema,
});

/** A phase by the names of its two folders: `axum/state`. */
const phases = defineCollection({
  loader: glob({ base, pattern: '*/*/lesson.mdx', generateId: ({ entry }) => folderOf(entry) }),
  schema: lessonSchema,
});

export const collections = { guides, phases };

function folderOf(entry: string): string {
  return entry.replace(/\/[^/]+$/, '');
}
