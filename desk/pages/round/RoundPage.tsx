import type { ReactElement } from 'react';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { Page } from '../parts/Page.tsx';

export default function RoundPage(): ReactElement {
  return (
    <Page title="Round">
      <EmptyPage title="No round yet">
        <p>
          A round brings returns before the panel. Choose returns that are verified; the agenda is made of them, and the
          panel’s decisions are entered here.
        </p>
      </EmptyPage>
    </Page>
  );
}
