import type { AwardId, Edition } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { factsOf } from '../../register/claim.ts';
import type { Brand } from '../brand/brand.ts';
import { certificateView } from '../documents/certificate/certificate.ts';
import type { DrawnSize } from '../printing/browser-session.ts';
import type { Page } from '../printing/page.ts';
import { dressedTemplate } from './making/look.ts';
import type { Means } from './means.ts';
import { issuerOf, lookOf } from './register/issuer.ts';

/** Of a certificate, in CSS pixels. */
export const certificateSize: DrawnSize = { width: 1123, height: 794, scale: 1.5 };

interface Shown {
  readonly edition: Edition;
  readonly award: AwardId;
  readonly day: IsoDate;
}

/** The certificate of an invented school with a brand, marked as a specimen. It is not for printing in bulk: nothing is recorded of it. */
export async function brandPreview(
  { office, templates }: Pick<Means, 'office' | 'templates'>,
  brand: Brand,
  { edition, award, day }: Shown,
): Promise<Page> {
  const issuer = await issuerOf({ office, brand: () => Promise.resolve(brand) });
  const view = certificateView(
    {
      serial: 'PDQM-2026-SPECIMEN',
      issue: 1,
      replaced: null,
      organisation: 'Alder Grove Primary School',
      la: edition.localAuthorities[0]?.name ?? null,
      ...factsOf(award, day, edition, true),
    },
    edition,
    issuer,
  );
  const { template } = dressedTemplate('certificate', lookOf(issuer), { own: await templates?.() });
  const { title, language } = view;
  return { stylesheet: template.stylesheet, title, language, body: template.render(view) };
}
