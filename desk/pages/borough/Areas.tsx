import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import type { Area } from '../../api/borough.ts';

interface AreasProps {
  readonly areas: readonly Area[];
  /** Codes with commas between them; empty for all. */
  readonly las: string;
  readonly onLas: (las: string) => void;
}

/** Which local authorities the figures are of. */
export function Areas({ areas, las, onLas }: AreasProps): ReactElement | null {
  if (areas.length < 2) return null;
  const chosen = new Set(las === '' ? [] : las.split(','));
  const choose = (code: string, isChosen: boolean): void => {
    const next = areas.filter((area) => (area.code === code ? isChosen : chosen.has(area.code)));
    onLas(next.map((area) => area.code).join(','));
  };
  return (
    <fieldset className="areas">
      <legend>Local authorities</legend>
      <ul>
        {areas.map(({ code, name, returns }) => (
          <li key={code}>
            <label className="choice">
              <input
                type="checkbox"
                checked={chosen.has(code)}
                onChange={({ target }) => choose(code, target.checked)}
              />
              <span>
                {name} {returns !== null && <span className="quiet">{returns.toLocaleString('en-GB')}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className="quiet beside">
        {chosen.size === 0 ? 'None is chosen: the figures are of all of them.' : 'The figures are of those chosen.'}
        {chosen.size > 0 && (
          <Button size="small" onClick={() => onLas('')}>
            Show all
          </Button>
        )}
      </p>
    </fieldset>
  );
}
