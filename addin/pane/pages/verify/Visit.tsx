import type { ReactElement } from 'react';
import type { VisitPart } from '../../../../framework/edition.ts';
import { recordFields } from '../../../../framework/fields.ts';
import { useSurroundings } from '../../context.ts';
import { Block } from '../../parts/Block.tsx';
import { VerifierEntry } from './VerifierEntry.tsx';

/** The day of the visit and its parts. */
export function Visit(): ReactElement {
  const { edition } = useSurroundings().ready;
  return (
    <>
      {recordFields(edition, 'visit').map(({ path }) => (
        <VerifierEntry key={path} path={path} />
      ))}
      {edition.visitParts.map((part) => (
        <PartOfVisit key={part.id} part={part} />
      ))}
    </>
  );
}

function PartOfVisit({ part }: { readonly part: VisitPart }): ReactElement {
  return (
    <Block title={part.shortTitle}>
      <p className="source">{part.title}</p>
      <VerifierEntry path={`verification.visit.${part.id}.held`} />
      <VerifierEntry path={`verification.visit.${part.id}.people`} />
      <VerifierEntry path={`verification.visit.${part.id}.notes`} />
    </Block>
  );
}
