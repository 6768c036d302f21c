/**
 * Parses the body of a fetched page. Its head is left out: the inline styles there are allowed on
 * that page, and would be reported on this one.
 */
export function parseBody(html: string): Document {
  const body = html.slice(html.indexOf('<body'));
  return new DOMParser().parseFromString(body, 'text/html');
}
