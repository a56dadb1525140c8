import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import type { BrandFault, FormLetter, FormWording } from '../../api/brand.ts';
import { TextField } from './fields.tsx';

interface WordingProps {
  readonly wording: readonly FormWording[];
  readonly onWording: (field: string, wording: readonly FormWording[]) => void;
  readonly faults: readonly BrandFault[];
}

const letterTitles: Readonly<Record<FormLetter, string>> = {
  award: 'In letters with an award',
  none: 'In letters without an award',
  deferred: 'In letters where the decision is deferred',
  invitation: 'In invitations to the visit',
};

const mostLanguages = 2;
const empty = { before: '', after: '', valid: '', letters: { award: '', none: '', deferred: '', invitation: '' } };

/** The issuing body’s own words, in one language or two. */
export function Wording({ wording, onWording, faults }: WordingProps): ReactElement {
  const change = (index: number, part: Partial<FormWording>): void => {
    const field = `wording ${String(index)} ${Object.keys(part).join()}`;
    onWording(
      field,
      wording.map((each, at) => (at === index ? { ...each, ...part } : each)),
    );
  };
  return (
    <>
      {wording.map((words, index) => {
        const place = `wording.${words.language.trim()}`;
        return (
          <fieldset key={index} className="brand-group">
            <legend>{wording.length > 1 ? `Wording, language ${String(index + 1)}` : 'Wording'}</legend>
            <TextField
              label="Language"
              hint="As a code: en for English, cy for Welsh, pl for Polish."
              value={words.language}
              onValue={(language) => change(index, { language })}
              place={place}
              faults={faults}
            />
            <TextField
              label="Before the school’s name"
              value={words.before}
              onValue={(before) => change(index, { before })}
              place={`${place}.before`}
              faults={faults}
            />
            <TextField
              label="Between the name and the award"
              value={words.after}
              onValue={(after) => change(index, { after })}
              place={`${place}.after`}
              faults={faults}
            />
            <TextField
              label="How long it is valid"
              hint="With {from}, {until} and {awarded}, where the days are put."
              value={words.valid}
              onValue={(valid) => change(index, { valid })}
              place={`${place}.valid`}
              faults={faults}
            />
            <details>
              <summary>A paragraph of your own in letters</summary>
              {(Object.keys(letterTitles) as FormLetter[]).map((kind) => (
                <TextField
                  key={kind}
                  label={letterTitles[kind]}
                  value={words.letters[kind]}
                  onValue={(text) => change(index, { letters: { ...words.letters, [kind]: text } })}
                  place={`${place}.letters.${kind}`}
                  faults={faults}
                />
              ))}
            </details>
            <Button
              size="small"
              onClick={() =>
                onWording(
                  '',
                  wording.filter((_, at) => at !== index),
                )
              }
            >
              {wording.length > 1 ? `Remove language ${String(index + 1)}` : 'Use the usual words'}
            </Button>
          </fieldset>
        );
      })}
      {wording.length < mostLanguages && (
        <Button onClick={() => onWording('', [...wording, { ...empty, language: wording.length === 0 ? 'en' : '' }])}>
          {wording.length === 0 ? 'Use your own words' : 'Add a second language'}
        </Button>
      )}
    </>
  );
}
