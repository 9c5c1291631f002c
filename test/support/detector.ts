import { Buffer } from 'node:buffer';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

const layers = [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync];
const deepest = 3;

/**
 * Says whether words are anywhere in what was received: as they are, in base64 or base64url, percent-encoded,
 * JSON-escaped, compressed, or in any nesting of these up to three deep.
 */
export function contains(received: string | Uint8Array, words: string, depth = 0): boolean {
  const bytes = typeof received === 'string' ? Buffer.from(received, 'utf8') : Buffer.from(received);
  const forms = [words, JSON.stringify(words).slice(1, -1), encodeURIComponent(words), escaped(words)];
  for (const form of forms) {
    if (bytes.includes(Buffer.from(form, 'utf8')) || bytes.includes(Buffer.from(form, 'utf16le')))
      return true;
  }
  if (depth >= deepest) return false;
  for (const inner of unpacked(bytes)) if (contains(inner, words, depth + 1)) return true;
  return false;
}

function escaped(words: string): string {
  return Array.from(words)
    .map((char) =>
      char.charCodeAt(0) > 126 ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char,
    )
    .join('');
}

function unpacked(bytes: Buffer): Buffer[] {
  const inner: Buffer[] = [];
  for (const [run] of bytes.toString('latin1').matchAll(/[A-Za-z0-9+/_-]{12,}={0,2}/g)) {
    inner.push(Buffer.from(run, run.includes('-') || run.includes('_') ? 'base64url' : 'base64'));
  }
  for (const unpack of layers) {
    try {
      inner.push(unpack(bytes));
    } catch {
      // Not compressed this way.
    }
  }
  return inner;
}
