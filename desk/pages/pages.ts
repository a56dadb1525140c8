import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { PageName } from './routes.ts';

interface PageProps {
  /** What of the page is asked for, from its address. */
  readonly asked: URLSearchParams;
}

type PageComponent = LazyExoticComponent<ComponentType<PageProps>>;

/** A page is fetched when somebody goes to it. */
export const pages: Readonly<Record<PageName, PageComponent>> = {
  year: lazy(() => import('./year/YearPage.tsx')),
  returns: lazy(() => import('./returns/ReturnsPage.tsx')),
  round: lazy(() => import('./round/RoundPage.tsx')),
  certificates: lazy(() => import('./certificates/CertificatesPage.tsx')),
  register: lazy(() => import('./register/RegisterPage.tsx')),
  borough: lazy(() => import('./borough/BoroughPage.tsx')),
  brand: lazy(() => import('./brand/BrandPage.tsx')),
  settings: lazy(() => import('./settings/SettingsPage.tsx')),
};
