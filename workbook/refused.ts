import type { Refusal } from '../framework/problems.ts';

/** Thrown where a file cannot be taken for what it was meant to be. */
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
