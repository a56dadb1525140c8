import { memo } from 'react';
import type { ReactElement } from 'react';
import type { LevelId } from '../../../framework/edition.ts';
import { DoneIcon, ErrorIcon, QueryIcon } from '../../../screen/parts/icons.tsx';
import { LevelBadge } from '../../../screen/parts/LevelBadge.tsx';
import type { Agenda, AgendaRow as Row, Decided, Entry, NotApplied } from '../../api/rounds.ts';
import { counted } from '../words.ts';
import { Deciding } from './Deciding.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import { hasError, schoolOf } from './words.ts';

interface AgendaRowProps {
  readonly row: Row;
  readonly agenda: Agenda;
  readonly decided: Decided | undefined;
  /** What was entered about the return before it changed. */
  readonly earlier: readonly NotApplied[];
  /** Whether the Tab key comes to it. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onChoose: (key: string) => void;
  readonly onEnter: (key: string, changes: Partial<Entry>, seen?: Partial<Entry>) => void;
}

/** A school on the agenda: its levels and the verifier’s, what is recommended and what is decided. */
export const AgendaRow = memo(function AgendaRow(props: AgendaRowProps): ReactElement {
  const { row, agenda, decided, earlier, isCurrent, isOpen, onChoose, onEnter } = props;
  const { key, la, recommendation } = row;
  const { outcomes } = agenda;
  return (
    <li data-key={key} className={isOpen ? 'open' : ''}>
      <div className="agenda-row">
        <div className="agenda-name">
          <button
            type="button"
            className="agenda-school"
            aria-expanded={isOpen}
            tabIndex={isCurrent ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {schoolOf(row)}
          </button>
          <span className="quiet">{la}</span>
          <Marks row={row} decided={decided} earlier={earlier} />
        </div>
        <Levels row={row} agenda={agenda} />
        <div className="agenda-outcome">
          <span className="quiet">Recommended</span>
          <OutcomeMark outcome={recommendation} outcomes={outcomes} otherwise="None" />
        </div>
        <div className="agenda-outcome">
          <span className="quiet">Decision</span>
          <OutcomeMark outcome={decided?.decision ?? null} outcomes={outcomes} otherwise="Open" />
        </div>
      </div>
      {isOpen && <Deciding row={row} agenda={agenda} decided={decided} earlier={earlier} onEnter={onEnter} />}
    </li>
  );
});

function Marks({ row, decided, earlier }: Pick<AgendaRowProps, 'row' | 'decided' | 'earlier'>): ReactElement | null {
  const marks = [
    ...(row.hasChanged ? [<Mark key="changed" kind="query" words="Changed since" />] : []),
    ...(decided !== undefined && hasError(decided) ? [<Mark key="error" kind="error" words="To put right" />] : []),
    ...(decided?.serial != null ? [<Mark key="issued" kind="done" words="Issued" />] : []),
    ...(earlier.length > 0 && decided?.decision == null
      ? [<Mark key="earlier" kind="query" words="Decide again" />]
      : []),
    ...(row.queries.length > 0 && decided === undefined
      ? [<Mark key="query" kind="query" words={counted(row.queries.length, 'query', 'queries')} />]
      : []),
  ];
  return marks.length === 0 ? null : <span className="agenda-marks">{marks}</span>;
}

const icons = { done: <DoneIcon />, error: <ErrorIcon />, query: <QueryIcon /> };

function Mark({ kind, words }: { readonly kind: keyof typeof icons; readonly words: string }): ReactElement {
  return (
    <span className={`state ${kind}`}>
      {icons[kind]}
      {words}
    </span>
  );
}

function Levels({ row, agenda }: Pick<AgendaRowProps, 'row' | 'agenda'>): ReactElement {
  const { aspects, levelTitles } = agenda;
  const badge = (level: LevelId | null): ReactElement => (
    <LevelBadge level={level} word={level === null ? 'No level' : levelTitles[level]} />
  );
  return (
    <table className="agenda-levels">
      <caption className="for-ears">Levels of {schoolOf(row)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">School</th>
          <th scope="col">Verifier</th>
        </tr>
      </thead>
      <tbody>
        {aspects.map((title, index) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td>{badge(row.school[index] ?? null)}</td>
            <td>{badge(row.verifier[index] ?? null)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Overall</th>
          <td>{badge(row.overall)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}
