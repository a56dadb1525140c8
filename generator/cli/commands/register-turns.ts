import type { Edited, TurnRequest } from '../../jobs/register/edit.ts';
import { reinstateAward, withdrawAward } from '../../jobs/register/edit.ts';
import type { RegisterMeans } from '../../jobs/register/register-means.ts';
import { showEdited } from '../edited-award.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import type { RegisterOptions } from '../in-register.ts';
import { inRegister } from '../in-register.ts';

export interface TurnOptions extends RegisterOptions {
  readonly reason?: string;
  readonly on?: string;
}

export function withdrawCommand(serial: string, options: TurnOptions): Promise<ExitCode> {
  return turn(withdrawAward, serial, options, 'is withdrawn already on that day');
}

export function reinstateCommand(serial: string, options: TurnOptions): Promise<ExitCode> {
  return turn(reinstateAward, serial, options, 'is not withdrawn on that day');
}

function turn(
  job: (request: TurnRequest, means: RegisterMeans) => Promise<Edited>,
  serial: string,
  options: TurnOptions,
  unchanged: string,
): Promise<ExitCode> {
  const { reason = null, on } = options;
  return inRegister(options, async (means) => {
    showEdited(await job({ serial, reason, on }, means), options, unchanged);
    return exitCodes.done;
  });
}
