import { saveFile } from '../browser/save-file.ts';

/**
 * Saves the file that a link leads to, under the name that the link gives it, or else its own.
 *
 * @throws Error if it can't be had
 */
export async function downloadFile({ href, download }: HTMLAnchorElement): Promise<void> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: status ${response.status}`);
  const own = new URL(href).pathname.split('/').at(-1) ?? '';
  saveFile(download || own, await response.blob());
}
