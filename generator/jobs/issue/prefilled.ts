import type { Edition } from '../../../framework/edition.ts';
import { assembleReturn, emptyReturn } from '../../../framework/fields.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import type { ListedSchool } from '../../intake/lists/school-list.ts';
import type { ListedWorkbook } from '../../intake/lists/issued-list.ts';
import { safeName } from '../../store/file-name.ts';

export function prefilled(school: ListedSchool, la: string | null, returnId: string, edition: Edition): SchoolReturn {
  const { organisation, urn, laestab, pdLead } = school;
  const values = new Map(
    Object.entries({
      'details.organisation': organisation,
      'details.la': la,
      'details.urn': urn,
      'details.laestab': laestab,
      'details.pdLead': pdLead,
    }),
  );
  const meta = { ...emptyReturn(edition).meta, returnId };
  return assembleReturn(edition, { meta, values, evidence: [], actions: [] });
}

/** It also contains the school's number, or else its local authority, to tell schools with the same name apart. */
export function fileNameOf({
  organisation,
  laName,
  urn,
  laestab,
}: Pick<ListedWorkbook, 'organisation' | 'laName' | 'urn' | 'laestab'>): string {
  const tail = urn ?? laestab ?? laName;
  const name = safeName(organisation ?? '', 'Organisation');
  return tail === null ? name : `${name} - ${safeName(tail, 'number')}`;
}
