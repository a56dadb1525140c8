import { z } from 'zod';
import type { BrandForm, FormLetter } from '../../api/brand.ts';

const text = z.string().max(1_000);

/** Bounds only: what a brand may say is judged by what reads brands. */
export const formSchema = z.strictObject({
  name: text,
  logo: text,
  partnerName: text,
  partnerLogo: text,
  accent: text,
  signatories: z.array(z.strictObject({ name: text, role: text, signature: text })).max(10),
  wording: z
    .array(
      z.strictObject({
        language: text,
        before: text,
        after: text,
        valid: text,
        letters: z.strictObject({ award: text, none: text, deferred: text, invitation: text }),
      }),
    )
    .max(10),
  footer: text,
  ask: text,
});

/** What a brand file says, as far as it has the shape; the rest is left out. */
const said = z.object({
  name: z.string().catch(''),
  logo: z.string().catch(''),
  partner: z.object({ name: z.string().catch(''), logo: z.string().catch('') }).catch({ name: '', logo: '' }),
  accent: z.string().catch(''),
  signatories: z
    .array(z.object({ name: z.string().catch(''), role: z.string().catch(''), signature: z.string().catch('') }))
    .catch([]),
  wording: z
    .record(
      z.string(),
      z.object({
        before: z.string().catch(''),
        after: z.string().catch(''),
        valid: z.string().catch(''),
        letters: z.partialRecord(z.string(), z.string()).catch({}),
      }),
    )
    .catch({}),
  footer: z.string().catch(''),
  ask: z.string().catch(''),
});

const letterKinds: readonly FormLetter[] = ['award', 'none', 'deferred', 'invitation'];

/** @param json what stands in a brand file; anything */
export function formOf(json: unknown): BrandForm {
  const { partner, wording, ...others } = said.parse(typeof json === 'object' && json !== null ? json : {});
  return {
    ...others,
    partnerName: partner.name,
    partnerLogo: partner.logo,
    wording: Object.entries(wording).map(([language, { before, after, valid, letters }]) => ({
      language,
      before,
      after,
      valid,
      letters: {
        award: letters['award'] ?? '',
        none: letters['none'] ?? '',
        deferred: letters['deferred'] ?? '',
        invitation: letters['invitation'] ?? '',
      },
    })),
  };
}

/** What a brand file is to say; nothing of what is empty. */
export function fileOf(form: BrandForm): object {
  const { name, logo, partnerName, partnerLogo, accent, signatories, wording, footer, ask } = form;
  const partner = filled({ name: partnerName, logo: partnerLogo });
  const people = signatories.map(filled).filter((each) => Object.keys(each).length > 0);
  const languages = wording.map(({ language, before, after, valid, letters }) => {
    const paragraphs = filled(Object.fromEntries(letterKinds.map((kind) => [kind, letters[kind]])));
    const words = {
      ...filled({ before, after, valid }),
      ...(Object.keys(paragraphs).length > 0 && { letters: paragraphs }),
    };
    return [language.trim(), words] as const;
  });
  const says = languages.some(([, words]) => Object.keys(words).length > 0) || languages.length > 1;
  return {
    ...filled({ name, logo }),
    ...(Object.keys(partner).length > 0 && { partner }),
    ...filled({ accent }),
    ...(people.length > 0 && { signatories: people }),
    ...(says && { wording: Object.fromEntries(languages) }),
    ...filled({ footer, ask }),
  };
}

function filled<T extends object>(texts: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(texts).filter(([, value]) => typeof value === 'string' && value.trim() !== ''),
  ) as Partial<T>;
}

/** Every picture that a form names. */
export function picturesOf({ logo, partnerLogo, signatories }: BrandForm): readonly string[] {
  return [logo, partnerLogo, ...signatories.map(({ signature }) => signature)].filter((name) => name !== '');
}

/** The form with other names for its pictures. */
export function renamed(form: BrandForm, nameOf: (picture: string, role: string) => string): BrandForm {
  const name = (picture: string, role: string) => (picture === '' ? '' : nameOf(picture, role));
  return {
    ...form,
    logo: name(form.logo, 'logo'),
    partnerLogo: name(form.partnerLogo, 'partner'),
    signatories: form.signatories.map((each, index) => ({
      ...each,
      signature: name(each.signature, `signature-${String(index + 1)}`),
    })),
  };
}
