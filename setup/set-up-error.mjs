/** Something that set-up cannot mend: a sentence for the person and an exit code for the program. */
export class SetUpError extends Error {
  /**
   * @param {string} message
   * @param {1 | 3} exitCode 1: the sources do not compile; 3: the environment lacks something
   */
  constructor(message, exitCode) {
    super(message);
    this.name = new.target.name;
    this.exitCode = exitCode;
  }
}
