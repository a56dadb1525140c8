import type { BoroughApi } from './borough.ts';
import type { BrandApi } from './brand.ts';
import type { CertificatesApi } from './certificates.ts';
import type { FindApi } from './find.ts';
import type { JobsApi } from './jobs.ts';
import type { OfficeApi } from './office.ts';
import type { RegisterApi } from './register.ts';
import type { ReturnsApi } from './returns.ts';
import type { RoundsApi } from './rounds.ts';
import type { SettingsApi } from './settings.ts';
import type { YearApi } from './year.ts';

/** Every route: what is asked for, in the query of a GET and in the JSON body of a POST, and what is answered. Areas add theirs. */
export interface Api
  extends
    OfficeApi,
    JobsApi,
    ReturnsApi,
    RoundsApi,
    RegisterApi,
    CertificatesApi,
    YearApi,
    BoroughApi,
    BrandApi,
    SettingsApi,
    FindApi {}

export type RouteName = keyof Api;
export type Asked<Name extends RouteName> = Api[Name]['asked'];
export type Answer<Name extends RouteName> = Api[Name]['answer'];
