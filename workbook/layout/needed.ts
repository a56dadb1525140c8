/** Inputs that are needed to finish the step they belong to; the rest is welcome. */
const needed = [
  /^details\.(la|organisation|pdLead|assessedOn)$/,
  /^aspects\.\w+\.level$/,
  /^aspects\.\w+\.strands\.\w+\.level$/,
  /^overall\.(level|intention)$/,
  /^verification\.(verifier|visitedOn|goodPractice|development|recommendation)$/,
  /^verification\.visit\.\w+\.held$/,
  /^verification\.aspects\.\w+\.level$/,
  /^panel\.(decision|decidedOn)$/,
];

export function isNeeded(path: string): boolean {
  return needed.some((shape) => shape.test(path));
}
