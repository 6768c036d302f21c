/** What the feedback about a page needs to know of it. */
export interface FeedbackStart {
  /** The URL of the repository, without a slash at its end. */
  readonly repository: string;
  readonly title: string;
  /** The page's absolute URL. */
  readonly url: string;
}

/** The URL that opens a new issue with the title and the page filled in. */
export function feedbackUrl({ repository, title, url }: FeedbackStart, helpful: boolean): string {
  const body = helpful
    ? `Page: ${url}\n\nWhat helped:\n`
    : `Page: ${url}\n\nWhat I was trying to do:\n\nWhat was missing, wrong or unclear:\n`;
  const query = new URLSearchParams({
    title: `${helpful ? 'Helpful' : 'Not helpful yet'}: ${title}`,
    body,
  });
  return `${repository}/issues/new?${query}`;
}
