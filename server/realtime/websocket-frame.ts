/** First byte of a text message in one frame (RFC 6455, section 5.2). */
const wholeText = 0x81;
/** Engine.IO's "message" and Socket.IO's "event", which stand before the arguments. */
const eventMark = '42';

/** Socket.IO's "answer", which stands before the number of what is answered. */
const replyMark = '43';

/**
 * A Socket.IO event of the main namespace as the bytes that a WebSocket carries: one buffer, the same for every
 * receiver. All arguments are plain ASCII.
 */
export function eventFrame(...event: readonly unknown[]): Buffer {
  return textFrame(`${eventMark}${JSON.stringify(event)}`);
}

/** The same where every argument is a text in which JSON has nothing to escape: ids, base64. */
export function plainFrame(...event: readonly string[]): Buffer {
  return textFrame(`${eventMark}["${event.join('","')}"]`);
}

/** The answer to the packet with this number, in the same way; undefined where it is not plain ASCII. */
export function replyFrame(id: number, answer: readonly unknown[]): Buffer | undefined {
  const text = JSON.stringify(answer);
  return ascii.test(text) ? textFrame(`${replyMark}${id}${text}`) : undefined;
}

/** Updates of this length are kept (`worthKeeping` of the fan-out), in base64 longer still. */
const longestShared = 1_024;

const ascii = /^[\u0020-\u007e]*$/;

function textFrame(text: string): Buffer {
  const { length } = text;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  // What is short shares a piece of memory with others; what is long may be kept, and must not keep others with it.
  const frame =
    length < longestShared ? Buffer.allocUnsafe(head + length) : Buffer.allocUnsafeSlow(head + length);
  frame[0] = wholeText;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeUInt32BE(0, 2);
    frame.writeUInt32BE(length, 6);
  }
  frame.write(text, head, 'latin1');
  return frame;
}
