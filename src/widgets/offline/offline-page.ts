import { parseBody } from '../../browser/parse-body.ts';
import { isImmutable, OFFLINE_PAGE, VISITED } from '../../offline/names.ts';

/** `<offline-page>`: which page is missing, and which visited pages there are. */
class OfflinePage extends HTMLElement {
  connectedCallback(): void {
    // The worker answers with this page for others too.
    if (location.pathname !== OFFLINE_PAGE) {
      this.#hide('.missing', false);
      const path = this.querySelector('.missing code');
      if (path) path.textContent = location.pathname;
      this.querySelector('.missing a')?.addEventListener('click', (event) => {
        event.preventDefault();
        // The link would only lead to the place in the page that its address may have.
        location.reload();
      });
    }
    void this.#list();
    // The worker may come while the page is open.
    navigator.serviceWorker?.ready.then(() => this.#list());
  }

  async #list(): Promise<void> {
    try {
      if (!(await navigator.serviceWorker.getRegistration())) return;
      const pages = await visitedPages();
      this.#hide('.unsupported', true);
      this.#hide('.always', false);
      this.#hide('.visited', pages.length === 0);
      this.querySelector('.visited ul')?.replaceChildren(
        ...pages.map(({ path, title }) => {
          const item = document.createElement('li');
          const link = document.createElement('a');
          link.href = path;
          link.textContent = title;
          item.append(link);
          return item;
        }),
      );
    } catch {
      // The browser has no such thing or forbids it, and the page says so.
    }
  }

  #hide(selector: string, isHidden: boolean): void {
    this.querySelector(selector)?.toggleAttribute('hidden', isHidden);
  }
}

interface VisitedPage {
  readonly path: string;
  readonly title: string;
}

/** The visited pages, the latest first. */
async function visitedPages(): Promise<readonly VisitedPage[]> {
  const cache = await caches.open(VISITED);
  const requests = (await cache.keys()).filter(({ url }) => !isImmutable(new URL(url).pathname));
  return Promise.all(
    requests.toReversed().map(async (request) => {
      const path = new URL(request.url).pathname;
      const html = (await (await cache.match(request))?.text()) ?? '';
      return { path, title: titleOf(html) || path };
    }),
  );
}

/** The first heading of a page: its title without the name of the site. */
function titleOf(html: string): string {
  return parseBody(html).querySelector('h1')?.textContent.trim() ?? '';
}

customElements.define('offline-page', OfflinePage);
