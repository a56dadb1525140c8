import { cssString } from '../printing/css-string.ts';

/**
 * The `@page` rule of one document: what stands in the margins of its pages.
 * @param foot at the left of the foot
 * @param beforePage before the number of the page, at the right of the foot
 */
export function pageStyleOf(foot: string, beforePage: string, isSpecimen: boolean): string {
  const boxes = [
    `@bottom-left { content: ${cssString(foot)}; }`,
    `@bottom-right { content: ${cssString(`${beforePage}Page `)} counter(page) ' of ' counter(pages); }`,
    ...(isSpecimen ? [`@top-center { content: ${cssString('SPECIMEN – sample data')}; }`] : []),
  ];
  return `@page { ${boxes.join(' ')} }`;
}
