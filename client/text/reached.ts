/** Whether the server answers at this moment. Never rejects. */
export async function reached(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
