/** Whether two values of plain JSON are the same, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return hasSameFields(one as Fields, other as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

function hasSameFields(one: Fields, other: Fields): boolean {
  let surplus = Object.keys(other).length;
  for (const field of Object.keys(one)) {
    if (!isSame(one[field], other[field]) || !Object.hasOwn(other, field)) return false;
    surplus -= 1;
  }
  return surplus === 0;
}
