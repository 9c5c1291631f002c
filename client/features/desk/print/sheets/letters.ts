/** A, B, … Z, then AA, AB, …: what a theme is called on a ballot. `place` begins at 0. */
export function letterOf(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter;
}
