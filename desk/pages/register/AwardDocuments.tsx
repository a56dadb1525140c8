import type { ReactElement } from 'react';
import { DoneIcon, ErrorIcon } from '../../../screen/parts/icons.tsx';
import type { AwardDocument } from '../../api/register.ts';
import { certificatePath } from '../../api/register.ts';
import { standings } from './words.ts';

interface AwardDocumentsProps {
  readonly serial: string;
  /** The latest. */
  readonly issue: number;
  /** Whether the award holds today, and so its latest certificate. */
  readonly holds: boolean;
  readonly documents: readonly AwardDocument[];
  readonly isImported: boolean;
}

/** The certificates that were made of an award, each with how its file stands against the record. */
export function AwardDocuments({ serial, issue, holds, documents, isImported }: AwardDocumentsProps): ReactElement {
  if (documents.length === 0) {
    return (
      <p>
        {isImported
          ? 'Its certificate was made elsewhere, before the register. You can make one here.'
          : 'No certificate has been made yet.'}
      </p>
    );
  }
  const latest = holds ? ', which holds' : ', the latest';
  return (
    <ul className="plain-list">
      {documents.map((document) => (
        <li key={document.issue}>
          <strong>
            Issue {document.issue}
            {document.issue === issue ? latest : ', replaced'}
          </strong>{' '}
          <span className={`state ${document.standing === 'whole' ? 'done' : 'error'}`}>
            {document.standing === 'whole' ? <DoneIcon /> : <ErrorIcon />}
            {standings[document.standing]}
          </span>{' '}
          {document.standing === 'whole' && (
            <a
              className="link"
              href={`${certificatePath}?${new URLSearchParams({ serial, issue: String(document.issue) }).toString()}`}
              download
              aria-label={`Download issue ${String(document.issue)}`}
            >
              Download
            </a>
          )}
          <span className="file-name">{document.file}</span>
        </li>
      ))}
    </ul>
  );
}
