import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** By which a browser can be told to trust it: the SHA-256 of its public key, as base64. */
  readonly fingerprint: string;
}

let made: Promise<Certificate> | null = null;

/** A certificate for this machine that nobody has signed, made anew in each process: browsers warn of it or are told not to. */
export function makeCertificate(): Promise<Certificate> {
  made ??= make();
  return made;
}

async function make(): Promise<Certificate> {
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
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, fingerprint: createHash('sha256').update(publicKey).digest('base64') };
}

/** Where production pages load office.js from. */
export const officeHost = 'appsforoffice.microsoft.com';
