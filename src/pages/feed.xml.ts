import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { loadCourse } from '../course/index.ts';
import { t } from '../messages/index.ts';
import { site } from '../site.ts';

/** A feed of the lessons, most recently updated first. */
export const GET: APIRoute = async () => {
  const { collections } = await loadCourse();
  const lessons = collections.flatMap((guide) => guide.phases.map((phase) => ({ guide, phase })));
  return rss({
    title: `${site.name}: ${t('feed')}`,
    description: t('tagline'),
    site: site.url,
    items: lessons
      .sort((a, b) => b.phase.updated.localeCompare(a.phase.updated))
      .map(({ guide, phase }) => ({
        title: `${guide.title}: ${phase.title}`,
        link: phase.path,
        description: phase.description,
        pubDate: new Date(`${phase.updated}T00:00:00Z`),
      })),
  });
};
