import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentType, isText } from './content-type.ts';

/** The content encodings of a body, in order of preference. */
export type Encoding = 'br' | 'gzip';

/** A file ready to be sent. */
export interface ServedFile {
  readonly type: string;
  readonly etag: string;
  readonly encodings: readonly Encoding[];
  /** The bytes to send in an encoding; each is compressed only once. */
  readonly body: (encoding: Encoding | undefined) => Promise<Buffer>;
}

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
const compress: Record<Encoding, (content: Buffer) => Promise<Buffer>> = {
  br: (content) => promisify(brotliCompress)(content, quality),
  gzip: (content) => promisify(gzip)(content),
};

/** Creates a function that reads files and caches them until they change on disk. */
export function createFileReader(): (path: string) => Promise<ServedFile> {
  const cache = new Map<string, { readonly version: string; readonly file: Promise<ServedFile> }>();
  return async (path) => {
    const { mtimeMs, size } = await stat(path);
    const version = `${mtimeMs} ${size}`;
    const known = cache.get(path);
    if (known?.version === version) return known.file;
    const file = load(path);
    cache.set(path, { version, file });
    return file;
  };
}

async function load(path: string): Promise<ServedFile> {
  const content = await readFile(path);
  const compressed = new Map<Encoding, Promise<Buffer>>();
  return {
    type: contentType(path),
    // Weak, because it identifies all encodings of the content.
    etag: `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    encodings: isText(path) ? ['br', 'gzip'] : [],
    body: async (encoding) => {
      if (!encoding) return content;
      const bytes = compressed.get(encoding) ?? compress[encoding](content);
      compressed.set(encoding, bytes);
      return bytes;
    },
  };
}
