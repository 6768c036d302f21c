import type { APIRoute } from 'astro';
import { loadCourse } from '../course/index.ts';

/** The keys of all questions of the course, by which a browser counts those that are due. */
export const GET: APIRoute = async () => {
  const { collections } = await loadCourse();
  const phases = collections.flatMap((collection) => collection.phases);
  return Response.json(phases.flatMap(({ questions }) => questions.map(({ key }) => key)));
};
