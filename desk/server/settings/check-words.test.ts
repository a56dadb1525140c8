import { checkedItem } from './check-words.ts';

it.each([
  [['One is not there.'], 'One is not there.'],
  [['One is not there.', 'Two.'], 'One is not there. There is 1 more finding.'],
  [['One is not there.', 'Two.', 'Three.'], 'One is not there. There are 2 more findings.'],
])('The check of a register with findings %j says: %s', (findings, message) => {
  expect(checkedItem({ check: 'register', events: 9, awards: 4, findings })).toMatchObject({ isGood: false, message });
});
