import type { ReactElement } from 'react';
import type { FieldPath } from '../../../framework/fields.ts';
import { useEntry } from '../entries.ts';
import { ListEntry, RadioEntry } from './ChosenEntry.tsx';
import type { EntryProps } from './EntryFrame.tsx';
import { TypedEntry } from './TypedEntry.tsx';

/** More choices than these fold out from a list. */
const mostInView = 3;

/** The entry of a field, in the way in which its kind is entered. */
export function FieldEntry({ path }: { readonly path: FieldPath }): ReactElement {
  return <AnyEntry entry={useEntry(path)} />;
}

export function AnyEntry(props: EntryProps): ReactElement {
  const { kind, choices } = props.entry;
  if (kind !== 'choice') return <TypedEntry {...props} />;
  return choices.length > mostInView ? <ListEntry {...props} /> : <RadioEntry {...props} />;
}
