/**
 * What a compiler or a program prints holds things that differ between machines and runs. These
 * are all the changes made to it before it is recorded:
 *
 * - the folder of downloaded crates goes: `axum-0.8.9/src/routing/mod.rs`
 * - so does where the standard library was built or lies: `library/core/src/option.rs`
 * - and the folder of the crate itself: `src/main.rs`
 * - notes about a file with the full name of a long type go (compiler)
 * - the number of a panicking thread goes (programs)
 * - the port that was free becomes 3000, the one a reader sees (programs)
 */

/**
 * Makes a compiler's rendered messages the same on every machine.
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
 * Makes what a program printed the same on every machine and in every run.
 *
 * @param crate the folder that the program was compiled in
 * @param port the port it was given
 */
export function normalizeProgramText(printed: string, crate: string, port: number): string {
  const text = shortPaths(printed, crate)
    .replace(/^(thread '[^']*') \(\d+\) panicked at/gm, '$1 panicked at')
    .replaceAll(`:${port}`, ':3000');
  return tidy(text);
}

function shortPaths(text: string, crate: string): string {
  return text
    .replace(/[^\s'"`(]*\/registry\/src\/[^/\s]+\//g, '')
    .replace(/[^\s'"`(]*\/(?:rustc\/[0-9a-f]{40}|rustlib\/src\/rust)\/library\//g, 'library/')
    .replaceAll(`${crate}/`, '');
}

/** No white space at the ends of lines, and one line break at the end. */
function tidy(text: string): string {
  return `${text.replace(/[^\S\n]+$/gm, '').replace(/^\n+|\n+$/g, '')}\n`;
}
