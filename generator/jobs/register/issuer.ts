import type { Issuer } from '../../documents/certificate/certificate.ts';
import { toFillIn } from '../../office/make-office.ts';
import { hashOf } from '../../store/manifest.ts';
import type { Look } from '../making/look.ts';
import type { Means } from '../means.ts';

/** Who issues certificates here: by the brand, and where that does not say, by the office. Null where neither does. */
export async function issuerOf({ office, brand: readBrand }: Pick<Means, 'office' | 'brand'>): Promise<Issuer | null> {
  const brand = (await readBrand?.()) ?? null;
  if (office === null && brand === null) return null;
  const { issuingBody } = office?.settings ?? {};
  return {
    name: brand?.name ?? filledIn(issuingBody?.name, toFillIn.name),
    contact: brand?.ask ?? filledIn(issuingBody?.contact, toFillIn.contact),
    verifyAddress: office?.site?.verifyAddress ?? null,
    brand,
  };
}

/** Null where nobody has said it yet. */
export function filledIn(said: string | undefined, asMade: string): string | null {
  return said === undefined || said === asMade ? null : said;
}

export function lookOf(issuer: Issuer | null): Look {
  const accent = issuer?.brand?.accent ?? null;
  return {
    css: accent === null ? '' : `\n:root { --accent: ${accent}; }`,
    hash: hashOf(JSON.stringify(issuer)),
  };
}
