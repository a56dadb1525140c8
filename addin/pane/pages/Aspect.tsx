import type { ReactElement } from 'react';
import type { TableName } from '../../../framework/fields.ts';
import type { Aspect as AspectText } from '../../../framework/edition.ts';
import { counted } from '../../../framework/sentences.ts';
import { useSurroundings } from '../context.ts';
import { useEntry } from '../entries.ts';
import { LevelEntry } from '../parts/LevelEntry.tsx';
import { LevelMark } from '../parts/LevelMark.tsx';
import { NextPages } from '../parts/NextPages.tsx';
import { Page } from '../parts/Page.tsx';
import { PageLink } from '../parts/PageLink.tsx';
import { RowLink } from '../parts/RowLink.tsx';
import { SpreadPicture } from '../parts/SpreadPicture.tsx';
import { TypedEntry } from '../parts/TypedEntry.tsx';
import { spreadOf } from '../spread.ts';

interface AspectProps {
  readonly aspect: AspectText;
}

/** An aspect: its strands, and the school's judgement of the whole. */
export function Aspect({ aspect }: AspectProps): ReactElement {
  const { schoolReturn, edition } = useSurroundings().ready;
  const path = `aspects.${aspect.id}` as const;
  const level = useEntry(`${path}.level`);
  const evidence = useEntry(`${path}.evidence`);
  const action = useEntry(`${path}.action`);
  const reason = useEntry(`${path}.reason`);
  const judged = aspect.strands.map(({ id }) => schoolReturn.aspects[aspect.id]?.strands[id]?.level ?? null);
  const index = edition.aspects.indexOf(aspect);
  const before = edition.aspects[index - 1];
  const after = edition.aspects[index + 1];
  return (
    <Page title={aspect.title} above={`Aspect ${index + 1} of ${edition.aspects.length}`}>
      <h2>Strands</h2>
      <ul className="rows">
        {aspect.strands.map((strand, place) => (
          <RowLink key={strand.id} to={{ page: 'strand', aspect: aspect.id, strand: strand.id }} title={strand.title}>
            <LevelMark level={judged[place] ?? null} />
          </RowLink>
        ))}
      </ul>
      <h2>The aspect as a whole</h2>
      <SpreadPicture spread={spreadOf(judged)} of="Strands" />
      <LevelEntry entry={level} of={aspect.shortTitle} />
      <TypedEntry entry={reason} />
      <TypedEntry entry={evidence} hint={<RowsOf table="evidence" aspect={aspect} />} />
      <TypedEntry
        entry={action}
        hint={
          <>
            {action.hint} <RowsOf table="actions" aspect={aspect} />
          </>
        }
      />
      <NextPages
        before={before && { route: { page: 'aspect', aspect: before.id }, title: before.shortTitle }}
        after={
          after
            ? { route: { page: 'aspect', aspect: after.id }, title: after.shortTitle }
            : { route: { page: 'table', table: 'evidence' }, title: 'Evidence' }
        }
      />
    </Page>
  );
}

const nouns: Readonly<Record<TableName, readonly [one: string, several: string]>> = {
  evidence: ['row of evidence', 'rows of evidence'],
  actions: ['action', 'actions'],
};

/** How many rows of a table belong to an aspect. */
function RowsOf({ table, aspect }: AspectProps & { readonly table: TableName }): ReactElement {
  const { schoolReturn } = useSurroundings().ready;
  const rows: readonly { readonly aspect: unknown }[] = schoolReturn[table];
  const count = rows.filter((row) => row.aspect === aspect.id).length;
  return (
    <PageLink to={{ page: 'table', table, aspect: aspect.id }}>
      {count === 0 ? `List ${nouns[table][1]}` : counted(count, ...nouns[table])}
    </PageLink>
  );
}
