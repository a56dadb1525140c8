import { generateKeyPairSync, sign } from 'node:crypto';
import path from 'node:path';
import { findBrowser } from '../dist/generator/printing/browser.js';
import { median } from './measuring/rounds.mjs';

const built = (file) => import(path.join(import.meta.dirname, '..', 'dist', file));
const { london } = await built('framework/editions/london/index.js');
const { certificateView } = await built('generator/documents/certificate/certificate.js');
const { withCode } = await built('generator/documents/certificate/code.js');
const { loadTemplate } = await built('generator/printing/templates.js');
const { openPrinter } = await built('generator/printing/printer.js');
const { withAdditions } = await built('generator/printing/pdf/additions.js');
const { credentialFacts, statementOf } = await built('register/proof/award-credential.js');
const { credentialOf } = await built('register/proof/credential.js');
const { keyIdOf } = await built('register/proof/keys.js');
const { statementText } = await built('register/proof/statement.js');

const certificates = 100;
const rounds = 5;
const verifyAddress = 'https://quality-mark.example.org/check/';
const issuer = { name: 'Camden Learning', contact: 'mark@example.org', verifyAddress, brand: null };

/** What it costs that anybody can check a certificate: the code, its signed statement, the signed credential inside. */
export async function measure() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const keyId = keyIdOf(Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url'));
  const signer = { keyId, sign: (bytes) => sign(null, bytes, privateKey) };
  const { stylesheet, render } = loadTemplate('certificate');
  const awards = Array.from({ length: certificates }, (_, index) => awardOf(index));
  const pages = awards.map((award) => {
    const view = certificateView(award, london, issuer);
    return { stylesheet, title: view.title, language: view.language, body: render(view) };
  });
  const printer = openPrinter({ browserPath: findBrowser(), browsers: 1 });
  const [printing, proving] = [[], []];
  try {
    let printed = await printer.print(pages[0]);
    for (let round = 0; round < rounds; round += 1) {
      const printingStart = performance.now();
      for (const page of pages) printed = await printer.print(page);
      printing.push((performance.now() - printingStart) / certificates);
      const provingStart = performance.now();
      awards.forEach((award, index) => prove(award, pages[index], printed, signer));
      proving.push((performance.now() - provingStart) / certificates);
    }
  } finally {
    await printer.close();
  }
  const [print, proved] = [median(printing), median(proving)];
  return {
    title: `What makes a certificate one that anybody can check: ms a document, medians of ${String(rounds)} × ${String(certificates)}`,
    columns: ['', 'printed', 'code and credential'],
    rows: [['certificate', print, proved]],
    figures: [{ what: 'code and credential : printing, one browser', value: proved / print, atMost: 0.5 }],
  };
}

function prove(award, page, printed, signer) {
  withCode(page, { address: verifyAddress, statement: statementText(statementOf(award, london), signer) });
  const origin = { verifyAddress, issuer: { name: issuer.name, email: issuer.contact, url: null }, edition: london };
  const modified = new Date().toISOString();
  const credential = credentialOf(credentialFacts(award, 5, origin), modified, signer);
  return withAdditions(printed, {
    attachment: {
      name: 'credential.json',
      mediaType: 'application/vc+json',
      relationship: 'Data',
      description: 'The award as a signed credential',
      bytes: Buffer.from(JSON.stringify(credential)),
      modified,
    },
    about: { author: issuer.name },
  });
}

function awardOf(index) {
  return {
    serial: `PDQM-2026-7EW4${'34679ACDEF'.charAt(Math.floor(index / 10))}${'34679ACDEF'.charAt(index % 10)}6X`,
    issue: 1,
    replaced: null,
    organisation: `Ash Grove Primary School ${String(index)}`,
    la: 'Camden',
    award: ['bronze', 'silver', 'gold'][index % 3],
    level: ['developing', 'enhancing', 'embedded'][index % 3],
    decidedOn: '2026-06-30',
    validFrom: '2026-06-30',
    validUntil: '2029-06-29',
    sample: false,
  };
}
