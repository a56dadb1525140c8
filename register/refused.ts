import type { Refusal } from '../framework/problems.ts';

/** Thrown where the register does not take what it is given, or cannot be used. */
export class RegisterRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(refusal.message, options);
    this.name = new.target.name;
    this.refusal = refusal;
  }
}

/** The register is not there, not whole or not of this program: nothing can be done with it here. */
export class RegisterUnusable extends RegisterRefused {}
