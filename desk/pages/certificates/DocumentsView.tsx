import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { searchable } from '../../../framework/searchable.ts';
import Fluent from '../../../screen/Fluent.tsx';
import { Button } from '../../../screen/parts/Button.tsx';
import { documentFolders } from '../../api/certificates.ts';
import type { DocumentList, DocumentRow } from '../../api/certificates.ts';
import { Choice } from '../parts/Choice.tsx';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { useTask } from '../parts/use-task.ts';
import { useAnswer } from '../use-answer.ts';
import { counted } from '../words.ts';
import { DocumentsTable } from './DocumentsTable.tsx';
import { folderTitles } from './words.ts';

/** All documents of the office. */
export function DocumentsView(): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/documents', {}, 'certificates');
  return (
    <>
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {answer?.rows.length === 0 && <NoDocuments />}
      {answer !== null && answer.rows.length > 0 && <Listed list={answer} />}
    </>
  );
}

function NoDocuments(): ReactElement {
  return (
    <EmptyPage title="No documents yet">
      <p>Certificates, letters and verifier reports are listed here once they are made, each with its download.</p>
      <p>Certificates are made when a round is issued. Reports are made on the page Returns.</p>
    </EmptyPage>
  );
}

function Listed({ list: { rows } }: { readonly list: DocumentList }): ReactElement {
  const [search, setSearch] = useState('');
  const [folder, setFolder] = useState('');
  const all = useMemo(() => rows.map((row) => ({ row, text: textOf(row) })), [rows]);
  const shown = useMemo(() => {
    const words = searchable(search).split(' ');
    return all
      .filter(({ row, text }) => (folder === '' || row.folder === folder) && words.every((word) => text.includes(word)))
      .map(({ row }) => row);
  }, [all, search, folder]);
  return (
    <>
      <Fluent>
        <div className="filters" role="search" aria-label="Documents">
          <SearchField label="Search by school, authority, serial or file" value={search} onSearch={setSearch} />
          <Choice
            label="Kind"
            all="All documents"
            choices={documentFolders.map((each) => [each, folderTitles[each]])}
            value={folder}
            onChoice={setFolder}
          />
        </div>
      </Fluent>
      <div className="beside table-head">
        <p role="status">
          {shown.length === rows.length
            ? counted(rows.length, 'document')
            : `${counted(shown.length, 'document')} found`}
        </p>
        <MakeContactSheet />
      </div>
      <DocumentsTable rows={shown} />
    </>
  );
}

/** All certificates in miniature, to look through at a glance. */
function MakeContactSheet(): ReactElement {
  const task = useTask('contact-sheets');
  return (
    <>
      {task.refused && <RefusedBar refused={task.refused} />}
      <Button size="small" disabledFocusable={task.isGoing} onClick={() => task.start({})}>
        {task.isGoing ? 'The contact sheet is being made …' : 'Make a contact sheet of all in force'}
      </Button>
    </>
  );
}

function textOf({ organisation, la, serial, file }: DocumentRow): string {
  return searchable([organisation, la, serial, file].filter((part) => part !== null).join(' '));
}
