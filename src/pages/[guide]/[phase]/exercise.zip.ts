import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCourse } from '../../../course/index.ts';
import { contentRoot } from '../../../markdown/content-files.ts';
import { hasStarter, starterZip } from '../../../markdown/exercise-files.ts';

/** What the exercises of the lessons start from, for readers to download. */
export const getStaticPaths = (async () => {
  const { rows } = await loadCourse();
  return rows
    .flatMap(({ guide }) => guide.phases.map(({ slug }) => ({ guide: guide.slug, phase: slug })))
    .filter(({ guide, phase }) => hasStarter(path.join(contentRoot, 'guides', guide, phase)))
    .map((params) => ({ params }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { guide = '', phase = '' } }) => {
  const zip = starterZip(path.join(contentRoot, 'guides', guide, phase));
  return new Response(zip, { headers: { 'content-type': 'application/zip' } });
};
