import { everyElement, named, parseMarkup } from './markup.ts';
import type { Element } from './markup.ts';

/** What a manifest is held against, beside the rules of its format. */
export interface Served {
  /** Width and height in pixels of the icon file of this name, such as "check-16.png"; undefined where there is none. */
  readonly icon: (name: string) => readonly [number, number] | undefined;
  /** Names under which the add-in offers functions to the ribbon. */
  readonly functions: readonly string[];
}

/**
 * What is wrong with the manifest of our add-in, a sentence a fault. Order and lengths are those of Microsoft's schemas
 * (manifest 1.1, overrides 1.0); sizes of icons and https those of its store's checks.
 */
export function faultsOf(manifest: string, served: Served): string[] {
  const root = parseMarkup(manifest);
  const rules = [
    wrongOrder,
    wrongLength,
    wrongId,
    wrongReference,
    wrongAddress,
    wrongIcon,
    wrongFunction,
    wrongRuntime,
    wrongSetting,
  ];
  return rules.flatMap((rule) => [...rule(root, served)]);
}

/** What an element holds, in this order; a star marks what may repeat. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides',
  AppDomains: 'AppDomain*',
  Hosts: 'Host*',
  Requirements: 'Sets',
  Sets: 'Set*',
  DefaultSettings: 'SourceLocation',
  VersionOverrides: 'Description Requirements Hosts Resources',
  Host: 'Runtimes DesktopFormFactor',
  Runtimes: 'Runtime*',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint*',
  GetStarted: 'Title Description LearnMoreUrl',
  ExtensionPoint: 'OfficeTab*',
  OfficeTab: 'Group*',
  Group: 'Label Icon Control*',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'bt:Image*',
  Action: 'TaskpaneId SourceLocation Title FunctionName',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image*',
  'bt:Urls': 'bt:Url*',
  'bt:ShortStrings': 'bt:String*',
  'bt:LongStrings': 'bt:String*',
};

function* wrongOrder(root: Element): Generator<string> {
  for (const { name, children } of everyElement(root)) {
    const order = (ORDER[name] ?? '').split(' ');
    let least = 0;
    for (const child of children) {
      const place = order.findIndex((entry) => entry.replace('*', '') === child.name);
      if (place < 0) yield `${name} has no place for ${child.name}`;
      else if (place < least) yield `${child.name} is out of order or repeated in ${name}`;
      else least = order[place]?.endsWith('*') === true ? place : place + 1;
    }
  }
}

/** Most characters of what an element says, by its name; those of a string, by the list that it is in. */
const LENGTHS: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  TaskpaneId: 125,
  FunctionName: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};

function* wrongLength(root: Element): Generator<string> {
  for (const parent of everyElement(root)) {
    for (const child of parent.children) {
      const most = LENGTHS[child.name === 'bt:String' ? parent.name : child.name];
      const said = child.attributes['DefaultValue'] ?? child.text;
      if (most === undefined || child.children.length > 0 || 'resid' in child.attributes) continue;
      if (said.length < 1 || said.length > most) {
        yield `${child.attributes['id'] ?? child.name} has ${said.length} characters instead of 1 to ${most}`;
      }
    }
  }
}

/** Resources are found by ids of up to 32 characters; what is on the ribbon may have longer ones. */
function* wrongId(root: Element): Generator<string> {
  const seen = new Set<string>();
  for (const { name, attributes } of everyElement(root)) {
    const id = attributes['id'];
    if (id === undefined) continue;
    const most = name.startsWith('bt:') ? 32 : 64;
    if (id.length < 1 || id.length > most) yield `the id ${id} has ${id.length} characters instead of 1 to ${most}`;
    if (seen.has(id)) yield `the id ${id} is there twice`;
    seen.add(id);
  }
}

/** The list of resources in which an element finds what its resid names. */
const LISTS: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  Runtime: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

function* wrongReference(root: Element): Generator<string> {
  const unused = new Set(named(root, 'Resources').flatMap(idsBelow));
  for (const { name, attributes } of everyElement(root)) {
    const resid = attributes['resid'];
    if (resid === undefined) continue;
    unused.delete(resid);
    const list = LISTS[name] ?? 'Resources';
    if (!named(root, list).flatMap(idsBelow).includes(resid)) yield `${name} names ${resid}, which is not in ${list}`;
  }
  for (const id of unused) yield `nothing uses ${id}`;
}

const idsBelow = (element: Element) => everyElement(element).flatMap(({ attributes }) => attributes['id'] ?? []);

