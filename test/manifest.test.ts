import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEVELOPMENT_ADDRESS, productionManifest } from '../addin/manifest/production-manifest.mjs';
import { servedFiles } from '../addin/manifest/served-files.mjs';
import { contactFaults, supportContact } from '../addin/manifest/support-contact.mjs';
import { faultsOf } from './manifest.ts';
import type { CommandName } from '../addin/commands/ribbon.ts';
import type { Served } from './manifest.ts';

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const manifest = readFileSync(file('manifest.xml'), 'utf8');

/** Width and height stand in the header of a PNG (section 11.2.2 of its specification). */
function sizeOfPng(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** The compiler holds these against what the ribbon's commands are. */
const FUNCTIONS: Record<CommandName, true> = { check: true, nextMissing: true, goToVerification: true };

const served: Served = {
  icon: (name) => {
    const path = file(`addin/icons/${name}`);
    return existsSync(path) ? sizeOfPng(readFileSync(path)) : undefined;
  },
  functions: Object.keys(FUNCTIONS),
};

it('the manifest has no fault', () => {
  expect(faultsOf(manifest, served)).toEqual([]);
});

const TITLE = 'Professional Development Quality Mark';
const ICONS = 'https://localhost:3000/icons/';

/** What is done to the manifest, and what its check says then. */
const PLANTED: readonly (readonly [what: string, from: string, to: string, fault: string])[] = [
  [
    'elements in another order',
    '<Version>1.0.0.0</Version>\n  <ProviderName>Professional Development Quality Mark</ProviderName>',
    '<ProviderName>Professional Development Quality Mark</ProviderName>\n  <Version>1.0.0.0</Version>',
    'Version is out of order or repeated in OfficeApp',
  ],
  [
    'an element twice',
    '<DefaultLocale>en-GB</DefaultLocale>',
    '<DefaultLocale>en-GB</DefaultLocale><DefaultLocale>en-GB</DefaultLocale>',
    'DefaultLocale is out of order or repeated in OfficeApp',
  ],
  ['an element that has no place', '<bt:Urls>', '<bt:Links/><bt:Urls>', 'Resources has no place for bt:Links'],
  [
    'a display name that is too long',
    `<DisplayName DefaultValue="${TITLE}"`,
    `<DisplayName DefaultValue="${'x'.repeat(126)}"`,
    'DisplayName has 126 characters instead of 1 to 125',
  ],
  [
    'a description that is too long',
    '<Description DefaultValue="',
    `<Description DefaultValue="${'x'.repeat(250)}`,
    'Description has',
  ],
  [
    'a short string that is too long',
    'id="Check.Label" DefaultValue="',
    `id="Check.Label" DefaultValue="${'x'.repeat(125)}`,
    'Check.Label has 130 characters instead of 1 to 125',
  ],
  [
    'an empty long string',
    'id="Next.Tip" DefaultValue="Selects the next cell in which something is missing; when nothing is, the next that needs a second look; then the receipt."',
    'id="Next.Tip" DefaultValue=""',
    'Next.Tip has 0 characters instead of 1 to 250',
  ],
  [
    'two controls with one id',
    'id="QualityMark.Next"',
    'id="QualityMark.Check"',
    'the id QualityMark.Check is there twice',
  ],
  [
    'an id that is too long',
    'id="QualityMark.Next"',
    `id="${'x'.repeat(65)}"`,
    `the id ${'x'.repeat(65)} has 65 characters instead of 1 to 64`,
  ],
  [
    'a resource that is named and not there',
    '<Label resid="Check.Label"',
    '<Label resid="Check.Name"',
    'Label names Check.Name, which is not in bt:ShortStrings',
  ],
  [
    'a resource that nothing uses',
    '<Label resid="Check.Label"',
    '<Label resid="Open.Label"',
    'nothing uses Check.Label',
  ],
  [
    'a long string where a short one belongs',
    '<Label resid="Check.Label"',
    '<Label resid="Check.Tip"',
    'Label names Check.Tip, which is not in bt:ShortStrings',
  ],
  [
    'an address without encryption',
    'id="Pane.Url" DefaultValue="https:',
    'id="Pane.Url" DefaultValue="http:',
    'Pane.Url is not served over https',
  ],
  [
    'an address on another server',
    'id="Support.Url" DefaultValue="https://localhost:3000/',
    'id="Support.Url" DefaultValue="https://example.org/',
    'Support.Url is not in https://localhost:3000/',
  ],
  [
    'an icon without one of its sizes',
    '<bt:Image size="80" resid="Check.80"/>',
    '',
    'an icon has the sizes 16, 20, 24',
  ],
  [
    'an icon of other pixels',
    `${ICONS}check-32.png`,
    `${ICONS}check-40.png`,
    'check-40.png has 40 x 40 pixels instead of 32',
  ],
  ['an icon that is not there', `${ICONS}check-32.png`, `${ICONS}tick-32.png`, 'there is no icon tick-32.png'],
  [
    'a small icon of the add-in',
    `<IconUrl DefaultValue="${ICONS}quality-mark-32.png"`,
    `<IconUrl DefaultValue="${ICONS}quality-mark-16.png"`,
    'quality-mark-16.png has 16 x 16 pixels instead of 32',
  ],
  [
    'a button that loads another page into the pane',
    '<SourceLocation resid="Pane.Url"/>',
    '<SourceLocation resid="Support.Url"/>',
    'the add-in runs in several pages: Pane.Url, Support.Url',
  ],
  [
    'buttons that run apart from the pane',
    '<Runtime resid="Pane.Url" lifetime="long"/>',
    '',
    'the add-in has no runtime that its buttons and its pane share',
  ],
  ['a function that the add-in has not', 'nextMissing', 'nextGap', 'the add-in has no function nextGap'],
  ['a function without a button', 'goToVerification', 'nextMissing', 'no button calls goToVerification'],
  [
    'a higher requirement set',
    'ExcelApi" MinVersion="1.9"',
    'ExcelApi" MinVersion="1.14"',
    'Sets/Set MinVersion says 1.14',
  ],
  [
    'no support page',
    '<SupportUrl DefaultValue="https://localhost:3000/support.html"/>',
    '',
    'OfficeApp/SupportUrl DefaultValue says nothing',
  ],
  ['another host', '<Host Name="Workbook"/>', '<Host Name="Document"/>', 'Hosts/Host Name says Document'],
  ['fewer rights', 'ReadWriteDocument', 'ReadDocument', 'OfficeApp/Permissions  says ReadDocument'],
  ['an id that is no GUID', '<Id>', '<Id>x', 'OfficeApp/Id  says x'],
];

it.each(PLANTED)('the check names %s', (_, from, to, fault) => {
  const planted = manifest.replace(from, to);
  expect(planted).not.toBe(manifest);
  expect(faultsOf(planted, served)).toContainEqual(expect.stringContaining(fault));
});

describe('built for a server', () => {
  it.each([
    ['a host', 'https://addins.example.org', 'https://addins.example.org/'],
    ['a folder', 'https://example.org/quality-mark', 'https://example.org/quality-mark/'],
    ['a folder with a slash at its end', 'https://example.org/quality-mark/', 'https://example.org/quality-mark/'],
    ['a folder that XML must escape', "https://example.org/pd&qm's", 'https://example.org/pd&amp;qm&apos;s/'],
  ])('the manifest finds everything at %s and nothing on the development server', (_, address, folder) => {
    const production = productionManifest(manifest, address);
    expect(production).not.toContain('localhost');
    expect(production.split(folder)).toHaveLength(manifest.split(DEVELOPMENT_ADDRESS).length);
    expect(faultsOf(production, served)).toEqual([]);
  });

  it.each([
    'http://example.org/',
    'example.org',
    '',
    'https://example.org/?a=b',
    'https://user@example.org/',
    'file:///C:/addin',
  ])('the address "%s" is refused', (address) => {
    expect(() => productionManifest(manifest, address)).toThrow('ADDIN_URL must be the https address of a folder');
  });

  it('everything is served that the manifest names beside its pages', () => {
    const names = servedFiles('https://example.org/').map(({ name }) => name);
    const icons = readdirSync(file('addin/icons')).filter((name) => name.endsWith('.png'));
    expect(names).toEqual([
      'manifest.xml',
      'support.html',
      'fonts/LICENSE-source-sans-3.txt',
      'fonts/LICENSE-source-serif-4.txt',
      ...icons.map((name) => `icons/${name}`),
    ]);
    for (const [, name] of manifest.matchAll(/https:\/\/localhost:3000\/(icons\/[^"]+|support\.html)"/g)) {
      expect(names).toContain(name);
    }
  });

  it('the manifest that is served has the production address, and without one that of the development server', () => {
    const [production] = servedFiles('https://example.org/qm');
    expect(String(production?.content)).toContain('https://example.org/qm/taskpane.html');
    const [development] = servedFiles();
    expect(String(development?.content)).toBe(manifest);
  });

  const contact = { SUPPORT_URL: 'https://example.org/help', SUPPORT_EMAIL: 'help@example.org' };

  it('the support page names whom to write to and where to look', () => {
    const page = servedFiles('https://example.org/', supportContact(contact, { isRequired: true })).find(
      ({ name }) => name === 'support.html',
    );
    expect(String(page?.content)).toContain('<a href="mailto:help@example.org">help@example.org</a>');
    expect(String(page?.content)).toContain('<a href="https://example.org/help">');
  });

  it.each([
    ['without a contact', {}, ['SUPPORT_URL must be', 'SUPPORT_EMAIL must be']],
    ['with a page that is not secure', { ...contact, SUPPORT_URL: 'http://example.org' }, ['SUPPORT_URL must be']],
    ['with an address that is none', { ...contact, SUPPORT_EMAIL: 'help' }, ['SUPPORT_EMAIL must be']],
    ['with markup for an address', { ...contact, SUPPORT_EMAIL: '"><b>@x.org' }, ['SUPPORT_EMAIL must be']],
  ])('it fails %s, in a line for each fault', (_, settings, lines) => {
    expect(contactFaults(settings).map((line) => line.slice(0, line.indexOf(' be') + 3))).toEqual(lines);
    expect(() => supportContact(settings, { isRequired: true })).toThrow(lines[0]);
  });

  it('it ends at once with plain lines where it is not told whom people can ask', () => {
    const { SUPPORT_URL: _, SUPPORT_EMAIL: __, ...rest } = process.env;
    const run = spawnSync(process.execPath, [file('addin/manifest/check-settings.mjs')], {
      env: rest,
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^SUPPORT_URL must be .*; it is ""\.$/),
      expect.stringMatching(/^SUPPORT_EMAIL must be .*; it is ""\.$/),
      'See "Building and hosting" in docs/deploy.md.',
    ]);
    const { scripts } = JSON.parse(readFileSync(file('package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect(scripts['build:addin']).toMatch(/^node addin\/manifest\/check-settings\.mjs && /);
  });
});

it('opens by itself with a workbook that says so: the pane has the id that Office asks for', () => {
  const ids = [...manifest.matchAll(/<TaskpaneId>(.*?)<\/TaskpaneId>/g)].map(([, id]) => id);
  expect(new Set(ids)).toEqual(new Set(['Office.AutoShowTaskpaneWithDocument']));
});
