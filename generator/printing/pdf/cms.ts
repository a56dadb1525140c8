import { createHash, sign } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { SigningKey } from './signing-key.ts';

/** Object identifiers of RFC 5652 (CMS), RFC 5035 (the signer’s certificate) and RFC 8017 and 5758 (algorithms). */
const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/**
 * A detached CAdES signature (ETSI EN 319 122-1, baseline B): over what the content hashes to, its kind, and the
 * certificate that it is to be checked with.
 * @param content in pieces
 * @returns CMS in DER
 */
export function cmsSignature(content: readonly Uint8Array[], { privateKey, certificate, chain }: SigningKey): Buffer {
  const digest = createHash('sha256');
  for (const piece of content) digest.update(piece);
  const certificateHash = createHash('sha256').update(Buffer.from(certificate.toSchema().toBER())).digest();
  const certificateId = new Sequence({ value: [new OctetString({ valueHex: certificateHash })] });
  // In the order of their encodings, as DER wants it.
  const signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
      new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: digest.digest() })] }),
      new Attribute({
        type: oid.signingCertificateV2,
        values: [new Sequence({ value: [new Sequence({ value: [certificateId] })] })],
      }),
    ],
  });
  const signed = Buffer.from(signedAttrs.toSchema().toBER());
  // Signed as a set of its own, not as the part of the message that it is (RFC 5652, 5.4).
  signed[0] = 0x31;
  const isRsa = privateKey.asymmetricKeyType === 'rsa';
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.sha256 }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: isRsa ? oid.rsaWithSha256 : oid.ecdsaWithSha256 }),
    signature: new OctetString({ valueHex: sign('sha256', signed, privateKey) }),
    signedAttrs,
  });
  const message = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: oid.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [...chain],
    signerInfos: [signer],
  });
  const whole = new ContentInfo({ contentType: oid.signedData, content: message.toSchema(true) });
  return Buffer.from(whole.toSchema().toBER());
}
