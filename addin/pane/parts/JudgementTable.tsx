import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import { LevelMark } from './LevelMark.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';

/** The judgements of school and verifier side by side, aspect by aspect. */
export function JudgementTable(): ReactElement {
  const { edition, schoolReturn } = useSurroundings().ready;
  const { verification, overall } = schoolReturn;
  return (
    <table className="judgements">
      <thead>
        <tr>
          <td />
          <th scope="col">School</th>
          <th scope="col">Verifier</th>
        </tr>
      </thead>
      <tbody>
        {edition.aspects.map(({ id, shortTitle }) => (
          <tr key={id}>
            <th scope="row">{shortTitle}</th>
            <td data-by="School">
              <LevelMark level={schoolReturn.aspects[id]?.level ?? null} otherwise="None yet" />
            </td>
            <td data-by="Verifier">
              <LevelMark level={verification.aspects[id]?.level ?? null} otherwise="None yet" />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">Overall</th>
          <td data-by="School">
            <LevelMark level={overall.level} otherwise="None yet" />
          </td>
          <td data-by="Verifier">
            <OutcomeMark outcome={verification.recommendation} otherwise="None yet" />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
