import { strToU8, zipSync } from 'fflate';

/** The first moment that a zip can name: the same files give the same bytes, whenever zipped. */
const MODIFIED = new Date(1980, 0, 1);

/**
 * Packs texts into a zip.
 *
 * @param files the texts by path
 * @param folder the folder inside the zip that holds them all
 */
export function zipFiles(
  files: ReadonlyMap<string, string>,
  folder: string,
): Uint8Array<ArrayBuffer> {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([file, text]) => [`${folder}/${file}`, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 9, mtime: MODIFIED }));
}