/** All that is served comes from one folder, so that no other domain needs to be declared. */
function* wrongAddress(root: Element): Generator<string> {
  const [source] = named(root, 'SourceLocation');
  const folder = new URL('.', source?.attributes['DefaultValue']).href;
  for (const { name, attributes } of everyElement(root)) {
    const address = attributes['DefaultValue'] ?? '';
    if (!ADDRESSED.includes(name) || 'resid' in attributes) continue;
    if (!address.startsWith('https://')) yield `${attributes['id'] ?? name} is not served over https: ${address}`;
    else if (!address.startsWith(folder)) yield `${attributes['id'] ?? name} is not in ${folder}: ${address}`;
    if (address.length > 2048) yield `${attributes['id'] ?? name} has more than 2048 characters`;
  }
}

const ADDRESSED = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Image', 'bt:Url'];

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

function* wrongIcon(root: Element, { icon }: Served): Generator<string> {
  const images = new Map(
    named(root, 'bt:Images')
      .flatMap(({ children }) => children)
      .map(({ attributes }) => [attributes['id'], attributes['DefaultValue'] ?? '']),
  );
  for (const { children } of named(root, 'Icon')) {
    const sizes = children.map(({ attributes }) => Number(attributes['size']));
    if (String(sizes) !== String(SIZES)) yield `an icon has the sizes ${sizes.join(', ')}`;
    for (const { attributes } of children) {
      const address = images.get(attributes['resid']);
      if (address !== undefined) yield* wrongPixels(address, Number(attributes['size']), icon);
    }
  }
  for (const [name, size] of [['IconUrl', 32] as const, ['HighResolutionIconUrl', 64] as const]) {
    const [element] = named(root, name);
    if (element === undefined) yield `there is no ${name}`;
    else yield* wrongPixels(element.attributes['DefaultValue'] ?? '', size, icon);
  }
}

function* wrongPixels(address: string, size: number, icon: Served['icon']): Generator<string> {
  const name = address.replace(/^.*\/icons\//, '');
  const pixels = icon(name);
  if (pixels === undefined) yield `there is no icon ${name}`;
  else if (pixels.some((side) => side !== size)) yield `${name} has ${pixels.join(' x ')} pixels instead of ${size}`;
}

function* wrongFunction(root: Element, { functions }: Served): Generator<string> {
  const called = named(root, 'FunctionName').map(({ text }) => text);
  for (const name of called) if (!functions.includes(name)) yield `the add-in has no function ${name}`;
  for (const name of functions) if (!called.includes(name)) yield `no button calls ${name}`;
}

/**
 * One page for everything: a pane of another address would be loaded in the place of the one in which somebody types, and a
 * button whose function runs elsewhere could not show the pane.
 */
function* wrongRuntime(root: Element): Generator<string> {
  const pages = ['Runtime', 'FunctionFile', 'SourceLocation'].flatMap((name) => named(root, name));
  const resids = new Set(pages.flatMap(({ attributes }) => attributes['resid'] ?? []));
  if (resids.size !== 1) yield `the add-in runs in several pages: ${[...resids].join(', ')}`;
  if (named(root, 'Runtime').length !== 1) yield 'the add-in has no runtime that its buttons and its pane share';
}

/** What the manifest of this add-in must say in any case. */
const SETTINGS: readonly (readonly [path: string, attribute: string, pattern: RegExp])[] = [
  ['OfficeApp', 'xsi:type', /^TaskPaneApp$/],
  ['OfficeApp/Id', '', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  ['OfficeApp/Version', '', /^\d{1,5}(\.\d{1,5}){3}$/],
  ['OfficeApp/DefaultLocale', '', /^en-GB$/],
  ['OfficeApp/SupportUrl', 'DefaultValue', /^./],
  ['OfficeApp/Hosts/Host', 'Name', /^Workbook$/],
  ['OfficeApp/Requirements/Sets/Set', 'Name', /^ExcelApi$/],
  ['OfficeApp/Requirements/Sets/Set', 'MinVersion', /^1\.9$/],
  ['OfficeApp/Permissions', '', /^ReadWriteDocument$/],
  ['OfficeApp/VersionOverrides', 'xsi:type', /^VersionOverridesV1_0$/],
];

function* wrongSetting(root: Element): Generator<string> {
  for (const [path, attribute, pattern] of SETTINGS) {
    const [, ...names] = path.split('/');
    const found = names.reduce<readonly Element[]>(
      (elements, name) => elements.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [root],
    );
    const said = found.map(({ attributes, text }) => (attribute === '' ? text : (attributes[attribute] ?? '')));
    if (said.length !== 1 || !pattern.test(String(said)))
      yield `${path} ${attribute} says ${said.join(', ') || 'nothing'}`;
  }
}
