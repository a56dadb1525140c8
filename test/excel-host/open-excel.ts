/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { ExcelHost } from './host.ts';
import type { RichApiCall } from './host.ts';
import { WorkbookModel } from './model/workbook-model.ts';
import { libraryFolder } from './office-library.ts';
import type { Abilities } from './requirement-sets.ts';
import { requirementSets } from './requirement-sets.ts';

/** Excel on a desktop, in a realm of its own where the genuine office.js runs. */
export interface OpenExcel {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: ExcelHost;
}

const address = 'https://add-in.example/taskpane.html';

/** Of the calls that office.js makes to its host (`OSF.DDA.MethodDispId`, `EventDispId`). */
const dispIds = { richApi: 93, richApiMessage: 33 } as const;

/**
 * Opens a workbook in Excel and runs office.js beside it.
 * @param workbook the bytes of an .xlsx file; null for a new workbook
 * @returns when Office is ready
 */
export async function openExcel(workbook: Uint8Array | null, abilities: Abilities = {}): Promise<OpenExcel> {
  const host = new ExcelHost(workbook ? await WorkbookModel.open(workbook) : WorkbookModel.blank());
  host.lacksReadOnly = abilities.lacks === 'readOnly';
  const realm = realmOf(host, abilities);
  runScript('office.debug.js', realm);
  const office = realm['Office'] as typeof Office;
  await office.onReady();
  const client = realm['OfficeExtension'] as typeof OfficeExtension & { CommonUtility: Record<string, unknown> };
  // As shipped, the client lets calls pass that are beyond what the host says it can do.
  client.CommonUtility['_doApiNotSupportedCheck'] = true;
  return { Office: office, Excel: realm['Excel'] as typeof Excel, OfficeExtension: client, host };
}

/** A window with as much of a browser as office.js looks at. */
function realmOf(host: ExcelHost, abilities: Abilities): vm.Context {
  const head = { appendChild: (script: Script) => void setImmediate(() => loadScript(script, window)) };
  const elements: Readonly<Record<string, unknown[]>> = {
    script: [{ src: officeAddress, getAttribute: none }],
    head: [head],
  };
  const window: Record<string, unknown> = {
    document: { createElement: newElement, getElementsByTagName: (name: string) => elements[name] ?? [] },
    location: new URL(address),
    navigator: { userAgent: 'test host' },
    history: {},
    external: external(host, abilities),
    addEventListener: none,
    console,
    performance,
    setTimeout: host.timers.set,
    clearTimeout: host.timers.clear,
    setInterval,
    clearInterval,
  };
  window['window'] = window;
  window['self'] = window;
  window['top'] = window;
  return vm.createContext(window);
}

const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.debug.js';

const none = (): null => null;

interface Script {
  src: string;
  readonly onload?: () => void;
}

const newElement = (): object => ({ setAttribute: none, src: '' });

function loadScript(script: Script, realm: vm.Context): void {
  runScript(script.src.slice(officeAddress.lastIndexOf('/') + 1), realm);
  script.onload?.();
}

const compiled = new Map<string, vm.Script>();

function runScript(file: string, realm: vm.Context): void {
  const script =
    compiled.get(file) ?? new vm.Script(readFileSync(path.join(libraryFolder, file), 'utf8'), { filename: file });
  compiled.set(file, script);
  script.runInContext(realm);
}

/** Arrays come in the shape that COM gives them. */
const safeArray = (...items: readonly unknown[]): { toArray: () => readonly unknown[] } => ({ toArray: () => items });

type Callback = (answer: unknown) => void;

/** Of the colourful theme, as numbers. */
const colours = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
};

/** `window.external`, through which desktop Excel talks with office.js. */
function external(host: ExcelHost, abilities: Abilities): object {
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'test-add-in',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 1033,
    GetAppDataLocale: () => 2057,
    GetDocUrl: () => 'return.xlsx',
    GetAppCapabilities: () => (abilities.mode === 'read-only' ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(requirementSets(abilities)),
    GetSettings: () => ({ Read: none, Write: none }),
    GetOfficeThemeInfo: () => JSON.stringify(colours),
  };
  return {
    GetHostInfo: () => 'Excel|Win32|16.01|en-US|telemetry||disableLogging|0',
    GetContext: () => context,
    Execute: (dispId: number, given: readonly RichApiCall[], callback: Callback) => {
      if (dispId !== dispIds.richApi) throw new Error(`test host: call ${String(dispId)} is not implemented`);
      void host.execute(given[0] ?? []).then((reply) => callback(safeArray(0, reply)));
    },
    RegisterEvent: (
      dispId: number,
      _target: string,
      handler: (dispId: number, payload: unknown) => void,
      callback: Callback,
    ) => {
      if (dispId === dispIds.richApiMessage)
        host.onMessage = (entry) => handler(dispId, safeArray(safeArray(...entry)));
      callback(0);
    },
    UnregisterEvent: (_dispId: number, _target: string, callback: Callback) => callback(0),
  };
}
