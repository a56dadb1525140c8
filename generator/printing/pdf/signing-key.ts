import type { KeyObject } from 'node:crypto';
import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { CertBag, Certificate, CryptoEngine, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo } from 'pkijs';
import type { SafeBag, SafeContents } from 'pkijs';
import type { KeyFault } from '../../key-faults.ts';
import { WrongRequest } from '../../failure.ts';

/** What signs documents: a key, its certificate, and those that vouch for it. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly certificate: Certificate;
  /** The signer’s own first, then those of the file in its order. */
  readonly chain: readonly Certificate[];
}

export interface KeyFile {
  /** Named in errors. */
  readonly file: string;
  /** PKCS#12 (RFC 7292): `.p12` or `.pfx`. */
  readonly bytes: Uint8Array;
  readonly password: string;
}

/** @throws WrongRequest `signing-key` */
export async function readSigningKey({ file, bytes, password }: KeyFile, now: Date): Promise<SigningKey> {
  const refuse = (fault: KeyFault, cause?: unknown) => new WrongRequest('signing-key', { file, fault }, { cause });
  const bags = await bagsOf(bytes, password, refuse);
  const [privateKey] = bags.flatMap(({ bagValue }) => keyOf(bagValue, password, refuse) ?? []);
  if (privateKey === undefined) throw refuse('no-private-key');
  if (!['rsa', 'ec'].includes(privateKey.asymmetricKeyType ?? '')) throw refuse('key-not-usable');
  const certificates = bags.flatMap(({ bagValue }) =>
    bagValue instanceof CertBag && bagValue.parsedValue instanceof Certificate ? [bagValue.parsedValue] : [],
  );
  const certificate = certificates.find((each) =>
    new X509Certificate(Buffer.from(each.toSchema().toBER())).checkPrivateKey(privateKey),
  );
  if (certificate === undefined) throw refuse('no-certificate');
  if (certificate.notBefore.value > now) throw refuse('not-yet-valid');
  if (certificate.notAfter.value < now) throw refuse('expired');
  return { privateKey, certificate, chain: [certificate, ...certificates.filter((each) => each !== certificate)] };
}

type Refuse = (fault: KeyFault, cause?: unknown) => WrongRequest<'signing-key'>;

async function bagsOf(bytes: Uint8Array, password: string, refuse: Refuse): Promise<readonly SafeBag[]> {
  const secret = Uint8Array.from(Buffer.from(password)).buffer;
  const engine = new CryptoEngine({ crypto: webcrypto });
  const pfx = readPfx(bytes, refuse);
  const contents: SafeBag[] = [];
  try {
    // Decryption tells a wrong password; the check of the whole takes letters beyond ASCII otherwise than other programs.
    await pfx.parseInternalValues({ password: secret, checkIntegrity: false }, engine);
    const safe = pfx.parsedValue?.authenticatedSafe;
    if (safe === undefined) throw refuse('not-pkcs12');
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password: secret })) }, engine);
    const { safeContents } = safe.parsedValue as { safeContents: readonly { readonly value: SafeContents }[] };
    for (const { value } of safeContents) contents.push(...value.safeBags);
  } catch (cause) {
    if (cause instanceof WrongRequest) throw cause;
    throw refuse(
      cause instanceof Error && /contentEncryptionAlgorithm|pbes2/i.test(cause.message)
        ? 'old-encryption'
        : 'wrong-password',
      cause,
    );
  }
  return contents;
}

function readPfx(bytes: Uint8Array, refuse: Refuse): PFX {
  try {
    return PFX.fromBER(Uint8Array.from(bytes));
  } catch (cause) {
    throw refuse('not-pkcs12', cause);
  }
}

function keyOf(value: SafeBag['bagValue'], password: string, refuse: Refuse): KeyObject | null {
  const isEncrypted = value instanceof PKCS8ShroudedKeyBag;
  if (!isEncrypted && !(value instanceof PrivateKeyInfo)) return null;
  const key = Buffer.from(value.toSchema().toBER());
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8', ...(isEncrypted ? { passphrase: password } : {}) });
  } catch (cause) {
    throw refuse(isEncrypted ? 'wrong-password' : 'key-not-usable', cause);
  }
}
