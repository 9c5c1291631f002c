/** Why the server closes a document's channel. Codes 4400–4499 mean "do not retry this channel". */
export const closeCodes = {
  /** The channel was used against the rules: anything but a state vector was sent, or too much at once. The connection ends too. */
  misuse: 4400,
  /** This identity may not open the document, or may no longer. The client destroys its replica. */
  forbidden: 4403,
  /** The document lives under another epoch now. The client starts an empty replica under the new one. */
  unknownEpoch: 4404,
  /** The workshop was deleted. The client destroys every replica. */
  gone: 4410,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];
