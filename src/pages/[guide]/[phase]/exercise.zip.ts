import type { APIRoute, GetStaticPaths } from 'astro';
import { exerciseZip, hasExercise } from '../../../course/crate-downloads.ts';
import { loadCourse } from '../../../course/index.ts';

/** The starter of each lesson's exercise, as a download. */
export const getStaticPaths = (async () => {
  const { collections } = await loadCourse();
  return collections
    .flatMap((guide) => guide.phases.map(({ slug }) => ({ guide: guide.slug, phase: slug })))
    .filter(({ guide, phase }) => hasExercise(guide, phase))
    .map((params) => ({ params }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { guide = '', phase = '' } }) =>
  new Response(exerciseZip(guide, phase), { headers: { 'content-type': 'application/zip' } });
