import type { BrandFault } from '../../api/brand.ts';

/** What is wrong with a field, as a sentence; null where nothing is. @param subject what the sentence is about */
export function faultAt(faults: readonly BrandFault[], place: string, subject = 'This'): string | null {
  const found = faults.find((fault) => fault.place === place);
  if (found === undefined) return null;
  const { message } = found;
  if (message.startsWith('#')) return `${message}.`;
  return `${subject} ${message}.`;
}

/** What is wrong with a brand apart from its fields. */
export function otherFaults(faults: readonly BrandFault[], places: ReadonlySet<string>): readonly string[] {
  return faults
    .filter(({ place }) => !places.has(place))
    .map(({ place, message }) => (place === '' ? `${message}.` : `${place}: ${message}.`));
}
