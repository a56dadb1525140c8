import path from 'node:path';
import { pdqm } from '../pdqm.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const office = path.join(temporaryFolder(), 'office');
const elsewhere = 'a register is kept in a file, such as register.sqlite, or in PostgreSQL, at postgres://….';
const unreached = 'See that PostgreSQL runs, can be reached and takes connections';

beforeAll(async () => {
  await pdqm(['init', office, '--quiet']);
});

it.each([
  [
    'mysql://thameside:S3cret@db.example.org/awards',
    2,
    `PDQM_REGISTER: mysql://thameside@db.example.org/awards: ${elsewhere}`,
  ],
  [
    'Postgres://thameside:S3/c?ret@db.example.org/awards',
    2,
    `Postgres://thameside@db.example.org/awards: ${elsewhere}`,
  ],
  ['postgres://thameside:b@S3cret@127.0.0.1:1/awards', 3, unreached],
  ['postgres://thameside@127.0.0.1:1/awards?sslpassword=S3cret&password=S3cret', 3, unreached],
  [
    'postgres://thameside:S3cret#1@127.0.0.1:1/awards',
    3,
    'Correct the address: in a name or password, write %40 for @, %23 for #',
  ],
])('an address where no register is, is told of without its password: %s', async (address, expected, words) => {
  const env = { PDQM_REGISTER: address };
  const { code, stdout, stderr } = await pdqm(['register', '--office', office], { env });
  expect([code, stdout, stderr.trimEnd().split('\n')]).toEqual([expected, '', [expect.stringContaining(words)]]);
  expect(stderr).not.toContain('S3');
});

it.each([
  ['register move --to', '--to mysql://thameside@db.example.org/awards: a register is kept in a file'],
  ['register prepare thameside --in', 'mysql://thameside@db.example.org/awards: this is one register.'],
])('nor does %s repeat it', async (line, words) => {
  const args = [...line.split(' '), 'mysql://thameside:S3cret@db.example.org/awards'];
  const { code, stderr } = await pdqm(args, { cwd: office });
  expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
});
