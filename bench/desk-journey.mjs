import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { london } from '../dist/framework/editions/london/index.js';
import { projectPath } from '../dist/generator/project-folder.js';
import { sampleReturn } from '../dist/samples/sample-school.js';
import { sampleSchools } from '../dist/samples/schools.js';
import { drop, Keyboard } from './measuring/by-keyboard.mjs';
import { openDeskBrowser, shows } from './measuring/desk-browser.mjs';
import { startDesk } from './measuring/desk-server.mjs';
import { makeReturns } from './measuring/returns-folder.mjs';

const good = 27;

/**
 * A year at the desk with the keyboard alone, from an empty folder to what is published: 30 returns, three of them bad, and a PDF
 * are dropped as files, a folder and a ZIP. Says how many keys and seconds each part took, and what was wrong on the way of Tab.
 */
export async function measure() {
  const root = mkdtempSync(path.join(os.tmpdir(), 'pdqm-bench-'));
  try {
    const sent = await makeSent(path.join(root, 'sent'));
    const office = path.join(root, 'office');
    const server = await startDesk(office);
    const { browser, page, complaints } = await openDeskBrowser(server);
    const keyboard = new Keyboard(page);
    const rows = [];
    try {
      for (const [name, part] of Object.entries(parts)) {
        const [before, start] = [keyboard.presses, performance.now()];
        await part({ page, keyboard, sent, server });
        rows.push([name, String(keyboard.presses - before), (performance.now() - start) / 1000]);
      }
      const { rows: awards } = await server.ask('/api/register');
      const listed = byCommand(['register', '--json'], office).trim().split('\n');
      for (const fault of [...keyboard.faults, ...complaints]) console.log(fault);
      return {
        title: `A year at the desk with ${String(good + 3)} returns, by keyboard`,
        columns: ['', 'keys', 's'],
        rows,
        figures: [
          { what: 'certificates on the disk', value: pdfsIn(path.join(office, 'certificates')), atLeast: good },
          {
            what: 'awards at the desk, less those of the command line',
            value: awards.length - listed.length,
            atMost: 0,
          },
          { what: 'faults on the way of Tab', value: keyboard.faults.size, atMost: 0 },
          { what: 'complaints of pages', value: complaints.length, atMost: 0 },
        ],
      };
    } finally {
      await browser.close();
      server.child.kill('SIGTERM');
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const parts = {
  'an office': async ({ page, keyboard }) => {
    await keyboard.tabTo('Who issues the Quality Mark?');
    await keyboard.type('Thameside Learning Partnership');
    await keyboard.tabTo('How can schools reach you?');
    await keyboard.type('office@qualitymark.example');
    await keyboard.press('Enter');
    await shows(page, 'How a year goes');
    await keyboard.focusAfter('making the office');
    await keyboard.enter('Settings');
    await keyboard.waits('Where certificates are checked');
    await keyboard.tabTo('Where certificates are checked');
    await keyboard.write('https://quality-mark.example/');
    await keyboard.press('Enter');
    await shows(page, 'The settings of the office are saved.');
    await keyboard.focusAfter('saving the settings');
  },
  'returns dropped': async ({ page, keyboard, sent }) => {
    await keyboard.enter('Returns');
    await shows(page, 'No returns yet');
    await drop(page, sent.first);
    await shows(page, '30 returns, 1 to put right, 2 that cannot be read');
    await shows(page, '30 returns kept, 1 left out');
    await keyboard.focusAfter('dropping files');
  },
  'one put right': async ({ page, keyboard, sent, server }) => {
    const { rows } = await server.ask('/api/returns');
    const { organisation } = rows.find(({ status }) => status === 'problems');
    await keyboard.enter(organisation);
    await keyboard.enter('A message to the school');
    await keyboard.enter('Copy the message');
    await keyboard.focusAfter('copying the message');
    await drop(page, sent.second);
    await shows(page, '31 returns');
  },
  decisions: async ({ page, keyboard }) => {
    await keyboard.enter('Year');
    await keyboard.enter('Make a round');
    await shows(page, 'Name of the round');
    await keyboard.tabTo('Name of the round');
    await keyboard.write('Summer');
    await keyboard.tabTo('Date of the panel');
    await keyboard.type('26/3/2026');
    await keyboard.enter(`Make the agenda of ${String(good + 1)}`);
    await shows(page, `0 of ${String(good + 1)} returns decided`);
    await keyboard.focusAfter('making the agenda');
    const first = await page.$eval('.agenda-school', ({ textContent }) => textContent.trim());
    await keyboard.tabTo(first.slice(0, 20));
    for (let index = 0; index <= good; index += 1) {
      await keyboard.press('a');
      await keyboard.press('ArrowDown');
    }
    await shows(page, `${String(good + 1)} of ${String(good + 1)} returns decided`);
  },
  'dry run and issue': async ({ page, keyboard }) => {
    await keyboard.enter('Dry run');
    await shows(page, 'certificates would be issued, and none is yet.');
    await keyboard.focusAfter('the dry run');
    await keyboard.enter('Issue ');
    await page.waitForSelector('dialog.ask[open]');
    await keyboard.enter('Issue ');
    await shows(page, 'certificates are issued.');
    await keyboard.focusAfter('issuing');
  },
  'a name corrected, an award withdrawn': async ({ page, keyboard, server }) => {
    const { rows } = await server.ask('/api/register');
    const [one, other] = rows.map(({ organisation }) => organisation);
    await openAward(keyboard, page, one);
    await keyboard.enter('Correct …');
    await page.waitForSelector('dialog[open]');
    await keyboard.tabTo('Name of the school');
    await keyboard.write('Beech Hill');
    await keyboard.tabTo('Reason');
    await keyboard.type('The school wrote to us.');
    await keyboard.enter('Correct it and make issue 2');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Beech Hill', { timeout: 300_000 });
    await keyboard.focusAfter('correcting');
    await openAward(keyboard, page, other);
    await keyboard.enter('Withdraw …');
    await page.waitForSelector('dialog[open]');
    await keyboard.tabTo('Reason');
    await keyboard.type('It closed.');
    await keyboard.enter('Withdraw the award');
    await shows(page, 'is withdrawn.');
    await keyboard.focusAfter('withdrawing');
  },
  'the borough’s documents': async ({ page, keyboard }) => {
    await keyboard.enter('Borough');
    await keyboard.enter('Make the documents');
    await page.waitForSelector('.borough-files', { timeout: 300_000 });
    await keyboard.focusAfter('making the documents');
  },
  'sending out and publishing': async ({ page, keyboard, server }) => {
    await keyboard.enter('Certificates');
    await keyboard.enter('Send out');
    await keyboard.enter('Put it together');
    await shows(page, 'Ready to be sent');
    await keyboard.enter('Public pages');
    await page.waitForSelector('.narrow-form input');
    await keyboard.tabTo('Folder');
    await keyboard.press('Enter');
    await keyboard.enter('Publish into public');
    await shows(page, 'files written for');
    await keyboard.focusAfter('publishing');
    const { rows } = await server.ask('/api/register');
    await keyboard.enter('Check a certificate');
    await page.waitForSelector('.narrow-form textarea');
    await keyboard.tabTo('Serial');
    await keyboard.type(rows.find(({ organisation }) => organisation === 'Beech Hill').serial);
    await keyboard.enter('Check');
    await shows(page, 'Genuine');
  },
};

async function openAward(keyboard, page, school) {
  await keyboard.enter('Register');
  await page.waitForSelector('.awards-table');
  await keyboard.tabTo('Search');
  await keyboard.write(school);
  await shows(page, '1 award found');
  await keyboard.enter(school);
  await keyboard.waits('Correct …');
}

/** What schools send: files, a folder and a ZIP. One of the returns comes without its PD lead, and then once more. */
async function makeSent(folder) {
  const made = path.join(folder, 'made');
  const inFolder = path.join(folder, 'a folder', 'within');
  mkdirSync(inFolder, { recursive: true });
  await makeReturns(made, good + 1);
  const [last, ...others] = readdirSync(made).reverse();
  const packed = {};
  for (const [index, name] of others.entries()) {
    if (index < 9) packed[`round/${name}`] = readFileSync(path.join(made, name));
    else if (index < 18) renameSync(path.join(made, name), path.join(inFolder, name));
  }
  const file = (name, content) => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const whole = readFileSync(path.join(made, last));
  const first = [
    ...others.slice(18).map((name) => path.join(made, name)),
    path.join(folder, 'a folder'),
    file('round.zip', zipSync(packed)),
    file('to put right.xlsx', withoutLead(whole)),
    file('broken.xlsx', 'This is no workbook.'),
    file('old.xls', 'This is no workbook either.'),
    file('scan.pdf', '%PDF-1.7'),
  ];
  return { first, second: [file('put right.xlsx', whole)] };
}

function withoutLead(workbook) {
  const { details } = sampleReturn(
    sampleSchools.find(({ panel }) => panel?.decision === 'gold'),
    london,
  );
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]) => [
    name,
    name.endsWith('.xml') ? strToU8(strFromU8(bytes).replaceAll(`>${details.pdLead}<`, '><')) : bytes,
  ]);
  return zipSync(Object.fromEntries(parts));
}

function byCommand(args, cwd) {
  return execFileSync(process.execPath, [projectPath('dist', 'generator', 'cli', 'main.js'), ...args], {
    cwd,
    encoding: 'utf8',
  });
}

function pdfsIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.pdf')).length;
}
