/** What is wrong with a file that should hold a signing key. */
export type KeyFault =
  | 'not-pkcs12'
  | 'wrong-password'
  | 'old-encryption'
  | 'no-private-key'
  | 'no-certificate'
  | 'key-not-usable'
  | 'not-yet-valid'
  | 'expired';

/** In words, after the name of the file. */
export const keyFaults: Readonly<Record<KeyFault, string>> = {
  'not-pkcs12': 'this is not a PKCS#12 file (.p12 or .pfx). Export the key and its certificate together as one.',
  'wrong-password': 'the password does not open this file. Check the setting PDQM_SIGNING_PASSWORD.',
  'old-encryption': 'this file is protected in an old way. Save it again with AES-256.',
  'no-private-key': 'there is no private key in this file. Export the certificate again, together with its key.',
  'no-certificate':
    'there is no certificate for its key in this file. Export the key again, together with its certificate.',
  'key-not-usable':
    'its key cannot sign documents: it is neither RSA nor an elliptic curve. Use a certificate with such a key.',
  'not-yet-valid':
    'its certificate is not valid yet. Check the date of this computer. If it is right, use a current certificate, or remove the file to issue without a PDF signature.',
  expired:
    'its certificate has expired. Replace it with a current one, or remove the file to issue without a PDF signature.',
};
