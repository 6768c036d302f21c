import { parseProgress, type ReadProgress } from '../../core/progress/parse.ts';

/** Browsers store at most 5 MB for a site, so no exported file is larger. */
const MAX_BYTES = 5 * 1024 * 1024;

/** Reads a file that the reader chose; `unreadable` if it can't be read, such as a folder. */
export async function readProgressFile(file: File): Promise<ReadProgress | 'unreadable'> {
  if (file.size > MAX_BYTES) return 'foreign';
  try {
    return parseProgress(await file.text());
  } catch {
    return 'unreadable';
  }
}

/** The name of an exported file, with the date in the reader's time zone. */
export function exportName(now: Date): string {
  const digits = (number: number) => String(number).padStart(2, '0');
  const day = [now.getFullYear(), digits(now.getMonth() + 1), digits(now.getDate())].join('-');
  return `from-zero-progress-${day}.json`;
}

/** Has the browser save a JSON text as a file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers start to save only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
