/** How many colours there are for themes; the next one after the last begins again. */
const hues = 8;

/** The letter of a theme by its place, as on the columns of a sheet: A to Z, then AA. */
export function themeLetter(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : themeLetter(Math.floor(index / 26) - 1) + letter;
}

/** The colour of a theme by its place, 1 to 8, as `data-hue` has it. Never the only mark: letter and name go with it. */
export function themeHue(index: number): number {
  return (index % hues) + 1;
}
