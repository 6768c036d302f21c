import { type QuestionBox, verdictOf } from '../../questions/box.ts';
import { remediationLink } from './verdict.ts';

/**
 * Links to the sections that explain the mistakes made in some questions, each section once.
 *
 * @param lesson the link for a question that names no section
 */
export function linksToReread(
  boxes: readonly QuestionBox[],
  lesson?: HTMLAnchorElement | null,
): readonly Node[] {
  const links = boxes
    .filter((box) => verdictOf(box) === false)
    .flatMap((box) => remediationLink(box) ?? lesson ?? []);
  const unique = new Map(links.map((link) => [link.href, link]));
  return [...unique.values()].map((link) => link.cloneNode(true));
}
