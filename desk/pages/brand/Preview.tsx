import type { ReactElement } from 'react';
import { brandPdfPath } from '../../api/brand.ts';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import type { Look } from './use-look.ts';

/** The certificate as it will be printed, beside the form. */
export function Preview({ look: { looked, picture, isCurrent, refused } }: { readonly look: Look }): ReactElement {
  const hasFaults = looked !== null && looked.faults.length > 0;
  const words = hasFaults
    ? 'The preview follows when what is marked has been put right.'
    : isCurrent
      ? 'This is how certificates are printed. The school is invented.'
      : 'The preview is being drawn.';
  return (
    <section className="brand-preview" aria-label="Preview">
      {refused && <RefusedBar refused={refused} />}
      <div className={isCurrent ? 'sheet' : 'sheet waits'}>
        {picture !== null && <img src={picture} alt="A certificate of an invented school with this brand" />}
      </div>
      <div className="beside">
        <p className="quiet" role="status">
          {words}
        </p>
        {isCurrent && looked !== null && (
          <a
            className="button small"
            href={`${brandPdfPath}?${new URLSearchParams({ look: looked.look }).toString()}`}
            target="_blank"
            rel="noreferrer"
          >
            Open as PDF
          </a>
        )}
      </div>
    </section>
  );
}
