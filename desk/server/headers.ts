/**
 * On every answer. The pages are ours alone; the hash is that of an empty style sheet, into which Fluent UI puts its rules one by
 * one. What a page shows of a document (a PDF, a picture) comes from here too.
 */
export const headers: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
};

/** On a document that pages of the desk show in a frame, in place of the usual policy: what shows it is a part of the browser. */
export const shownHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
};
