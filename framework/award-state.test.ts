import type { HeldAward } from './award-state.ts';
import { awardStates, awardStateTitles, latestAwardStates, stateOnDay } from './award-state.ts';

const heldUntil = (lastDay: string, more: Partial<HeldAward> = {}): HeldAward => ({
  firstDay: '2026-06-30',
  lastDay,
  withdrawn: false,
  ...more,
});

describe('the state of an award', () => {
  it.each([
    ['2028-06-28', 'in force'],
    ['2028-06-29', 'due'],
    ['2029-06-29', 'due'],
    ['2029-06-30', 'lapsed'],
  ])('on %s, with 29 June 2029 as its last day, is %s', (day, state) => {
    expect(stateOnDay(heldUntil('2029-06-29'), [], day)).toBe(state);
  });

  it('is due on a 29 February if it ends by the 1 March of the next year', () => {
    expect(stateOnDay(heldUntil('2029-03-01'), [], '2028-02-29')).toBe('due');
    expect(stateOnDay(heldUntil('2029-03-02'), [], '2028-02-29')).toBe('in force');
  });

  it('is told on the last day that there is', () => {
    expect(stateOnDay(heldUntil('2199-12-31'), [], '2199-12-31')).toBe('due');
  });

  it('is superseded from the first day of a later one, if that comes while it is valid and was not withdrawn', () => {
    const award = heldUntil('2029-06-29');
    const later = heldUntil('2031-09-30', { firstDay: '2028-10-01' });
    const stateOn = (day: string, ...others: readonly HeldAward[]) => stateOnDay(award, others, day);
    expect([stateOn('2028-09-30', later), stateOn('2028-10-01', later)]).toEqual(['due', 'superseded']);
    expect(stateOn('2028-10-01', { ...later, withdrawn: true })).toBe('due');
    expect(stateOn('2029-07-01', heldUntil('2032-06-29', { firstDay: '2029-06-30' }))).toBe('lapsed');
    expect(stateOnDay({ ...award, withdrawn: true }, [later], '2029-01-01')).toBe('withdrawn');
  });

  it('has one word for programs, and the same for people', () => {
    for (const state of awardStates) expect(awardStateTitles[state].toLowerCase()).toBe(state);
    expect(latestAwardStates).toEqual(awardStates.slice(0, 3));
  });
});
