import type { ReactElement } from 'react';
import { Page } from '../parts/Page.tsx';
import { hrefOf } from '../routes.ts';
import { CheckView } from './CheckView.tsx';
import { DocumentsView } from './DocumentsView.tsx';
import { PublishView } from './PublishView.tsx';
import { SendOutView } from './SendOutView.tsx';

const parts = {
  documents: { title: 'Documents', View: DocumentsView },
  'send-out': { title: 'Send out', View: SendOutView },
  publish: { title: 'Public pages', View: PublishView },
  check: { title: 'Check a certificate', View: CheckView },
} as const;
type PartName = keyof typeof parts;
const partNames = Object.keys(parts) as readonly PartName[];

/** What was made, and how it reaches schools and the public. */
export default function CertificatesPage({ asked }: { readonly asked: URLSearchParams }): ReactElement {
  const part = partNames.find((name) => name === asked.get('show')) ?? 'documents';
  const { View } = parts[part];
  return (
    <Page title="Certificates">
      <nav className="parts" aria-label="Parts of this page">
        <ul>
          {partNames.map((name) => (
            <li key={name}>
              <a
                href={name === 'documents' ? hrefOf('certificates') : hrefOf('certificates', { show: name })}
                aria-current={name === part ? 'true' : undefined}
              >
                {parts[name].title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <View />
    </Page>
  );
}
