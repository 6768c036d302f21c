import { saveFile } from '../../browser/save-file.ts';
import type { Rejection } from '../../core/islands/progress-page.ts';
import { parseProgress } from '../../core/progress/parse.ts';
import type { Progress } from '../../core/progress/progress.ts';

/** Browsers store at most 5 MB for a site, so no exported file is larger. */
const MAX_BYTES = 5 * 1024 * 1024;

/** Reads a file that the reader chose, or says why it is rejected. */
export async function readProgressFile(file: File): Promise<Progress | Rejection> {
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
export function saveText(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: 'application/json' }));
}
