import { pathToFileURL } from 'node:url';
import type * as DeskModule from '../../desk/server/desk.ts';
import type * as ServerModule from '../../desk/server/server.ts';
import { projectPath } from '../../generator/project-folder.ts';

/** As it was built: threads that read are started from files, and so are the pages. */
const built = async <Module>(file: string): Promise<Module> =>
  (await import(pathToFileURL(projectPath('dist', 'desk', 'server', file)).href)) as Module;
const { Desk } = await built<typeof DeskModule>('desk.js');
const { serve } = await built<typeof ServerModule>('server.js');

/** A desk that listens on a port of its own. */
export interface ServedDesk {
  readonly desk: DeskModule.Desk;
  /** With its token. */
  readonly address: string;
  /** Without it, and without a stroke at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** @param folder of its office, made where it is not there and `name` is given */
export async function servedDesk(folder: string, name?: string): Promise<ServedDesk> {
  const desk = await Desk.start({ folder, by: 'The test' });
  if (name !== undefined && desk.office === null) {
    await desk.makeOffice({ folder, name, contact: 'office@qualitymark.example' });
  }
  const { address, close } = await serve(desk, 0);
  return { desk, address, origin: new URL(address).origin, close };
}
