import type { ReactElement } from 'react';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { Page } from '../parts/Page.tsx';

export default function RegisterPage(): ReactElement {
  return (
    <Page title="Register">
      <EmptyPage title="No awards yet">
        <p>Every award that is issued is remembered here, with what has become of it.</p>
      </EmptyPage>
    </Page>
  );
}
