import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { detailGroups } from '../../../framework/fields.ts';
import { FieldEntry } from '../parts/FieldEntry.tsx';
import { NextPages } from '../parts/NextPages.tsx';
import { Page } from '../parts/Page.tsx';
import { useSurroundings } from '../context.ts';

/** Who the school is, and when it completed its self-evaluation. */
export function Details(): ReactElement {
  const { edition } = useSurroundings().ready;
  const [first] = edition.aspects;
  return (
    <Page title="Details" purpose="Who you are, and when you completed your self-evaluation.">
      {detailGroups(edition).map(({ title, fields }, index) => (
        <Fragment key={title}>
          {index > 0 && <h2>{title}</h2>}
          {fields.map(({ path }) => (
            <FieldEntry key={path} path={path} />
          ))}
        </Fragment>
      ))}
      <NextPages
        before={undefined}
        after={first && { route: { page: 'aspect', aspect: first.id }, title: first.shortTitle }}
      />
    </Page>
  );
}
