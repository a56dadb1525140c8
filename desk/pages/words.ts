import { longDate } from '../../framework/dates.ts';
import { dayOf, today } from '../../framework/today.ts';
import type { PageName } from './routes.ts';

export { counted } from '../../framework/sentences.ts';

export const pageTitles: Readonly<Record<PageName, string>> = {
  year: 'Year',
  returns: 'Returns',
  round: 'Round',
  certificates: 'Certificates',
  register: 'Register',
  borough: 'Borough',
  brand: 'Brand',
  settings: 'Settings',
};

/** `12 May 2026, 14:05`; of today only the time. @param instant ISO */
export function whenInWords(instant: string): string {
  const at = new Date(instant);
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const day = dayOf(at);
  return day === today() ? `Today, ${time}` : `${longDate(day)}, ${time}`;
}
