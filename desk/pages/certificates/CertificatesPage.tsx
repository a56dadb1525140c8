import type { ReactElement } from 'react';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { Page } from '../parts/Page.tsx';

export default function CertificatesPage(): ReactElement {
  return (
    <Page title="Certificates">
      <EmptyPage title="No certificates yet">
        <p>Certificates are issued from a round. They will be listed here, to print, send out and publish.</p>
      </EmptyPage>
    </Page>
  );
}
