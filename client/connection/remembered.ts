import { browserKeeping } from './storage.ts';

const key = 'facilitator';

/** The public id of whoever signed in last on this device; what proves it stays in a cookie that no script reads. */
export function rememberedFacilitator(): string | undefined {
  return browserKeeping().device.get(key);
}

export function rememberFacilitator(id: string): void {
  browserKeeping().device.set(key, id);
}
