import { z } from 'zod';
import type { Result } from '../../core/issue.ts';
import type { Recorded } from '../../core/recording.ts';
import { readJson } from '../json.ts';

const headerSchema = z
  .tuple([z.string(), z.string()])
  .describe('The name and the value of a header');

const exchangeSchema = z.strictObject({
  request: z.string().describe("The request as the lesson's block writes it"),
  status: z.string().describe('The status code with its reason phrase, such as `404 Not Found`'),
  headers: z
    .array(headerSchema)
    .describe('In the received order, without the headers that change from run to run'),
  body: z.string().describe('The body of the response'),
} satisfies Record<keyof Recorded, z.ZodType>);

const exchangesSchema = z.array(exchangeSchema);

/**
 * Reads the content of a `recorded/exchanges.json`.
 *
 * @returns the exchanges in the order of the lesson's blocks, or issues with positions in `json`
 */
export function readExchanges(json: string): Result<readonly Recorded[]> {
  const keys = Object.keys(exchangeSchema.shape);
  return readJson(json, exchangesSchema, 'recording', () => keys);
}

/** Formats exchanges as the content of a `recorded/exchanges.json`, with one line per header. */
export function formatExchanges(exchanges: readonly Recorded[]): string {
  const pair = /\[\s+("(?:[^"\\]|\\.)*"),\s+("(?:[^"\\]|\\.)*")\s+\]/g;
  return `${JSON.stringify(exchanges, undefined, 2).replace(pair, '[$1, $2]')}\n`;
}
