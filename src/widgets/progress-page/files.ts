import { parseProgress, type ReadProgress } from '../../core/progress/parse.ts';

/** A browser keeps no more than 5 MB for a site, so no file of progress is larger. */
const LARGEST = 5 * 1024 * 1024;

/** Reads a file that the reader chose; `unreadable` where it is none, such as a folder. */
export async function readProgressFile(file: File): Promise<ReadProgress | 'unreadable'> {
  if (file.size > LARGEST) return 'foreign';
  try {
    return parseProgress(await file.text());
  } catch {
    return 'unreadable';
  }
}

/** The name of an exported file, with the day where the reader is. */
export function exportName(now: Date): string {
  const digits = (number: number) => String(number).padStart(2, '0');
  const day = [now.getFullYear(), digits(now.getMonth() + 1), digits(now.getDate())].join('-');
  return `from-zero-progress-${day}.json`;
}

/** Has the browser save a text as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: some browsers begin to save only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
