import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import { useEntry } from '../entries.ts';
import { RadioEntry } from '../parts/ChosenEntry.tsx';
import { LevelEntry } from '../parts/LevelEntry.tsx';
import { LevelMark } from '../parts/LevelMark.tsx';
import { NextPages } from '../parts/NextPages.tsx';
import { Page } from '../parts/Page.tsx';
import { RowLink } from '../parts/RowLink.tsx';
import { TypedEntry } from '../parts/TypedEntry.tsx';

/** The judgement of the whole organisation, and whether it seeks the award. */
export function Overall(): ReactElement {
  const { edition, schoolReturn } = useSurroundings().ready;
  const level = useEntry('overall.level');
  const reason = useEntry('overall.reason');
  const intention = useEntry('overall.intention');
  const round = useEntry('overall.round');
  return (
    <Page title="Overall" above="Overall assessment and intention">
      <h2>Aspects</h2>
      <ul className="rows">
        {edition.aspects.map(({ id, shortTitle }) => (
          <RowLink key={id} to={{ page: 'aspect', aspect: id }} title={shortTitle}>
            <LevelMark level={schoolReturn.aspects[id]?.level ?? null} />
          </RowLink>
        ))}
      </ul>
      <h2>The organisation as a whole</h2>
      <LevelEntry entry={level} of="the organisation" />
      <TypedEntry entry={{ ...reason, label: reason.title }} />
      <h2>The award</h2>
      <RadioEntry entry={intention} />
      {intention.value !== 'no' && <TypedEntry entry={round} />}
      <NextPages before={undefined} after={{ route: { page: 'check' }, title: 'Check' }} />
    </Page>
  );
}
