import type { ReactElement } from 'react';

/** Whose pane this is, at the foot, where Microsoft's guidelines for add-ins want it. */
export function BrandBar(): ReactElement {
  return (
    <p className="brand-bar">
      <img src="icons/quality-mark-32.png" width="20" height="20" alt="" loading="lazy" /> Professional Development
      Quality Mark
    </p>
  );
}
