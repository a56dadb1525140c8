import { Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { isUnreadable } from '../../../framework/values.ts';
import { useSurroundings } from '../context.ts';
import { ClearChoice } from './ClearChoice.tsx';
import type { EntryProps } from './EntryFrame.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { undescribed } from './LevelEntry.tsx';

/** An entry that is chosen from a list that folds out. */
export function ListEntry(props: EntryProps): ReactElement {
  const { entry } = props;
  const unread = isUnreadable(entry.value) ? entry.value.unreadable : null;
  return (
    <EntryFrame {...props}>
      {(control) => (
        <Select
          {...control}
          value={unread === null ? ((entry.value as string | null) ?? '') : unreadOption}
          onChange={(_event, { value }) => entry.set(value === '' ? null : value)}
        >
          <option value="" />
          {unread !== null && (
            <option value={unreadOption} disabled>
              “{unread.slice(0, 60)}”
            </option>
          )}
          {entry.choices.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
    </EntryFrame>
  );
}

/** No choice has such an id. */
const unreadOption = '?';

/** An entry of few choices, all in view. */
export function RadioEntry(props: EntryProps): ReactElement {
  const { announce } = useSurroundings();
  const { entry } = props;
  const what = entry.of === null ? entry.label : `${entry.label} ${entry.of}`;
  return (
    <EntryFrame {...props} beside={<ClearChoice entry={entry} what={what} />}>
      {(control) => (
        <RadioGroup
          {...control}
          layout="horizontal"
          value={typeof entry.value === 'string' ? entry.value : ''}
          onChange={(_event, { value }) => {
            entry.set(value);
            announce(`${entry.choices.find(({ id }) => id === value)?.title ?? ''} chosen for ${what}.`);
          }}
        >
          {entry.choices.map(({ id, title }) => (
            <Radio key={id} value={id} label={title} input={undescribed} />
          ))}
        </RadioGroup>
      )}
    </EntryFrame>
  );
}
