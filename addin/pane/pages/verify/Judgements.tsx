import type { ReactElement } from 'react';
import type { Aspect } from '../../../../framework/edition.ts';
import { useSurroundings } from '../../context.ts';
import { Block } from '../../parts/Block.tsx';
import { LevelEntry } from '../../parts/LevelEntry.tsx';
import { LevelMark } from '../../parts/LevelMark.tsx';
import { PageLink } from '../../parts/PageLink.tsx';
import { SpreadPicture } from '../../parts/SpreadPicture.tsx';
import { spreadOf } from '../../spread.ts';
import { useVerifierEntry } from './use-verifier-entry.ts';
import { VerifierEntry } from './VerifierEntry.tsx';

/** The verifier's level for each aspect, beside the school's. */
export function Judgements(): ReactElement {
  const { edition } = useSurroundings().ready;
  return (
    <>
      {edition.aspects.map((aspect) => (
        <AspectJudgement key={aspect.id} aspect={aspect} />
      ))}
    </>
  );
}

function AspectJudgement({ aspect }: { readonly aspect: Aspect }): ReactElement {
  const { schoolReturn } = useSurroundings().ready;
  const school = schoolReturn.aspects[aspect.id];
  const strands = aspect.strands.map(({ id }) => school?.strands[id]?.level ?? null);
  return (
    <Block title={aspect.shortTitle}>
      <p className="beside">
        <PageLink to={{ page: 'aspect', aspect: aspect.id }} label={`The school’s level: ${aspect.shortTitle}`}>
          The school’s level
        </PageLink>
        <LevelMark level={school?.level ?? null} />
      </p>
      <SpreadPicture spread={spreadOf(strands)} of="Strands" />
      <LevelEntry
        entry={useVerifierEntry(`verification.aspects.${aspect.id}.level`)}
        of={`${aspect.shortTitle} by the verifier`}
      />
      <VerifierEntry path={`verification.aspects.${aspect.id}.comment`} />
    </Block>
  );
}
