import { longDate } from '../../../framework/dates.ts';
import { counted } from '../../../framework/sentences.ts';
import type { InstallationCheck, InstallationFinding } from '../../../generator/jobs/check-installation.ts';
import { programWritten } from '../../../generator/jobs/check-installation.ts';
import type { CheckedItem } from '../../api/settings.ts';
import { refusedOf } from '../words.ts';

/** What is said of each check. */
export function checkedItem(finding: InstallationFinding): CheckedItem {
  if ('error' in finding) {
    const { message, remedy } = refusedOf(finding.error);
    return { check: finding.check, isGood: false, message, remedy };
  }
  const { check } = finding;
  const [isGood, message, remedy = ''] = said(finding);
  return { check, isGood, message, remedy };
}

function said(finding: InstallationCheck): readonly [isGood: boolean, message: string, remedy?: string] {
  switch (finding.check) {
    case 'browser':
      return [true, 'The browser started and printed a page.'];
    case 'register': {
      const { events, awards, findings } = finding;
      const [first] = findings;
      if (first === undefined)
        return [true, `The register is whole: ${counted(events, 'event')}, ${counted(awards, 'award')}.`];
      const more = findings.length - 1;
      return [
        false,
        more === 0 ? first : `${first} There ${more === 1 ? 'is' : 'are'} ${counted(more, 'more finding')}.`,
        'Put the register and the certificates back from your last backup, or ask whoever keeps them.',
      ];
    }
    case 'folders':
      if (finding.notWritable.length === 0) return [true, 'Files can be put into every folder of the office.'];
      return [
        false,
        `Files cannot be put into ${finding.notWritable.join(', ')}.`,
        'Ask whoever looks after this computer for permission to write there.',
      ];
    case 'fonts':
      if (!finding.missing) return [true, 'The fonts of the documents are there.'];
      return [false, 'The fonts of the documents are missing.', 'Install the program again.'];
    case 'clock': {
      const { today, latest } = finding;
      if (today >= programWritten && (latest === null || latest <= today))
        return [true, `The clock of this computer says ${longDate(today)}.`];
      const why =
        latest !== null && latest > today
          ? `, but an award was put on record on ${longDate(latest)}`
          : ', which is before this program was written';
      return [
        false,
        `The clock of this computer says ${longDate(today)}${why}.`,
        'Set date and time of this computer before you issue anything.',
      ];
    }
    case 'key':
      return [true, `The office has its key, ${finding.id}.`];
  }
}
