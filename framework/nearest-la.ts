import type { Edition, LocalAuthority } from './edition.ts';
import { foldText } from './recognise.ts';

/** The local authority whose name is nearest to what somebody wrote; null where none is near. */
export function nearestLa(text: string, edition: Edition): LocalAuthority | null {
  const written = foldText(text.slice(0, 60));
  const near = edition.localAuthorities
    .map((la) => ({ la, steps: stepsBetween(written, foldText(la.name)) }))
    .filter(({ la, steps }) => steps <= Math.max(1, Math.floor(la.name.length / 4)))
    .sort((one, other) => one.steps - other.steps);
  return near[0]?.la ?? null;
}

/** Letters to put in, take out or change to make one word of the other. */
function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let place = 0; place < other.length; place += 1) {
      const change = (row[place] ?? 0) + (letter === other.charAt(place) ? 0 : 1);
      next.push(Math.min(change, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
