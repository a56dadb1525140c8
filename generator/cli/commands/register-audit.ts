import { counted } from '../../counted.ts';
import { auditRegister } from '../../jobs/register/audit.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import type { RegisterOptions } from '../in-register.ts';
import { inRegister } from '../in-register.ts';
import { onOneLine } from '../../on-one-line.ts';

const whatToDo =
  'Keep a copy of the register and the certificates as they are, find out who had access, and put them back from your last backup.';

export function auditCommand(options: RegisterOptions): Promise<ExitCode> {
  return inRegister(options, async (means) => {
    const { events, awards, documents: certificates, head, findings } = await auditRegister(means);
    const looked = `${counted(events, 'event')}, ${counted(awards, 'award')}, ${counted(certificates, 'certificate')}`;
    const isSound = findings.length === 0;
    const lines =
      options.json === true
        ? [JSON.stringify({ events, awards, certificates, lastEvent: head, findings })]
        : isSound
          ? [`nothing wrong: ${looked}; the last event is ${head.hash} (write it down elsewhere)`]
          : findings.map(({ message }) => onOneLine(message));
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    if (!isSound && !options.quiet)
      process.stderr.write(`${counted(findings.length, 'finding')} in ${looked}\n${whatToDo}\n`);
    return isSound ? exitCodes.done : exitCodes.incomplete;
  });
}
