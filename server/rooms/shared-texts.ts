/** Longer ones are what people wrote, and stand once. */
const longestShared = 43;

/**
 * Puts those texts of an object that are known in place of its own, and makes the others known. What comes from the storage's
 * thread or out of bytes has every text of its own. Most of those are ids and states that stand in many
 * places: one of each is enough.
 */
export function shareTexts(row: object, texts: Map<string, string>): void {
  const fields = row as Record<string, unknown>;
  for (const field of Object.keys(fields)) {
    const text = fields[field];
    if (typeof text !== 'string' || text.length > longestShared) continue;
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    else fields[field] = known;
  }
}
