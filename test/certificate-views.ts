import type { AwardId } from '../framework/edition.ts';
import { london } from '../framework/editions/london/index.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import type { Changes } from './returns.ts';
import { certifiedReturn } from './certified.ts';
import { changed, decidedReturn } from './returns.ts';
import type { Brand } from '../generator/brand/brand.ts';
import type { CertificateView, Issuer } from '../generator/documents/certificate/certificate.ts';
import { certificateView } from '../generator/documents/certificate/certificate.ts';

const decided = decidedReturn(london);
export const awarded = (award: AwardId, changes: Changes = {}): SchoolReturn =>
  changed(decided, { 'panel.decision': award, 'panel.decidedOn': '2026-05-12', ...changes });
export const viewOf = (award: AwardId, changes: Changes = {}, issuer: Issuer | null = null): CertificateView =>
  certificateView(certifiedReturn(awarded(award, changes), london), london, issuer);

const picture = (colour: string) => ({
  address: `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1z" fill="${colour}"/></svg>`).toString('base64')}`,
  ratio: 2,
});
export const ada = { name: 'Ada Lovelace', role: 'Chair of the award panel', signature: picture('#123') };
const ben = { name: 'Ben Jonson', role: 'Director', signature: null };
export const branded = (brand: Partial<Brand> = {}): Issuer => ({
  name: 'Camden Learning',
  contact: 'office@camden.example',
  verifyAddress: 'https://check.camden.example/',
  brand: {
    name: null,
    logo: picture('#456'),
    partner: { name: 'A university', logo: picture('#789') },
    accent: '#5b1f52',
    signatories: [ada, ben],
    wording: [],
    footer: 'Registered charity 123456',
    ask: null,
    ...brand,
  },
});

export const welsh = {
  language: 'cy',
  before: 'yn tystio bod',
  after: 'wedi ennill y Marc Ansawdd',
  valid: 'Dyfarnwyd ar {awarded}, yn ddilys o {from} hyd {until}',
  letters: {},
};
export const english = { language: 'en', before: null, after: null, valid: null, letters: {} };
