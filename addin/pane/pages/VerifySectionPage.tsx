import type { ReactElement } from 'react';
import { Page } from '../parts/Page.tsx';
import type { Neighbour } from '../parts/NextPages.tsx';
import { NextPages } from '../parts/NextPages.tsx';
import type { VerifySection } from '../routes.ts';
import { sectionTitles, verifySections } from '../routes.ts';
import { Before } from './verify/Before.tsx';
import { Judgements } from './verify/Judgements.tsx';
import { Sampled } from './verify/Sampled.tsx';
import { Summary } from './verify/Summary.tsx';
import { Visit } from './verify/Visit.tsx';

const contents: Readonly<Record<VerifySection, () => ReactElement>> = {
  before: Before,
  visit: Visit,
  sampled: Sampled,
  judgements: Judgements,
  summary: Summary,
};

interface VerifySectionPageProps {
  readonly section: VerifySection;
}

/** One section of the verifier's record. */
export function VerifySectionPage({ section }: VerifySectionPageProps): ReactElement {
  const Content = contents[section];
  const place = verifySections.indexOf(section);
  return (
    <Page title={sectionTitles[section]} above={`Verification, ${place + 1} of ${verifySections.length}`}>
      <Content />
      <NextPages
        before={neighbour(place - 1)}
        after={neighbour(place + 1) ?? { route: { page: 'check' }, title: 'Check' }}
      />
    </Page>
  );
}

function neighbour(place: number): Neighbour | undefined {
  const section = verifySections[place];
  return section && { route: { page: 'verifySection', section }, title: sectionTitles[section] };
}
