/**
 * What is known of each file already, or else what is read of it, in the order of the files.
 * @param known undefined for a file that is among those read
 * @param read of the others, in the same order; it is ended with this
 */
export async function* interleaved<Known, Read>(
  files: readonly string[],
  known: (file: string) => Known | undefined,
  read: AsyncGenerator<Read>,
  signal: AbortSignal,
): AsyncGenerator<Known | Read> {
  try {
    for (const file of files) {
      const found = known(file);
      if (found !== undefined) {
        if (signal.aborted) return;
        yield found;
        continue;
      }
      const next = await read.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await read.return(undefined);
  }
}
