import path from 'node:path';

const built = (file) => import(path.join(import.meta.dirname, '..', '..', 'dist', file));
const { addYears, dayBefore } = await built('framework/dates.js');
const { london } = await built('framework/editions/london/index.js');
const { Register } = await built('register/register.js');

const awardOf = ['bronze', 'silver', 'gold'];
const levelOf = ['developing', 'enhancing', 'embedded'];
const words = ['Ash', 'Bécs', 'Cedar', 'Dove', 'Elm', 'Fern', 'Grove', 'Hazel', 'Iris', 'Juniper', 'Kestrel', 'Larch'];
const kinds = ['Primary School', 'Academy', 'High School', 'Nursery', 'Sixth Form College'];

/**
 * Fills a register with so many awards: two thirds of the schools have a second one, some of them another URN by then, and of
 * each hundred one is corrected and one withdrawn.
 */
export async function fillRegister(file, count) {
  const register = await Register.open(file, 'bench');
  const events = [];
  for (let number = 0; number < count; number += 1) events.push(...eventsOf(number));
  await register.record(() => events);
  await register.close();
}

function eventsOf(number) {
  const school = Math.floor((number * 3) / 5);
  const decidedOn = `${String(2020 + (number % 7))}-${two(1 + (number % 12))}-${two(1 + (number % 28))}`;
  const serial = `PDQM-${decidedOn.slice(0, 4)}-${String(number).padStart(8, '0')}`;
  const la = london.localAuthorities[school % london.localAuthorities.length];
  const issued = {
    kind: 'issued',
    serial,
    school: {
      returnId: `R${String(number)}`,
      organisation: `${words[school % 12]} ${words[Math.floor(school / 12) % 12]} ${kinds[school % 5]} ${String(school)}`,
      la: la.name,
      laCode: la.code,
      urn: String(100_000 + school + (number % 9 === 0 ? 100_000 : 0)),
      laestab: `${la.code}${String(school % 10_000).padStart(4, '0')}`,
      pdLead: 'A. Person',
      contact: 'office@school.example',
    },
    award: {
      award: awardOf[number % 3],
      level: levelOf[number % 3],
      edition: london.id,
      decidedOn,
      validFrom: decidedOn,
      validUntil: dayBefore(addYears(decidedOn, 3)),
      sample: false,
    },
    document: { file: `certificates/${serial}.pdf`, hash: 'a'.repeat(64) },
  };
  const after = [];
  if (number % 100 === 1)
    after.push({ kind: 'corrected', serial, school: { organisation: `Corrected School ${String(school)}` } });
  if (number % 100 === 2) after.push({ kind: 'withdrawn', serial, on: decidedOn });
  return [issued, ...after];
}

const two = (number) => String(number).padStart(2, '0');
