import type { Content } from '../../src/content/index.ts';

/**
 * Makes cargo use the content's toolchain in this process, also in a folder outside the content,
 * which has no `rust-toolchain.toml` to go by.
 */
export function useToolchain({ versions }: Content): void {
  process.env['RUSTUP_TOOLCHAIN'] ??= versions.rust() ?? 'stable';
  process.env['RUST_BACKTRACE'] = '0';
}
