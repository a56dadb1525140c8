import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pdqm } from './pdqm.ts';

/** An office with awards, and the folder that it publishes. */
export interface PublishedOffice {
  readonly office: string;
  readonly out: string;
  publish(): Promise<void>;
}

/** @param csv a list of awards for the register */
export async function publishedOffice(folder: string, csv: string): Promise<PublishedOffice> {
  const [office, out, list] = ['office', 'public', 'awards.csv'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  await run('init', office);
  const file = path.join(office, 'pdqm.json');
  const settings = JSON.parse(readFileSync(file, 'utf8')) as object;
  const issuingBody = { name: 'Camden Learning', contact: 'mark@camden.example', website: 'https://camden.example/' };
  writeFileSync(file, JSON.stringify({ ...settings, issuingBody, verifyAddress: 'https://mark.example/check/' }));
  writeFileSync(list, csv);
  await run('register', 'import', list, '--office', office);
  const publish = () => run('register', 'publish', '--out', out, '--office', office);
  await publish();
  return { office, out, publish };
}

async function run(...args: readonly string[]): Promise<void> {
  const { code, stderr } = await pdqm(args);
  if (code !== 0) throw new Error(stderr);
}
