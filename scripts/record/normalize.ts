import { availableParallelism, tmpdir } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import type { HttpResponse } from '../../src/core/recording.ts';
import { isProgress } from '../rust/cargo.ts';

/**
 * The output of a compiler or a program contains values that differ between machines and runs.
 * These are all the changes made to it before it is recorded:
 *
 * - the folder of downloaded crates is removed: `axum-0.8.9/src/routing/mod.rs`
 * - the folder of the standard library is removed: `library/core/src/option.rs`
 * - the folder of the crate itself is removed: `src/main.rs`
 * - notes about a file with the full name of a long type are removed (compiler)
 * - the number of a panicking thread is removed (programs)
 * - the program's port becomes 3000, the one a reader sees (programs, responses)
 * - colours are removed (programs)
 *
 * In logs also:
 *
 * - a timestamp becomes `2026-01-01T00:00:00.000000Z`, in its own format
 * - a measured duration becomes `1ms`: any in ns or µs, any with a fraction, and any labelled
 *   latency, elapsed, duration, busy, idle or took. Others, such as "waits 30 s", are kept
 * - a bare measured `0.000123` becomes `0.001000`
 * - the number of a thread becomes `ThreadId(1)`
 * - the port of a client becomes 50000
 * - random UUIDs are numbered from 1
 * - a number of workers equal to this machine's number of cores becomes 8
 * - the port in Rocket's settings becomes 3000, and the headers of its Shield are sorted by name
 *
 * In the output of commands also:
 *
 * - cargo's progress lines are removed
 * - the time that tests took becomes `0.00s`
 */

/**
 * Normalizes a compiler's rendered messages, so that they are the same on every machine.
 *
 * @param crate the folder that was compiled
 */
export function normalizeCompilerText(rendered: string, crate: string): string {
  const text = shortPaths(rendered, crate)
    .split('\n')
    .filter((line) => !/= note: the full (name for the )?type .*written to/.test(line))
    .filter((line) => !/= note: consider using `--verbose` to print the full type/.test(line))
    .join('\n');
  return tidy(text);
}

/**
 * Normalizes a program's output, so that it is the same on every machine and in every run.
 *
 * @param crate the folder that the program was compiled in
 * @param port the port it was given
 */
export function normalizeProgramText(printed: string, crate: string, port: number): string {
  const text = shortPaths(stripVTControlCharacters(printed), crate)
    .replace(/^(thread '[^']*') \(\d+\) panicked at/gm, '$1 panicked at')
    .replace(portPattern(port), ':3000')
    .replace(MEASURED, '$<what>1$<gap>ms');
  return tidy(text);
}

/** Normalizes a server's output, so that it is the same on every machine and in every run. */
export function normalizeLog(printed: string, crate: string, port: number): string {
  return normalizeProgramText(printed, crate, port)
    .replace(/\b\d{4}-\d\d-\d\d(?<gap>[T ])\d\d:\d\d:\d\d/g, '2026-01-01$<gap>00:00:00')
    .replace(/(?<=2026-01-01[T ]00:00:00)\.\d+/g, '.000000')
    .replace(/\b\d+(?:\.\d+)?(?<gap> ?)(?:ns|µs|μs|us)\b/g, '1$<gap>ms')
    .replace(/\b\d+\.\d+(?<gap> ?)m?s\b/g, '1$<gap>ms')
    .replace(/(?<![\w.])0\.\d{6}(?![\w.])/g, '0.001000')
    .replace(UUID, numbered())
    .replace(/\bThreadId\(\d+\)/g, 'ThreadId(1)')
    .replace(/\b127\.0\.0\.1:(?:3[2-9]|[4-6]\d)\d{3}\b/g, '127.0.0.1:50000')
    .replace(new RegExp(`(?<=\\b(?:workers: |starting ))${availableParallelism()}\\b`, 'g'), '8')
    .replace(new RegExp(`(?<=^ +>> port: )${port}$`, 'gm'), '3000')
    .replace(SHIELD, (lines) => lines.trimEnd().split('\n').sort().join('\n').concat('\n'));
}

/** Numbers random UUIDs (RFC 9562, version 4) from 1, so that different ones stay different. */
function numbered(): (found: string) => string {
  const known: string[] = [];
  return (found) => {
    if (!known.includes(found)) known.push(found);
    return `00000000-0000-4000-8000-${String(known.indexOf(found) + 1).padStart(12, '0')}`;
  };
}

const UUID = /\b[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}\b/g;
/** The lines below Rocket's `Shield:`, whose order differs from run to run. */
const SHIELD = /(?<=^Shield:\n)(?: +>> .*\n)+/gm;
const MEASURED =
  /(?<what>\b(?:latency|elapsed|(?:\w+_)?duration|busy|idle|took)[=: ]+)\d+(?<gap> ?)m?s\b/g;

/** Normalizes the output of a command in a reader's crate, so that it is the same everywhere. */
export function normalizeCommand(printed: string, crate: string, port: number): string {
  const text = normalizeProgramText(printed, crate, port)
    .split('\n')
    .filter((line) => !isProgress(line))
    .join('\n')
    .replaceAll(crate, '.')
    .replaceAll(tmpdir(), '/tmp')
    .replace(/(?<=; finished in )[\d.]+s/g, '0.00s')
    .replace(/\n{3,}/g, '\n\n');
  return tidy(text);
}

/**
 * Turns a response into the one that a program on port 3000 would send. The headers are sorted by
 * name, because some servers send them in a different order each time; headers of one name keep
 * their order.
 */
export function normalizeResponse(response: HttpResponse, port: number): HttpResponse {
  const actualPort = portPattern(port);
  const body = response.body.replace(actualPort, ':3000');
  const length = String(Buffer.byteLength(response.body));
  return {
    status: response.status,
    headers: response.headers
      .map(([name, value]): [string, string] =>
        name.toLowerCase() === 'content-length' && value === length
          ? [name, String(Buffer.byteLength(body))]
          : [name, value.replace(actualPort, ':3000')],
      )
      .sort(([a], [b]) => a.localeCompare(b, 'en', { sensitivity: 'base' })),
    body,
  };
}

function portPattern(port: number): RegExp {
  return new RegExp(`:${port}\\b`, 'g');
}

function shortPaths(text: string, crate: string): string {
  return text
    .replace(/[^\s'"`(]*\/registry\/src\/[^/\s]+\//g, '')
    .replace(/[^\s'"`(]*\/(?:rustc\/[0-9a-f]{40}|rustlib\/src\/rust)\/library\//g, 'library/')
    .replaceAll(`${crate}/`, '');
}

/**
 * Removes white space at the ends of lines and blank lines at both ends; ends with a line break.
 */
function tidy(text: string): string {
  return `${text.replace(/[^\S\n]+$/gm, '').replace(/^\n+|\n+$/g, '')}\n`;
}
