import type { ReactElement } from 'react';
import type { DocumentRow } from '../../api/certificates.ts';
import { WindowedTable } from '../parts/WindowedTable.tsx';
import { whenInWords } from '../words.ts';
import { folderTitles, hrefOfDocument, sizeInWords } from './words.ts';

export function DocumentsTable({ rows }: { readonly rows: readonly DocumentRow[] }): ReactElement {
  return (
    <WindowedTable
      caption="Documents"
      heads={['Document', 'Kind', 'Made', 'Size', 'Download']}
      className="documents-table"
      rows={rows}
    >
      {(row, place) => <Row key={`${row.folder}/${row.file}`} row={row} place={place} />}
    </WindowedTable>
  );
}

function Row({ row, place }: { readonly row: DocumentRow; readonly place: number }): ReactElement {
  const { organisation, la, file, folder, replacedBy, changed, bytes } = row;
  const title = organisation ?? file;
  const about = [...(organisation === null ? [] : [file]), ...(la === null ? [] : [la])];
  return (
    <tr role="row" aria-rowindex={place}>
      <th role="rowheader" scope="row">
        {file.endsWith('.pdf') ? (
          <a className="link" href={hrefOfDocument(row, true)} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          <strong className="name">{title}</strong>
        )}
        {about.length > 0 && <span className="file-name">{about.join(', ')}</span>}
      </th>
      <td role="cell">
        {folderTitles[folder]}
        {replacedBy !== null && <span className="file-name">Replaced by issue {replacedBy}</span>}
      </td>
      <td role="cell">{whenInWords(changed)}</td>
      <td role="cell">{sizeInWords(bytes)}</td>
      <td role="cell">
        <a className="link" href={hrefOfDocument(row)} download aria-label={`Download ${file}`}>
          Download
        </a>
      </td>
    </tr>
  );
}
