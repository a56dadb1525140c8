/** Inputs without which a step cannot be finished, and the levels of strands, which are asked for all the same. */
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
