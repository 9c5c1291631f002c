/**
 * The version of the protocol: raised whenever a schema or the conversation changes. A client of another version is
 * told `outdated-client` in the handshake.
 */
export const protocolVersion = 4;
