import { unpacked, type Contents } from '#shared/document/contents.ts';

/**
 * What an identity's documents hold at the moment. The server names this address with the page, so that the browser
 * has asked for it before this runs; so it is asked as a browser asks ahead. Undefined where it cannot be had: never
 * rejects.
 */
export async function fetchContents(as: string): Promise<readonly Contents[] | undefined> {
  try {
    const response = await fetch(`/api/documents?as=${encodeURIComponent(as)}`);
    return response.ok ? unpacked(new Uint8Array(await response.arrayBuffer())) : undefined;
  } catch {
    return undefined;
  }
}
