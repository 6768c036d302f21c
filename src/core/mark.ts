/** The site's mark, which header, icon and social cards show: a ring, a line and a disc. */
export const MARK =
  '<circle cx="7" cy="7" r="5"/><path d="M12 7h8"/><circle cx="25" cy="7" r="5" fill="currentColor"/>';

/** The view box of the mark. */
export const MARK_BOX = '0 0 32 14';

/** The width of its lines. */
export const MARK_LINE = 2;
