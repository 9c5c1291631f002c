/** How many people of a group answered. */
export interface GroupAnswers {
  groupId: string;
  answered: number;
}

/**
 * Names the groups whose split must not be shown. A group with fewer answers than the threshold is withheld. Where
 * any is, the smallest of the others follow until at least two are withheld and together they have as many answers
 * as the threshold, or until none is left to show: the total less what is shown then never comes down to fewer
 * people than that. Groups without people are not passed in. Equal sizes are taken in the order given, so that the
 * same answers always give the same names.
 */
export function withheldGroups(answers: readonly GroupAnswers[], threshold: number): Set<string> {
  const small = answers.filter((group) => group.answered < threshold);
  const withheld = new Set(small.map((group) => group.groupId));
  if (withheld.size === 0) return withheld;
  let hidden = small.reduce((sum, group) => sum + group.answered, 0);
  const others = answers
    .filter((group) => group.answered >= threshold)
    .toSorted((one, other) => one.answered - other.answered);
  for (const group of others) {
    if (withheld.size >= 2 && hidden >= threshold) break;
    withheld.add(group.groupId);
    hidden += group.answered;
  }
  return withheld;
}
