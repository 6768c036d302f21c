import { z } from 'zod';
import { ok, type Result } from '../../core/issue.ts';
import { readJson } from '../json.ts';

const predictionsSchema = z
  .record(z.string(), z.string().describe('A status, such as `404 Not Found`'))
  .describe('The status that each request of a question gets, by the request');

/**
 * Reads the content of a `recorded/predictions.json`.
 *
 * @returns statuses by request, or issues with positions in `json`
 */
export function readPredictions(json: string): Result<ReadonlyMap<string, string>> {
  const read = readJson(json, predictionsSchema, 'predictions');
  return read.ok ? ok(new Map(Object.entries(read.value))) : read;
}

/** Formats statuses by request as the content of a `recorded/predictions.json`. */
export function formatPredictions(statuses: ReadonlyMap<string, string>): string {
  return `${JSON.stringify(Object.fromEntries(statuses), undefined, 2)}\n`;
}
