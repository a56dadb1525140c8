import { lazy } from 'react';
import type { ReactElement } from 'react';
import type { Edition } from '../../framework/edition.ts';
import { useSurroundings } from './context.ts';
import { Overview } from './pages/Overview.tsx';
import type { Route } from './routes.ts';
import { aspectOf } from './routes.ts';

const fluent = () => import(/* webpackChunkName: "fluent" */ '../../screen/Fluent.tsx');
const school = () => import(/* webpackChunkName: "school" */ './pages/school.ts');
const review = () => import(/* webpackChunkName: "review" */ './pages/review.ts');

const Fluent = lazy(fluent);
const Aspect = lazy(async () => ({ default: (await school()).Aspect }));
const Strand = lazy(async () => ({ default: (await school()).Strand }));
const Details = lazy(async () => ({ default: (await school()).Details }));
const Overall = lazy(async () => ({ default: (await school()).Overall }));
const TablePage = lazy(async () => ({ default: (await school()).TablePage }));
const RowPage = lazy(async () => ({ default: (await school()).RowPage }));
const Check = lazy(async () => ({ default: (await school()).Check }));
const Submit = lazy(async () => ({ default: (await school()).Submit }));
const Verify = lazy(async () => ({ default: (await review()).Verify }));
const VerifySectionPage = lazy(async () => ({ default: (await review()).VerifySectionPage }));
const Panel = lazy(async () => ({ default: (await review()).Panel }));
const Help = lazy(async () => ({ default: (await review()).Help }));

/** Fetches the pages that the pane does not open with, so that they are there when somebody goes to them. */
export async function fetchPages(): Promise<void> {
  await Promise.all([fluent(), school(), review()]);
}

/** The page of a route. A route into an aspect that the edition has not leads to the overview. */
export function PageOf({ route }: { readonly route: Route }): ReactElement {
  const { edition } = useSurroundings().ready;
  const page = pageOf(route, edition);
  return page ? <Fluent>{page}</Fluent> : <Overview />;
}

/** A page that is fetched; null for the overview. */
function pageOf(route: Route, edition: Edition): ReactElement | null {
  switch (route.page) {
    case 'overview':
      return null;
    case 'details':
      return <Details />;
    case 'aspect': {
      const aspect = aspectOf(route.aspect, edition);
      return aspect ? <Aspect aspect={aspect} /> : null;
    }
    case 'strand': {
      const aspect = aspectOf(route.aspect, edition);
      const strand = aspect?.strands.find(({ id }) => id === route.strand);
      return aspect && strand ? <Strand aspect={aspect} strand={strand} /> : null;
    }
    case 'overall':
      return <Overall />;
    case 'table':
      return <TablePage table={route.table} aspect={route.aspect ?? null} />;
    case 'row':
      return <RowPage table={route.table} index={route.index} aspect={route.aspect ?? null} />;
    case 'check':
      return <Check />;
    case 'submit':
      return <Submit />;
    case 'verify':
      return <Verify />;
    case 'verifySection':
      return <VerifySectionPage section={route.section} />;
    case 'panel':
      return <Panel />;
    case 'help':
      return <Help />;
  }
}
