/** Marks the section that is being read in the table of contents. */
const links = document.querySelectorAll<HTMLAnchorElement>('.contents a');
const headings = [...new Set([...links].map(({ hash }) => hash.slice(1)))].flatMap(
  (id) => document.getElementById(id) ?? [],
);

/** A heading counts as reached above this fraction of the window's height. */
const REACHED = 0.25;

function markCurrent(): void {
  const edge = innerHeight * REACHED;
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top < edge);
  for (const link of links) {
    if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

// Reports each heading that enters or leaves that part of the window, in either direction.
const observer = new IntersectionObserver(markCurrent, {
  rootMargin: `0px 0px -${100 - REACHED * 100}% 0px`,
});
for (const heading of headings) observer.observe(heading);
