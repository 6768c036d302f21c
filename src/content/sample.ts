import { readdirSync } from 'node:fs';
import path from 'node:path';
import { listNames } from '../core/issue.ts';
import { missingRegion, type Region, readRegions, wholeFile } from '../core/regions.ts';
import { displayPath, readText } from './files.ts';

/** A file of a lesson, or a region of it. */
export interface SampleName {
  readonly file: string;
  readonly region: string | undefined;
}

/** Why a sample can't be read, and which part of its name is wrong. */
interface NoSample {
  readonly part: keyof SampleName;
  readonly message: string;
}

/**
 * Reads a sample from a lesson's files.
 *
 * @param folder the folder of the lesson; the path of the file is relative to it and must be in it
 */
export function readSample(folder: string, name: SampleName): Region | NoSample {
  const noFile = (message: string): NoSample => ({ part: 'file', message });
  const file = path.resolve(folder, name.file);
  if (path.relative(folder, file).startsWith('..')) {
    return noFile(`\`${name.file}\` is outside the lesson's folder; a sample must be a file in it`);
  }
  const source = readText(file);
  if (source === undefined) {
    return noFile(`no file \`${name.file}\`; available files: ${listNames(samplesIn(folder))}`);
  }
  if (name.region === undefined) return wholeFile(source);
  const regions = readRegions(source);
  if (!regions.ok) {
    const [issue] = regions.issues;
    return noFile(`${displayPath(file)}:${issue?.line}:${issue?.column} ${issue?.message}`);
  }
  const region = regions.value.get(name.region);
  if (region) return region;
  const message = `${missingRegion(name.region, regions.value)} (in \`${name.file}\`)`;
  return { part: 'region', message };
}

function samplesIn(folder: string): string[] {
  try {
    return readdirSync(path.join(folder, 'code'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(rs|toml|sql|ya?ml|sh)$/.test(entry.name))
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .filter((file) => !file.includes(`${path.sep}target${path.sep}`))
      .sort();
  } catch {
    return [];
  }
}
