import { execFileSync } from 'node:child_process';
import { asTyped, quoted } from './as-typed.ts';

it.each(['office', 'our office', 'a $(echo b) `echo c`', 'a "quoted" one', "head's $HOME"])(
  'a shell takes %s for one word, and evaluates nothing in it',
  (name) => {
    expect(execFileSync('sh', ['-c', `printf %s ${quoted(name)}`], { encoding: 'utf8' })).toBe(name);
  },
);

it('a command is one that npm hands on', () => {
  expect(asTyped('init office', 'linux')).toBe('npm run --silent pdqm -- init office');
  expect(asTyped('init office', 'win32')).toBe('node pdqm.mjs init office');
});
