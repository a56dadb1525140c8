import type { BrandFault } from '../../api/brand.ts';

/** What is wrong with a field, as a sentence; null where nothing is. @param subject what the sentence is about */
export function faultAt(faults: readonly BrandFault[], place: string, subject = 'This'): string | null {
  const found = faults.find((fault) => fault.place === place);
  if (found === undefined) return null;
  const { message } = found;
  if (message.startsWith('#')) return `${message}.`;
  return `${subject} ${message}.`;
}
