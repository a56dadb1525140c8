import { counted } from '../../counted.ts';
import { publishRegister } from '../../jobs/register/publish.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import type { RegisterOptions } from '../in-register.ts';
import { openMeans } from '../run.ts';

export interface PublishOptions extends RegisterOptions {
  readonly out: string;
}

export async function publishCommand(options: PublishOptions): Promise<ExitCode> {
  const { out, json = false, quiet } = options;
  const { means, close } = await openMeans(options);
  try {
    const published = await publishRegister({ out }, means);
    const { page, address, awards, written } = published;
    process.stdout.write(`${json ? JSON.stringify({ out, ...published }) : page}\n`);
    if (!quiet)
      process.stderr.write(
        `${counted(awards, 'award')}, ${counted(written, 'file')} written. Put this folder on your web server, so that ${address} opens ${page}.\n`,
      );
    return exitCodes.done;
  } finally {
    await close();
  }
}
