/** What a message about a page starts from. */
export interface FeedbackStart {
  /** The source's home on the web, without a slash at its end. */
  readonly repository: string;
  readonly title: string;
  /** The page's full address. */
  readonly address: string;
}

/** The address of a new issue that is filled in as far as the page can. */
export function feedbackUrl(
  { repository, title, address }: FeedbackStart,
  helpful: boolean,
): string {
  const body = helpful
    ? `Page: ${address}\n\nWhat helped:\n`
    : `Page: ${address}\n\nWhat I was trying to do:\n\nWhat was missing, wrong or unclear:\n`;
  const query = new URLSearchParams({
    title: `${helpful ? 'Helpful' : 'Not helpful yet'}: ${title}`,
    body,
  });
  return `${repository}/issues/new?${query}`;
}
