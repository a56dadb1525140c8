import { Radio, RadioGroup } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { levelIds } from '../../../framework/edition.ts';
import { useSurroundings } from '../context.ts';
import type { PaneEntry } from '../entries.ts';
import { ClearChoice } from './ClearChoice.tsx';
import type { EntryProps } from './EntryFrame.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { LevelSymbol } from '../../../screen/parts/LevelSymbol.tsx';

interface LevelEntryProps extends EntryProps {
  /** What is judged, as screen readers say it. */
  readonly of: string;
}

/** The three levels side by side. */
export function LevelEntry({ of, ...frame }: LevelEntryProps): ReactElement {
  const { entry } = frame;
  const { edition } = useSurroundings().ready;
  const choose = useLevelChoice(entry, of);
  return (
    <EntryFrame {...frame} hasPicture beside={<ClearChoice entry={entry} what={`level of ${of}`} />}>
      {(control) => (
        <RadioGroup
          {...control}
          className="level-row"
          layout="horizontal-stacked"
          value={typeof entry.value === 'string' ? entry.value : ''}
          onChange={(_event, { value }) => choose(value)}
          onKeyDown={chooseByNumber(choose)}
        >
          {levelIds.map((level) => (
            <Radio
              key={level}
              value={level}
              input={undescribed}
              className={entry.value === level ? `chosen level-${level}` : `level-${level}`}
              label={
                <span className="level-word">
                  <LevelSymbol level={level} />
                  {edition.levels[level].title}
                </span>
              }
            />
          ))}
        </RadioGroup>
      )}
    </EntryFrame>
  );
}

/** The group has the hint: it need not be said again of each choice. */
export const undescribed = { 'aria-describedby': undefined };

/** Sets a level and says so. */
export function useLevelChoice(entry: PaneEntry, of: string): (level: string) => void {
  const { announce } = useSurroundings();
  return (level) => {
    entry.set(level);
    announce(`${entry.choices.find(({ id }) => id === level)?.title ?? ''} chosen for ${of}.`);
  };
}

/** 1, 2 and 3 choose a level while the focus is on one of them. */
export function chooseByNumber(choose: (level: string) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const level = levelIds[Number(event.key) - 1];
    if (level === undefined) return;
    event.preventDefault();
    choose(level);
    const inputs = event.currentTarget.querySelectorAll('input');
    inputs[levelIds.indexOf(level)]?.focus();
  };
}
