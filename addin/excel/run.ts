import { troubleOf } from './trouble.ts';

/**
 * Excel.run, with one kind of error.
 * @throws Trouble
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw troubleOf(error);
  }
}
