import type { Edition } from '../../../framework/edition.ts';
import type { AwardRow } from '../../../workbook/awards/award-row.ts';
import type { CsvCell, CsvTable } from '../borough-csv/csv-table.ts';

/** A row for each award; days as YYYY-MM-DD. Whose register it is in, only where there are several offices. */
export function awardsTable(awards: readonly AwardRow[], edition: Edition): CsvTable {
  const columns: Readonly<Record<string, (row: AwardRow) => CsvCell>> = {
    ...(awards.some(({ office }) => office !== null) ? { Office: ({ office }) => office } : {}),
    Serial: ({ serial }) => serial,
    Issue: ({ issue }) => issue,
    'LA code': ({ laCode }) => laCode,
    LA: ({ la }) => la,
    School: ({ organisation }) => organisation,
    URN: ({ urn }) => urn,
    LAESTAB: ({ laestab }) => laestab,
    Award: ({ award }) => edition.awards[award].title,
    'Decided on': ({ decidedOn }) => decidedOn,
    'Valid from': ({ validFrom }) => validFrom,
    'Valid until': ({ validUntil }) => validUntil,
    State: ({ state }) => state ?? 'not yet valid',
    'PD lead': ({ pdLead }) => pdLead,
    Contact: ({ contact }) => contact,
    Certificate: ({ document }) => document,
    Registered: ({ registeredOn }) => registeredOn,
    'To come': ({ coming }) => coming?.kind ?? null,
    'To come on': ({ coming }) => coming?.on ?? null,
    Specimen: ({ specimen }) => (specimen ? 'SPECIMEN' : null),
  };
  return {
    name: 'awards',
    columns: Object.keys(columns),
    rows: awards.map((award) => Object.values(columns).map((cell) => cell(award))),
  };
}
