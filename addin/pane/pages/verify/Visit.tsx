import type { ReactElement } from 'react';
import type { VisitPart } from '../../../../framework/edition.ts';
import { useSurroundings } from '../../context.ts';
import { RadioEntry } from '../../parts/ChosenEntry.tsx';
import { TypedEntry } from '../../parts/TypedEntry.tsx';
import { useVerifierEntry } from './use-verifier-entry.ts';

/** The day of the visit and its parts. */
export function Visit(): ReactElement {
  const { visitParts } = useSurroundings().ready.edition;
  return (
    <>
      <TypedEntry entry={useVerifierEntry('visitedOn')} needed />
      {visitParts.map((part) => (
        <PartOfVisit key={part.id} part={part} />
      ))}
    </>
  );
}

function PartOfVisit({ part }: { readonly part: VisitPart }): ReactElement {
  return (
    <section className="block">
      <h2>{part.shortTitle}</h2>
      <p className="source">{part.title}</p>
      <RadioEntry entry={useVerifierEntry(`visit.${part.id}.held`)} label="Was it held?" needed />
      <TypedEntry entry={useVerifierEntry(`visit.${part.id}.people`)} label="People met" />
      <TypedEntry entry={useVerifierEntry(`visit.${part.id}.notes`)} label="Notes" />
    </section>
  );
}
