import type { Content } from '../../src/content/index.ts';

/**
 * Makes cargo use the content's toolchain in every folder that this process runs it in: folders
 * outside the content have no `rust-toolchain.toml`.
 */
export function setToolchain({ versions }: Content): void {
  process.env['RUSTUP_TOOLCHAIN'] ??= versions.rust() ?? 'stable';
  process.env['RUST_BACKTRACE'] = '0';
}
