import type { AnyKind } from './kind.ts';
import { boroughDocuments } from './kinds/borough.ts';
import { countFigures } from './kinds/borough-figures.ts';
import { checkInstallation } from './kinds/check-installation.ts';
import { readReturns } from './kinds/read-returns.ts';
import { reports } from './kinds/reports.ts';

/** All that the desk can be asked to do as a job. */
export const kinds: ReadonlyMap<string, AnyKind> = new Map(
  [readReturns, reports, countFigures, boroughDocuments, checkInstallation].map((each) => [each.name, each]),
);
