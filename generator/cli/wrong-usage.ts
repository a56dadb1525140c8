/** The command line was not given as it has to be; the message is one sentence for the person who gave it. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
