/** Work that was asked of others was given up before it was done, because whoever asked for it is to end. */
export class CalledOff extends Error {
  override readonly name = 'CalledOff';
}

/** The result of work; null where it was called off. */
export async function unlessCalledOff<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CalledOff) return null;
    throw error;
  }
}
