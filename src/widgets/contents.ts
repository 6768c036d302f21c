/** Marks in the table of contents the section that is being read. */
const links = document.querySelectorAll<HTMLAnchorElement>('.contents a');
const headings = [...new Set([...links].map(({ hash }) => hash.slice(1)))].flatMap(
  (id) => document.getElementById(id) ?? [],
);

/** The part of the window's height in which a heading counts as reached. */
const REACHED = 0.25;

function markCurrent(): void {
  const edge = innerHeight * REACHED;
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top < edge);
  for (const link of links) {
    if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

// It reports each heading that enters or leaves that part, by scrolling down or up.
const observer = new IntersectionObserver(markCurrent, {
  rootMargin: `0px 0px -${100 - REACHED * 100}% 0px`,
});
for (const heading of headings) observer.observe(heading);
