import { findOnPath } from './on-path.ts';
import { succeeds } from './succeeds.ts';

/** Waits up to 600 seconds for another program that is installing packages. */
const WAIT = ['-o', 'DPkg::Lock::Timeout=600'];

/** Whether this process may install packages: as root on Debian. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && findOnPath('apt-get') !== undefined;
}

/**
 * Installs packages, if this process may.
 * @returns whether they are installed
 */
export function installPackages(...names: readonly string[]): boolean {
  if (!canInstallPackages()) return false;
  console.error(`Installing from the system's packages: ${names.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    succeeds('apt-get', ['update'], { env }) &&
    succeeds('apt-get', [...WAIT, 'install', '-y', '--no-install-recommends', ...names], { env })
  );
}
