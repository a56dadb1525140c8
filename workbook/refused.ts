import type { Refusal } from '../framework/problems.ts';

/** Thrown if a file is not what it was meant to be, such as a return or a round. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(refusal.message, options);
    this.name = new.target.name;
    this.refusal = refusal;
  }

  get remedy(): string {
    return this.refusal.remedy;
  }
}
