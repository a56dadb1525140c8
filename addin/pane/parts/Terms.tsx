import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import { termsIn } from '../terms.ts';
import { Disclosure } from './Disclosure.tsx';

interface TermsProps {
  /** The texts of the page. */
  readonly texts: readonly string[];
}

/** What the terms on a page stand for, behind one stop of the Tab key. */
export function Terms({ texts }: TermsProps): ReactElement | null {
  const terms = termsIn(texts, useSurroundings().ready.edition.glossary);
  if (terms.length === 0) return null;
  return (
    <Disclosure
      name="terms"
      title={
        <>
          Terms on this page<span className="quiet">: {terms.map(({ term }) => term).join(', ')}</span>
        </>
      }
    >
      <dl className="terms">
        {terms.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
