import type { Edition, LocalAuthority } from './edition.ts';
import { foldText } from './recognise.ts';
import { stepsBetween } from './steps-between.ts';

/** The local authority whose name is nearest to what somebody wrote; null where none is near. */
export function nearestLa(text: string, edition: Edition): LocalAuthority | null {
  const written = foldText(text.slice(0, 60));
  const near = edition.localAuthorities
    .map((la) => ({ la, steps: stepsBetween(written, foldText(la.name)) }))
    .filter(({ la, steps }) => steps <= Math.max(1, Math.floor(la.name.length / 4)))
    .sort((one, other) => one.steps - other.steps);
  return near[0]?.la ?? null;
}
