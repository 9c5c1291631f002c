/** An opaque random id: 128 bits as 22 base64url characters. Ids are never ordered by time. */
export type Id = string;

/** What every id looks like on a wire and in a row. */
export const idPattern = /^[A-Za-z0-9_-]{22}$/;

/** Encodes 16 random bytes as an id. The caller brings the bytes, so that nothing here is random. */
export function idFromBytes(bytes: Uint8Array): Id {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let bits = 0;
  let held = 0;
  let id = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      id += alphabet.charAt((held >> bits) & 63);
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? id + alphabet.charAt((held << (6 - bits)) & 63) : id;
}
