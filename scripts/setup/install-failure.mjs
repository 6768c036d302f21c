// @ts-check

const offline =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT)\b/;
const forbidden = /\b(EACCES|EPERM|EROFS)\b/;
const notTrusted = /\b(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|DEPTH_ZERO_SELF_SIGNED_CERT)\b/;
const lastLines = 8;
const neededBytes = 1e9;
const diskIsFull =
  'Packages could not be installed: the disk is full. About 1 GB is needed: free some space, then run the command again.';

/**
 * Turns npm's error output into a message that says how to fix the failure.
 * @param {string} output what npm wrote to its error stream, or why it did not start
 * @param {number} [freeBytes] the free space on the disk before npm started
 * @returns {string} one line; for an unknown failure, npm's own last lines
 */
export function explainInstallFailure(output, freeBytes = Number.POSITIVE_INFINITY) {
  if (/\bspawn npm ENOENT\b/.test(output)) {
    return 'npm was not found. Install Node 24 with npm from https://nodejs.org, then run the command again.';
  }
  if (/\bENOSPC\b/.test(output)) return diskIsFull;
  const [permission] = forbidden.exec(output) ?? [];
  if (permission) {
    return `Packages could not be installed: ${deniedPath(output)} is not writable (${permission}). Make yourself the owner of the project's folder, then run the command again.`;
  }
  const [network] = offline.exec(output) ?? [];
  if (network) {
    return `Packages could not be downloaded: ${contacted(output)} does not respond (${network}). Check the network or the proxy, then run the command again.`;
  }
  const [certificate] = notTrusted.exec(output) ?? [];
  if (certificate) {
    return `Packages could not be downloaded: the certificate of ${contacted(output)} is not trusted (${certificate}). Set npm's option cafile, then run the command again.`;
  }
  if (/\bEUSAGE\b/.test(output)) {
    return 'package-lock.json is missing or out of step with package.json. Run `npm install` and commit package-lock.json.';
  }
  // On a full disk an install script may fail with an error of its own.
  if (freeBytes < neededBytes) return diskIsFull;
  return `Packages could not be installed. npm says:\n${npmLines(output).slice(-lastLines).join('\n')}`;
}

/** @param {string} output */
function contacted(output) {
  return /request to (https?:\/\/[^/\s]+)/.exec(output)?.[1] ?? 'the package registry';
}

/** @param {string} output */
function deniedPath(output) {
  return /npm (?:error|ERR!) path (.+)|'(.+?)'/.exec(output)?.slice(1).find(Boolean) ?? 'a file';
}

/** @param {string} output */
function npmLines(output) {
  return output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/, '  ').trimEnd())
    .filter((line) => line.trim() !== '' && !line.includes('A complete log of this run'));
}
