import path from 'node:path';
import type { Hono } from 'hono';
import { z } from 'zod';
import { today } from '../../../framework/today.ts';
import { exportRegister } from '../../../generator/jobs/register/copies.ts';
import { renewKey } from '../../../generator/office/make-office.ts';
import { keyHistory } from '../../../generator/office/keys.ts';
import { changeSettings } from '../../../generator/office/settings.ts';
import { line } from '../../../generator/settings-file.ts';
import { version } from '../../../generator/version.ts';
import { isPostgres, withoutPassword } from '../../../register/store/address.ts';
import type { SettingsState } from '../../api/settings.ts';
import { registerExportPath } from '../../api/settings.ts';
import type { Desk } from '../desk.ts';
import { route } from '../routes.ts';
import { browserFacts } from '../settings/browser-facts.ts';
import { hashOfSettings, officeForm, saveOffice } from '../settings/office-settings.ts';
import { chooseName } from '../settings/who.ts';

const text = z.string().trim().max(1_000);
const form = z.strictObject({ name: text, contact: text, website: text, verifyAddress: text });

export function settingsArea(app: Hono, desk: Desk): void {
  const changed = () => desk.events.tell({ event: 'changed', area: 'office' });
  route(app, 'GET /api/settings', z.strictObject({}), () => stateOf(desk));
  route(app, 'POST /api/settings/office', z.strictObject({ form, hash: z.string().max(64) }), async (asked) => {
    const faults = await saveOffice(desk.here.office, asked.form, asked.hash);
    if (faults.length === 0) changed();
    return faults;
  });
  route(app, 'POST /api/settings/key', z.strictObject({}), async () => {
    await renewKey(desk.here.office.folder);
    await desk.here.office.refresh();
    changed();
    return stateOf(desk);
  });
  route(app, 'POST /api/settings/workers', z.strictObject({ isShared: z.boolean() }), async ({ isShared }) => {
    const { office } = desk.here;
    await changeSettings(office.folder, { queue: isShared });
    await office.refresh();
    changed();
    return stateOf(desk);
  });
  route(app, 'POST /api/settings/who', z.strictObject({ name: line.max(80) }), async ({ name }) => {
    await chooseName(desk.here.office, name);
    changed();
    return stateOf(desk);
  });

  app.get(registerExportPath, async (context) => {
    const { lines } = await exportRegister(null, desk.here);
    return context.body(`${lines.join('\n')}\n`, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="register-${today()}.jsonl"`,
    });
  });
}

async function stateOf(desk: Desk): Promise<SettingsState> {
  const { office, tools } = desk.here;
  const register = await office.register();
  const book = await register.refresh();
  return {
    hash: await hashOfSettings(office),
    folder: path.resolve(office.folder),
    office: officeForm(office),
    edition: tools.reader.editions[0].title,
    editionFile: office.settings.edition ?? null,
    keys: await keyHistory(office.folder),
    register: {
      place: withoutPassword(office.address),
      isFile: !isPostgres(office.address),
      isOnNetwork: await office.isRegisterOnNetwork(),
      isShared: office.settings.queue,
      awards: book.awards().length,
      events: register.events,
    },
    browser: await browserFacts(),
    version,
    who: office.worker,
  };
}
