import { useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import type { AskedFigures, BoroughFile } from '../../api/borough.ts';
import { boroughDownloadPath } from '../../api/borough.ts';
import { call } from '../call.ts';
import { useAttempt, useSay } from '../say.tsx';
import { useAnswer } from '../use-answer.ts';
import { whenInWords } from '../words.ts';

interface DownloadsProps {
  readonly wanted: AskedFigures;
  /** What the figures in view are of. */
  readonly area: string;
}

const documents = {
  report: 'Report (PDF)',
  csv: 'Tables (CSV)',
  feedback: 'A page for each school (PDF): how it compares, and whom it could ask',
} as const;
type DocumentName = keyof typeof documents;

/** The same figures as files. */
export function Downloads({ wanted, area }: DownloadsProps): ReactElement {
  const [attempt, say] = [useAttempt(), useSay()];
  const [chosen, setChosen] = useState<Readonly<Record<DocumentName, boolean>>>({
    report: true,
    csv: false,
    feedback: false,
  });
  const { answer: files } = useAnswer('GET /api/borough/files', {}, 'borough');
  const isPublished = wanted.for === 'publication';
  const make = (): void => {
    const request = { ...wanted, ...chosen, feedback: chosen.feedback && !isPublished };
    attempt(
      call('POST /api/jobs/start', { kind: 'borough', request }).then(() =>
        say('The documents are being made. They will be listed here.'),
      ),
    );
  };
  const names = Object.keys(documents) as readonly DocumentName[];
  return (
    <section>
      <h2>Download</h2>
      <fieldset className="documents">
        <legend>
          For {area}
          {isPublished && ', with small numbers hidden'}
        </legend>
        <label className="choice">
          <input type="checkbox" checked aria-disabled readOnly />
          <span>Borough workbook (Excel), always made</span>
        </label>
        {names
          .filter((name) => name !== 'feedback' || !isPublished)
          .map((name) => (
            <label key={name} className="choice">
              <input
                type="checkbox"
                checked={chosen[name]}
                onChange={({ target }) => setChosen({ ...chosen, [name]: target.checked })}
              />
              <span>{documents[name]}</span>
            </label>
          ))}
        {isPublished && <p className="quiet">Pages for schools name other schools, so they are not published.</p>}
      </fieldset>
      <Button appearance="primary" onClick={make}>
        Make the documents
      </Button>
      {files !== null && files.length > 0 && <FileList files={files} />}
    </section>
  );
}

function FileList({ files }: { readonly files: readonly BoroughFile[] }): ReactElement {
  return (
    <table className="borough-files">
      <caption>Made so far</caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Made</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, isFolder, made }) => (
          <tr key={name}>
            <th scope="row">
              <a
                className="link"
                href={`${boroughDownloadPath}?${new URLSearchParams({ name }).toString()}`}
                download={isFolder ? `${name}.zip` : name}
              >
                {name}
                {isFolder && ' (ZIP)'}
              </a>
            </th>
            <td className="quiet">{whenInWords(made)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
