/**
 * Marks the section that is being read in the table of contents, which shows the subsections of
 * that section only.
 */
const links = document.querySelectorAll<HTMLAnchorElement>('.contents a');
const headings = [...new Set([...links].map(({ hash }) => hash.slice(1)))].flatMap(
  (id) => document.getElementById(id) ?? [],
);

/** A heading counts as reached above this fraction of the window's height. */
const REACHED = 0.25;

function markCurrent(): void {
  const edge = innerHeight * REACHED;
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  const current = isAtEnd
    ? headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight)
    : headings.findLast((heading) => heading.getBoundingClientRect().top < edge);
  for (const link of links) {
    if (!current || link.hash !== `#${current.id}`) {
      link.removeAttribute('aria-current');
    } else if (!link.hasAttribute('aria-current')) {
      link.setAttribute('aria-current', 'true');
      show(link);
    }
  }
}

/** Opens the section of a link, and scrolls the list, and nothing else, to it. */
function show(link: HTMLElement): void {
  const list = link.closest('.contents');
  for (const section of list?.children ?? []) {
    section.toggleAttribute('data-current', section.contains(link));
  }
  const box = link.closest('.contents-aside');
  if (!box) return;
  const { top, bottom } = link.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom) {
    box.scrollTop += top - frame.top - frame.height / 2;
  }
}

// Reports each heading that enters or leaves that part of the window, in either direction.
const observer = new IntersectionObserver(markCurrent, {
  rootMargin: `0px 0px -${100 - REACHED * 100}% 0px`,
});
for (const heading of headings) observer.observe(heading);
// A jump may pass many headings at once: to an anchor, by the End key or by find-in-page.
addEventListener('scrollend', markCurrent);
