import { SITE_MESSAGES, type SiteMessages } from '../core/islands/site.ts';
import { requireIsland } from './read-island.ts';

/** The messages that every page has. */
export function siteMessages(): SiteMessages {
  return requireIsland(SITE_MESSAGES);
}
