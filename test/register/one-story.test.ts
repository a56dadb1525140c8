import path from 'node:path';
import { pdqm } from '../many-runs.ts';
import { PublishedOffice, yearsFromNow } from '../public/published-office.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

it('an award holds again once the later one is withdrawn: in the register, to whoever verifies it, and on the public pages', async () => {
  const office = await PublishedOffice.make(path.join(folder, 'office'), 'https://example.org/', [
    `Oak (bronze),Camden,100005,bronze,${yearsFromNow(-2)}`,
    `Oak (silver),Camden,100005,silver,${yearsFromNow(-1)}`,
    `Oak (gold),Camden,100005,gold,${yearsFromNow(0)}`,
  ]);
  await office.publish();
  const [bronze, silver, gold] = ['bronze', 'silver', 'gold'].map((name) => office.award(`Oak (${name})`).serial);
  const serials = [bronze, silver, gold].map(String);
  const statesIn = async (...args: readonly string[]) => {
    const told = (await pdqm([...args, '--json'], { cwd: office.folder })).stdout.trim().split('\n');
    const states = told.map((line) => JSON.parse(line) as { input?: string; serial?: string; state: string });
    return serials.map((each) => states.find(({ serial, input }) => (serial ?? input) === each)?.state);
  };
  const told = () =>
    Promise.all([
      statesIn('register'),
      statesIn('verify', ...serials),
      statesIn('verify', ...serials, '--published', office.out),
    ]);

  const before = ['superseded', 'superseded', 'in force'];
  expect(await told()).toEqual([before, before, before]);
  await office.register('withdraw', String(gold), '--reason', 'Meant for another school');
  await office.publish();
  const without = ['superseded', 'in force', 'withdrawn'];
  expect(await told()).toEqual([without, without, without]);
  await office.register('withdraw', String(silver), '--reason', 'So was this');
  await office.register('reinstate', String(gold), '--reason', 'It was meant for this one');
  await office.publish();
  const last = ['superseded', 'withdrawn', 'in force'];
  expect(await told()).toEqual([last, last, last]);
  await office.register('withdraw', String(gold), '--reason', 'It was not');
  await office.publish();
  const alone = ['due', 'withdrawn', 'withdrawn'];
  expect(await told()).toEqual([alone, alone, alone]);
  expect(office.published(`awards/${String(bronze)}.html`)).not.toContain('superseded');
});
