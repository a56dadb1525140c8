import { Input, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { parseDate } from '../../../framework/dates.ts';
import { longestText } from '../../excel/excel-workbook.ts';
import type { PaneEntry } from '../entries.ts';
import { enteredForm, isSameEntry, typedForm } from '../entries.ts';
import { useDraft } from '../use-draft.ts';
import type { EntryProps } from './EntryFrame.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { Button } from '../../../screen/parts/Button.tsx';
import { rowsFor } from './rows-for.ts';

interface TypedEntryProps extends EntryProps {
  /** Id of a list of texts to choose from. */
  readonly list?: string;
}

/** An entry that is typed: a line, a text of several lines, or a date. */
export function TypedEntry({ list, ...frame }: TypedEntryProps): ReactElement {
  const { entry } = frame;
  const draft = useEntryDraft(entry);
  const isOffered = entry.isDayAsText && draft.text === typedForm(entry.value, entry.kind);
  const typing = {
    value: draft.text,
    onFocus: draft.begin,
    onBlur: draft.finish,
    onChange: (_event: unknown, { value }: { readonly value: string }) => draft.change(value),
  };
  return (
    <EntryFrame
      {...frame}
      {...(isOffered ? { hint: asText, beside: <WriteAgain entry={entry} /> } : {})}
      fault={lengthFault(draft.text)}
    >
      {(control) =>
        entry.kind === 'text' ? (
          <Textarea
            {...control}
            {...typing}
            resize="vertical"
            textarea={{ rows: rowsFor(draft.text), spellCheck: true }}
          />
        ) : (
          <Input
            {...control}
            {...typing}
            {...(list === undefined ? {} : { list })}
            autoComplete="off"
            {...(entry.kind === 'date' ? { placeholder: 'dd/mm/yyyy', inputMode: 'numeric', className: 'date' } : {})}
          />
        )
      }
    </EntryFrame>
  );
}

const asText = 'In its cell this day is a text, which Start does not count.';

/** Puts right a day that the workbook holds as a text. */
function WriteAgain({ entry }: EntryProps): ReactElement {
  const { value, kind, set } = entry;
  return (
    <Button
      className="write-again"
      size="small"
      onClick={({ currentTarget }) => {
        currentTarget.closest('.entry')?.querySelector<HTMLElement>('input')?.focus();
        set(typeof value === 'string' ? value : null);
      }}
    >
      Write it as {typedForm(value, kind)}
    </Button>
  );
}

/** What is too long for a cell, and by how much; null where nothing is. */
function lengthFault(text: string): string | null {
  const over = text.length - longestText;
  if (over <= 0) return null;
  const inWords = (count: number): string => count.toLocaleString('en-GB');
  return `Too long by ${inWords(over)} characters: a cell in Excel holds ${inWords(longestText)}. All that you entered is kept here until you shorten it.`;
}

function useEntryDraft({ kind, value, set, type }: PaneEntry): ReturnType<typeof useDraft> {
  return useDraft({
    stored: typedForm(value, kind),
    isSame: isSameEntry(kind),
    // What is emptied is mostly typed anew; a row that is empty is none.
    isWhole: (text) => text !== '' && (kind !== 'date' || parseDate(text) !== null),
    write: (text) => set(enteredForm(text, kind)),
    keep: (text, over) => type(enteredForm(text, kind), over === undefined ? undefined : enteredForm(over, kind)),
  });
}
