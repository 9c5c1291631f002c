/** One document as it is at a moment: its channel, and the Yjs update that makes it from nothing. */
export interface Contents {
  channel: string;
  update: Uint8Array;
}

/** Puts documents into one body: a line that says what follows (JSON), then their updates one after another. */
export function packed(contents: readonly Contents[]): Uint8Array<ArrayBuffer> {
  const list = contents.map(({ channel, update }) => [channel, update.length]);
  // Channels are plain letters: one byte for each.
  const head = Uint8Array.from(`${JSON.stringify(list)}\n`, (letter) => letter.charCodeAt(0));
  const body = new Uint8Array(contents.reduce((sum, { update }) => sum + update.length, head.length));
  body.set(head);
  let at = head.length;
  for (const { update } of contents) {
    body.set(update, at);
    at += update.length;
  }
  return body;
}

/** Takes a body apart that `packed` made. Throws where it is none. */
export function unpacked(body: Uint8Array): Contents[] {
  const end = body.indexOf(10);
  const list: [channel: string, length: number][] = JSON.parse(String.fromCharCode(...body.subarray(0, end)));
  let at = end + 1;
  return list.map(([channel, length]) => ({ channel, update: body.subarray(at, (at += length)) }));
}
