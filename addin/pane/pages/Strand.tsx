import type { ReactElement } from 'react';
import type { Aspect, Edition, Strand as StrandText } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { useSurroundings } from '../context.ts';
import { useEntry } from '../entries.ts';
import { DescriptorEntry } from '../parts/DescriptorEntry.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { FrameworkText } from '../parts/FrameworkText.tsx';
import { LevelMark } from '../parts/LevelMark.tsx';
import type { Neighbour } from '../parts/NextPages.tsx';
import { NextPages } from '../parts/NextPages.tsx';
import { Page } from '../parts/Page.tsx';
import { Terms } from '../parts/Terms.tsx';
import { TypedEntry } from '../parts/TypedEntry.tsx';
import type { Route } from '../routes.ts';
import { titleOf } from '../routes.ts';

interface StrandProps {
  readonly aspect: Aspect;
  readonly strand: StrandText;
}

/** A strand: the school reads its three descriptors and chooses the one that is true today. */
export function Strand({ aspect, strand }: StrandProps): ReactElement {
  const { edition } = useSurroundings().ready;
  const path = `aspects.${aspect.id}.strands.${strand.id}` as const;
  const level = useEntry(`${path}.level`);
  const notes = useEntry(`${path}.notes`);
  const place = aspect.strands.indexOf(strand);
  return (
    <Page title={strand.title} above={`${aspect.shortTitle}, strand ${place + 1} of ${aspect.strands.length}`}>
      <DescriptorEntry entry={level} strand={strand} of={`${aspect.shortTitle}: ${strand.title}`} />
      <Examples strand={strand} />
      <Terms texts={textsOf(strand)} />
      <TypedEntry entry={notes} />
      <NextPages
        before={neighbour(aspect, place - 1, edition)}
        after={neighbour(aspect, place + 1, edition) ?? whole(aspect, edition)}
      />
    </Page>
  );
}

function Examples({ strand }: { readonly strand: StrandText }): ReactElement {
  return (
    <Disclosure name="examples" title="Some examples of evidence">
      {levelIds.map((level) => (
        <section key={level} className="examples">
          <h2>
            <LevelMark level={level} />
          </h2>
          <ul>
            {strand.evidenceExamples
              .filter((example) => example.level === level)
              .flatMap(({ items }) => items)
              .map((item) => (
                <li key={item}>
                  <FrameworkText text={item} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Disclosure>
  );
}

function textsOf({ descriptors, evidenceExamples }: StrandText): readonly string[] {
  return [...levelIds.flatMap((level) => descriptors[level]), ...evidenceExamples.flatMap(({ items }) => items)];
}

function neighbour(aspect: Aspect, place: number, edition: Edition): Neighbour | undefined {
  const strand = aspect.strands[place];
  if (!strand) return undefined;
  const route: Route = { page: 'strand', aspect: aspect.id, strand: strand.id };
  return { route, title: titleOf(route, edition) };
}

/** After the last strand comes the judgement of the whole. */
function whole(aspect: Aspect, edition: Edition): Neighbour {
  const route: Route = { page: 'aspect', aspect: aspect.id, field: `aspects.${aspect.id}.level` };
  return { route, title: `${titleOf(route, edition)} as a whole` };
}
