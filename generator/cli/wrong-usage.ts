/** A wrong command line; the message is one sentence for the person who typed it. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
