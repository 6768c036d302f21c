/**
 * Browsers don't ask the service worker for what a link with `download` leads to. So that a kept file
 * can be saved without a connection, the page asks for it instead.
 */
document.addEventListener('click', (event) => {
  const { target } = event;
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[download]');
  if (!link || !navigator.serviceWorker?.controller) return;
  event.preventDefault();
  import('./download-file.ts')
    .then(({ downloadFile }) => downloadFile(link))
    // The browser says why it can't be had.
    .catch(() => location.assign(link.href));
});
