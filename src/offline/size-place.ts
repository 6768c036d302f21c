/** What stands for the size of a guide until all its files are built. */
export function sizePlace(slug: string): string {
  return `{size of ${slug}}`;
}

/** Puts the size of a guide, in bytes, into the HTML of a page, in megabytes. */
export function sizeIn(html: string, slug: string, size: number): string {
  return html.replaceAll(sizePlace(slug), `${(size / 1e6).toFixed(1)} MB`);
}
