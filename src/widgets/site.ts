/** The scripts of every page. */
import './theme-switch.ts';
import './search-dialog.ts';
import './site-search.ts';
import './scrolling-boxes.ts';
import './copy-button.ts';
import './zoom-diagram.ts';
import './page-progress.ts';
import './page-states.ts';
import './storage-notice.ts';
import './contents.ts';
import './lazy-elements.ts';
import './review-due.ts';
import './prefetch.ts';
import './load-font.ts';
import './register-worker.ts';
import './download-links.ts';
