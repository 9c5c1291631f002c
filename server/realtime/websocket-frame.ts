/** First byte of a text message in one frame (RFC 6455, section 5.2). */
const wholeText = 0x81;
/** Engine.IO's "message" and Socket.IO's "event", which stand before the arguments. */
const eventMark = '42';

/**
 * A Socket.IO event of the main namespace as the bytes that a WebSocket carries: one buffer, the same for every
 * receiver. All arguments are plain ASCII.
 */
export function eventFrame(...event: readonly string[]): Buffer {
  const text = `${eventMark}${JSON.stringify(event)}`;
  const { length } = text;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafeSlow(head + length);
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
