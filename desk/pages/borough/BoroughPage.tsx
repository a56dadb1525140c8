import type { ReactElement } from 'react';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { Page } from '../parts/Page.tsx';

export default function BoroughPage(): ReactElement {
  return (
    <Page title="Borough">
      <EmptyPage title="No figures yet">
        <p>Choose local authorities, and see their levels, stages and awards.</p>
      </EmptyPage>
    </Page>
  );
}
