import type { ReactElement } from 'react';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { Page } from '../parts/Page.tsx';

export default function BrandPage(): ReactElement {
  return (
    <Page title="Brand">
      <EmptyPage title="Your issuing body’s marks">
        <p>Logos, colours, signatories and wording of certificates are chosen here.</p>
      </EmptyPage>
    </Page>
  );
}
