import { useRef } from 'react';
import type { ReactElement } from 'react';
import type { DocumentRow } from '../../api/certificates.ts';
import { useMedia } from '../parts/use-media.ts';
import { useWindowed } from '../parts/windowed.ts';
import { whenInWords } from '../words.ts';
import { folderTitles, hrefOfDocument, sizeInWords } from './words.ts';

/** CSS pixels; the style sheet has the same. */
const heights = { wide: 56, narrow: 104 } as const;

/** Thousands of documents as a table: only what is in the window is drawn. */
export function DocumentsTable({ rows }: { readonly rows: readonly DocumentRow[] }): ReactElement {
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useMedia('(max-width: 700px)') ? heights.narrow : heights.wide;
  const { first, end } = useWindowed(body, rows.length, height);
  return (
    <table className="returns-table documents-table" role="table" aria-rowcount={rows.length + 1}>
      <caption className="for-ears">Documents</caption>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          {['Document', 'Kind', 'Made', 'Size', 'Download'].map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} role="rowgroup">
        <Space rows={first} height={height} />
        {rows.slice(first, end).map((row, index) => (
          <Row key={`${row.folder}/${row.file}`} row={row} index={first + index} />
        ))}
        <Space rows={rows.length - end} height={height} />
      </tbody>
    </table>
  );
}

function Space({ rows, height }: { readonly rows: number; readonly height: number }): ReactElement | null {
  if (rows === 0) return null;
  return <tr role="presentation" className="space" style={{ height: rows * height }} />;
}

function Row({ row, index }: { readonly row: DocumentRow; readonly index: number }): ReactElement {
  const { organisation, la, file, folder, replacedBy, changed, bytes } = row;
  const title = organisation ?? file;
  const about = [...(organisation === null ? [] : [file]), ...(la === null ? [] : [la])];
  return (
    <tr role="row" aria-rowindex={index + 2}>
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
