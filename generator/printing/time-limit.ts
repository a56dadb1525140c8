/** A step of printing was given up: it took too long. */
export class TookTooLong extends Error {}

/**
 * The result of a step. A step that takes too long is abandoned; whoever ends the browser stops its work.
 * @throws TookTooLong
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TookTooLong(`it took longer than ${String(milliseconds / 1000)} seconds`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
