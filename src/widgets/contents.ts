/** Marks in the table of contents the section that is being read. */
const links = new Map<string, HTMLAnchorElement[]>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
  const id = link.hash.slice(1);
  links.set(id, [...(links.get(id) ?? []), link]);
}

function mark(current: string): void {
  for (const [id, anchors] of links) {
    for (const anchor of anchors) {
      if (id === current) anchor.setAttribute('aria-current', 'true');
      else anchor.removeAttribute('aria-current');
    }
  }
}

// A heading counts as reached in the upper quarter of the window.
const observer = new IntersectionObserver(
  (entries) => {
    const reached = entries.findLast(({ isIntersecting }) => isIntersecting);
    if (reached) mark(reached.target.id);
  },
  { rootMargin: '0px 0px -75% 0px' },
);
for (const id of links.keys()) {
  const heading = document.getElementById(id);
  if (heading) observer.observe(heading);
}
