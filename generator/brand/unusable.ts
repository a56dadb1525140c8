/** Why a part of a brand cannot be used, as the end of a sentence about it: `has a script`. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** @throws Unusable */
export function requireShape(width: number, height: number): void {
  if (Math.max(width / height, height / width) > 20) throw new Unusable('is more than 20 times as long as it is wide');
}
