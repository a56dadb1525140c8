/** A step of printing was given up: it took too long. */
export class TookTooLong extends Error {}

/**
 * What a step comes to, unless that takes too long; its work is then left to whoever ends the browser.
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
