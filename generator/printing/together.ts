import type { Page } from './page.ts';

/**
 * Takes the first of those who wait, and of the others those that can be printed with it as one document.
 * @param most how many at most
 */
export function takeTogether<Waiting extends { readonly page: Page }>(waiting: Waiting[], most: number): Waiting[] {
  const first = waiting.shift();
  if (first === undefined) return [];
  const taken = [first];
  for (let index = 0; index < waiting.length && taken.length < most;) {
    const next = waiting[index];
    if (next !== undefined && goTogether(first.page, next.page)) taken.push(...waiting.splice(index, 1));
    else index += 1;
  }
  return taken;
}

/** Takes those of whom nothing is wanted any more. */
export function takeCalledOff<Waiting extends { readonly signal: AbortSignal | undefined }>(
  waiting: Waiting[],
): readonly Waiting[] {
  const calledOff = waiting.filter(({ signal }) => signal?.aborted === true);
  for (const each of calledOff) waiting.splice(waiting.indexOf(each), 1);
  return calledOff;
}

function goTogether(one: Page, other: Page): boolean {
  return (
    one.together === true &&
    other.together === true &&
    one.stylesheet === other.stylesheet &&
    one.language === other.language &&
    one.pageStyle === other.pageStyle
  );
}
