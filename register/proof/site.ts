/** Where an issuing body publishes its proof, and by which addresses. */
export interface Site {
  /** Of the verification page, as it stands on certificates. */
  readonly verifyAddress: string;
  /** Of the folder that it lies in, with a stroke at its end. */
  readonly base: string;
  /** The verification page’s file in that folder. */
  readonly page: string;
  /** The issuing body as programs know it: `did:web:…`. */
  readonly did: string;
}

/**
 * An address that ends with a file’s name is that file’s; any other is a folder’s, and the page is its `index.html`.
 * @param verifyAddress a web address without query and fragment
 */
export function siteAt(verifyAddress: string): Site {
  const url = new URL(verifyAddress);
  const [, last = ''] = /([^/]*)$/.exec(url.pathname) ?? [];
  const isFile = last.includes('.');
  const folder = isFile ? url.pathname.slice(0, -last.length) : url.pathname.replace(/\/?$/, '/');
  const names = [url.host, ...folder.split('/').filter((name) => name !== '')];
  return {
    verifyAddress: isFile ? url.href : `${url.origin}${folder}`,
    base: `${url.origin}${folder}`,
    page: isFile ? decodeURIComponent(last) : 'index.html',
    did: ['did:web', ...names.map((name) => name.replaceAll(':', '%3A'))].join(':'),
  };
}

/** Files of the published folder. */
export const publishedFiles = {
  did: 'did.json',
  status: 'status.json',
  statusList: 'status-list.json',
  register: 'register.html',
  /** Signed statements of all awards by serial, as a script: what a page that is opened from a disk can load. */
  statements: 'awards.js',
  styles: 'public.css',
  search: 'register.js',
  sitemap: 'sitemap.xml',
  credential: (serial: string) => `awards/${serial}.json`,
  awardPage: (serial: string) => `awards/${serial}.html`,
  badge: (serial: string, kind: 'svg' | 'png') => `badges/${serial}.${kind}`,
} as const;
