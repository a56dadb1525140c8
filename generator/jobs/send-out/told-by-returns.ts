import type { Outcome } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { Means } from '../means.ts';
import { laOf } from '../result-of.ts';
import type { FoundDocument } from './found-documents.ts';

/** What a return says that no record keeps. */
export interface ToldByReturn {
  readonly organisation: string | null;
  readonly la: string | null;
  readonly pdLead: string | null;
  readonly contact: string | null;
  readonly sample: boolean;
  /** What stands on its own Panel sheet. */
  readonly decision: Outcome | null;
  readonly decidedOn: string | null;
}

/**
 * Reads the returns that documents were made of, where they are there still and as they were.
 * @param documents by what a round calls their returns
 */
export async function toldByReturns(
  documents: ReadonlyMap<string, FoundDocument>,
  { reader, today, signal }: Means,
): Promise<ReadonlyMap<string, ToldByReturn>> {
  const asked = [...documents].flatMap(([key, { input }]) =>
    input.file === null ? [] : [{ key, file: input.file, hash: input.hash }],
  );
  const told = new Map<string, ToldByReturn>();
  let next = 0;
  for await (const intake of reader.returns(asked, { today, signal })) {
    const { key = '', hash = '' } = asked[next] ?? {};
    next += 1;
    if ('refusal' in intake || intake.contentHash !== hash) continue;
    const { schoolReturn, editionId } = intake.taken;
    const edition = reader.editions.find(({ id }) => id === editionId) ?? reader.editions[0];
    const { meta, details, panel } = schoolReturn;
    told.set(key, {
      organisation: details.organisation,
      la: laOf(details, edition),
      pdLead: details.pdLead,
      contact: details.contact,
      sample: meta.sample,
      decision: known(panel.decision),
      decidedOn: known(panel.decidedOn),
    });
  }
  return told;
}
