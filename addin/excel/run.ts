import { Trouble, troubleOf } from './trouble.ts';

/**
 * Excel.run, with one kind of error, and an end where Excel does not answer.
 * @throws Trouble
 */
export type Run = <T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options?: Excel.RunOptions & { /** Milliseconds. */ readonly within?: number },
) => Promise<T>;

/** @param usual milliseconds in which Excel has to answer where nothing else is said */
export function runWithin(usual: number): Run {
  return async (batch, { within = usual, ...options } = {}) => {
    try {
      return await inTime(Excel.run(options, batch), within);
    } catch (error) {
      throw troubleOf(error);
    }
  };
}

/** @throws Trouble where it takes longer */
export function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  // What Excel refuses after that is no longer waited for.
  answer.catch(() => undefined);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Trouble('no-answer', `nothing for ${String(milliseconds)} ms`));
    }, milliseconds);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
