import { generate } from 'selfsigned';

/** A certificate for this machine that nobody has signed, made anew each time: browsers warn of it or are told not to. */
export async function makeCertificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 2, value: officeHost },
        ],
      },
    ],
  });
  return { key, cert };
}

/** Where production pages load office.js from. */
export const officeHost = 'appsforoffice.microsoft.com';
