import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { say } from '../core/words.ts';
import { loadCourse } from '../course/index.ts';
import { site } from '../site.ts';

/** The lessons by the day of their last change, newest first. */
export const GET: APIRoute = async () => {
  const { shelves } = await loadCourse();
  const lessons = shelves.flatMap((guide) => guide.phases.map((phase) => ({ guide, phase })));
  return rss({
    title: `${site.name}: ${say('feed')}`,
    description: say('tagline'),
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
