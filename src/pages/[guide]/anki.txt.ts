import type { APIRoute, GetStaticPaths } from 'astro';
import { escapeHtml } from '../../core/html.ts';
import type { RenderedQuestion } from '../../core/quiz/rendered.ts';
import { type AnkiCard, ankiFile } from '../../core/review/anki.ts';
import { type Collection, loadCourse, type Phase } from '../../course/index.ts';
import { t } from '../../messages/index.ts';
import { site } from '../../site.ts';

/** The questions of each guide, as a file for Anki to import. */
export const getStaticPaths = (async () => {
  const { collections } = await loadCourse();
  return collections.map((guide) => ({ params: { guide: guide.slug }, props: { guide } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ guide: Collection }> = ({ props: { guide } }) => {
  const cards = guide.phases.flatMap((phase) =>
    phase.questions.map((question) => cardOf(guide, phase, question)),
  );
  const text = ankiFile(`${site.name}::${guide.title}`, cards);
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};

function cardOf(guide: Collection, phase: Phase, question: RenderedQuestion): AnkiCard {
  const { key, promptHtml, code, choices, rightHtml, rightAs, explanationHtml } = question;
  const list = (items: readonly string[], tag = 'ul') =>
    `<${tag}>${items.map((html) => `<li>${html}</li>`).join('')}</${tag}>`;
  const offered = choices.map(({ html }) => html);
  // Sorted, so that items are not shown in the right order.
  const asked = rightAs === 'sequence' ? offered.toSorted() : offered;
  const answer =
    rightAs === 'text'
      ? `<code>${rightHtml.join('')}</code>`
      : list(rightHtml, rightAs === 'sequence' ? 'ol' : 'ul');
  const reasons = choices.flatMap(({ right, whyHtml }) => (right && whyHtml ? [whyHtml] : []));
  const link = `<a href="${phase.path}">${escapeHtml(`${guide.title}: ${phase.title}`)}</a>`;
  const back = [answer, ...reasons, explanationHtml ?? '', link].filter(Boolean).join('<br>');
  return {
    id: key,
    front: absolute(
      `${promptHtml}${code ? `<pre>${code.html}</pre>` : ''}${asked.length > 0 ? list(asked) : ''}`,
    ),
    back: absolute(back),
    tags: [t('ankiTag'), guide.slug, phase.slug],
  };
}

/** Makes links absolute: a card is not shown on this site. */
function absolute(html: string): string {
  return html.replaceAll('href="/', `href="${new URL('/', site.url).href}`);
}
