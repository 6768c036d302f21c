import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCourse } from '../../../course/index.ts';
import { contentRoot } from '../../../markdown/content-files.ts';
import { hasStarter, starterZip } from '../../../markdown/exercise-files.ts';
import { pageFolder } from '../../../markdown/page-folders.ts';

/** What the exercises of the lessons start from, for readers to download. */
export const getStaticPaths = (async () => {
  const { shelves } = await loadCourse();
  return shelves
    .flatMap((guide) => guide.phases.map(({ slug }) => ({ guide: guide.slug, phase: slug })))
    .filter(({ guide, phase }) => hasStarter(pageFolder(contentRoot, guide, phase)))
    .map((params) => ({ params }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { guide = '', phase = '' } }) => {
  const zip = starterZip(pageFolder(contentRoot, guide, phase));
  return new Response(zip, { headers: { 'content-type': 'application/zip' } });
};
