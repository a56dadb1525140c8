import pc from 'picocolors';
import { counted } from '../../counted.ts';
import type { AwardHistory, ToldEvent } from '../../jobs/register/history.ts';
import { historyOf } from '../../jobs/register/history.ts';
import { awardStateWords } from '../award-state-words.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import type { RegisterOptions } from '../in-register.ts';
import { inRegister } from '../in-register.ts';
import { onOneLine } from '../../on-one-line.ts';

export function historyCommand(serial: string, options: RegisterOptions): Promise<ExitCode> {
  return inRegister(options, async (means) => {
    const awards = await historyOf(serial, means);
    const lines = options.json === true ? awards.flatMap(jsonLines) : awards.flatMap(textLines);
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    const others = awards.length - 1;
    if (!options.quiet && others > 0)
      process.stderr.write(
        `${counted(others, 'other award')} of the same school, found by return id, URN or LAESTAB\n`,
      );
    return exitCodes.done;
  });
}

function textLines(history: AwardHistory): readonly string[] {
  const { serial, school } = history.award;
  const head = onOneLine(`${serial}  ${school.organisation}: ${awardStateWords(history)}`);
  return [history.isAsked ? pc.bold(head) : head, ...history.events.map(textLine)];
}

function textLine({ event: { by, reason }, recordedOn, sentence }: ToldEvent): string {
  const why = reason === null ? '' : ` Reason: ${reason}`;
  return `    ${recordedOn}  ${onOneLine(`${sentence}${why}`)} ${pc.dim(`(${onOneLine(by)})`)}`;
}

function jsonLines({ events }: AwardHistory): readonly string[] {
  return events.map(({ event: { number, at, by, serial, kind, reason, ...content }, sentence }) =>
    JSON.stringify({ number, at, by, serial, kind, reason, message: sentence, content }),
  );
}
