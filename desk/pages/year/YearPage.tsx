import type { ReactElement } from 'react';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { Page } from '../parts/Page.tsx';

export default function YearPage(): ReactElement {
  return (
    <Page title="Year">
      <EmptyPage title="Where everything stands">
        <p>
          The year of your Quality Mark will be shown here: workbooks issued, returned, verified, decided and certified,
          and what is next.
        </p>
      </EmptyPage>
    </Page>
  );
}
