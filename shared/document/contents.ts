/** A part of a document as it is at a moment: its channel, and a Yjs update. A document may come in several, in order. */
export interface Contents {
  channel: string;
  update: Uint8Array;
}

/** The line that says what follows it (JSON), before the updates one after another. */
export function headOf(contents: readonly Contents[]): Uint8Array<ArrayBuffer> {
  const list = contents.map(({ channel, update }) => [channel, update.length]);
  // Channels are plain letters: one byte for each.
  return Uint8Array.from(`${JSON.stringify(list)}\n`, (letter) => letter.charCodeAt(0));
}

/** Takes a body apart that begins with such a line. Throws where it is none. */
export function unpacked(body: Uint8Array): Contents[] {
  const end = body.indexOf(10);
  const list: [channel: string, length: number][] = JSON.parse(String.fromCharCode(...body.subarray(0, end)));
  let at = end + 1;
  return list.map(([channel, length]) => ({ channel, update: body.subarray(at, (at += length)) }));
}
