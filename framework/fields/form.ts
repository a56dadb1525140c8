import type { PartId } from '../edition.ts';
import type { PathIn } from './describe.ts';
import { of } from './describe.ts';
import { perEdition } from '../per-edition.ts';
import { details } from './details.ts';
import { aspectJudgement, overall, strandJudgement } from './judgements.ts';
import {
  beforeVisit,
  dayOfVisit,
  panel,
  sample,
  sampledRows,
  summary,
  verifiersJudgement,
  visitRecord,
} from './review.ts';

/** Every single field of a return where its value stands, in the order in which the workbook asks for them. */
export const formOf = perEdition((edition) => ({
  details,
  aspects: byId(edition.aspects, (aspect) => ({
    strands: byId(aspect.strands, ({ title }) => of(title, strandJudgement)),
    ...aspectJudgement,
  })),
  overall,
  verification: {
    ...beforeVisit,
    ...dayOfVisit,
    visit: byId(edition.visitParts, ({ shortTitle }) => of(shortTitle, visitRecord)),
    sampled: Array.from({ length: sampledRows }, (_, index) => of(`Sample ${index + 1}`, sample)),
    aspects: byId(edition.aspects, ({ shortTitle }) => of(shortTitle, verifiersJudgement)),
    ...summary,
  },
  panel,
}));

/** Path of a field in a return: `details.la`, `aspects.leadership.strands.vision.level`. */
export type FieldPath = PathIn<ReturnType<typeof formOf>>;

function byId<Part extends { readonly id: PartId }, Made>(
  parts: readonly Part[],
  make: (part: Part) => Made,
): Readonly<Record<PartId, Made>> {
  return Object.fromEntries(parts.map((part) => [part.id, make(part)]));
}
