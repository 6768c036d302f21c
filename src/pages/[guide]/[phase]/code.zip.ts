import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { codeZip } from '../../../course/crate-downloads.ts';
import { loadCourse } from '../../../course/index.ts';

export const getStaticPaths = (async () => {
  const { collections } = await loadCourse();
  return collections.flatMap((guide) =>
    guide.phases.flatMap((phase) => {
      const zip = codeZip(guide, phase);
      return zip ? [{ params: { guide: guide.slug, phase: phase.slug }, props: { zip } }] : [];
    }),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The program of a phase, as a download. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.zip, { headers: { 'content-type': 'application/zip' } });
