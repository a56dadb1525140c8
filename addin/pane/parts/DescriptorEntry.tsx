import { Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Strand } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { useSurroundings } from '../context.ts';
import { ClearChoice } from './ClearChoice.tsx';
import type { EntryProps } from './EntryFrame.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { FrameworkText } from './FrameworkText.tsx';
import { Keys } from './Keys.tsx';
import { chooseByNumber, useLevelChoice } from './LevelEntry.tsx';
import { LevelSymbol } from '../../../screen/parts/LevelSymbol.tsx';

interface DescriptorEntryProps extends EntryProps {
  readonly strand: Strand;
  /** The strand with its aspect, as screen readers say it. */
  readonly of: string;
}

/** The three descriptors of a strand with their full text, one of which the school chooses. */
export function DescriptorEntry({ strand, of, ...frame }: DescriptorEntryProps): ReactElement {
  const { entry } = frame;
  const { edition } = useSurroundings().ready;
  const choose = useLevelChoice(entry, of);
  return (
    <EntryFrame {...frame} hasPicture beside={<ClearChoice entry={entry} what={`level of ${strand.title}`} />}>
      {(control) => (
        <RadioGroup
          {...control}
          className="descriptors"
          value={typeof entry.value === 'string' ? entry.value : ''}
          onChange={(_event, { value }) => choose(value)}
          onKeyDown={chooseByNumber(choose)}
        >
          {levelIds.map((level, index) => (
            <Radio
              key={level}
              value={level}
              className={entry.value === level ? `chosen level-${level}` : `level-${level}`}
              aria-labelledby={`${entry.id}-${level}`}
              aria-describedby={`${entry.id}-${level}-text`}
              label={
                <>
                  <span className="level-word">
                    <LevelSymbol level={level} />
                    <span id={`${entry.id}-${level}`}>{edition.levels[level].title}</span>
                    <Keys keys={String(index + 1)} />
                  </span>
                  <span id={`${entry.id}-${level}-text`}>
                    {strand.descriptors[level].map((paragraph) => (
                      <span key={paragraph} className="paragraph">
                        <FrameworkText text={paragraph} />
                      </span>
                    ))}
                  </span>
                </>
              }
            />
          ))}
        </RadioGroup>
      )}
    </EntryFrame>
  );
}
