import type { ReactElement } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';
import type { Hidden } from '../../api/borough.ts';
import { counted } from '../words.ts';
import { hiddenMark } from './bars.tsx';

interface PublicationSwitchProps {
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

export function PublicationSwitch({ isOn, onSwitch }: PublicationSwitchProps): ReactElement {
  return (
    <div className="for-publication">
      <label className="choice">
        <input
          id="for-publication"
          type="checkbox"
          role="switch"
          checked={isOn}
          onChange={({ target }) => onSwitch(target.checked)}
        />
        <span>Hide small numbers, for publication</span>
      </label>
      <p className="quiet">Numbers under five could tell which school is meant.</p>
    </div>
  );
}

/** What the switch hides, and why more than the small numbers. */
export function HiddenNumbers({ hidden: { small, others } }: { readonly hidden: Hidden }): ReactElement {
  const verb = small === 1 ? 'is' : 'are';
  return (
    <MessageBar className="hidden-numbers">
      <MessageBarBody>
        <MessageBarTitle>
          {small + others === 0
            ? 'No number had to be hidden.'
            : `${counted(small + others, 'number')} ${small + others === 1 ? 'is' : 'are'} hidden.`}
        </MessageBarTitle>{' '}
        {small + others > 0 && (
          <>
            {counted(small, 'number')} {verb} under five
            {others > 0 &&
              `; ${others.toLocaleString('en-GB')} more would let somebody work one of them out from a total`}
            . Each has a <span className="hidden-mark">{hiddenMark}</span> in its place, and a crossed bar.
          </>
        )}{' '}
        Schools are not named. Publish one choice of local authorities only: two that overlap could be compared.
      </MessageBarBody>
    </MessageBar>
  );
}
