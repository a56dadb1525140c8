import { awardStates, awardStateTitles, latestAwardStates, stateByLastDay } from './award-state.ts';

describe('the state of an award', () => {
  it.each([
    ['2028-06-28', 'in force'],
    ['2028-06-29', 'due'],
    ['2029-06-29', 'due'],
    ['2029-06-30', 'lapsed'],
  ])('on %s, with 29 June 2029 as its last day, is %s', (day, state) => {
    expect(stateByLastDay('2029-06-29', day)).toBe(state);
  });

  it('is due on a 29 February if it ends by the 1 March of the next year', () => {
    expect(stateByLastDay('2029-03-01', '2028-02-29')).toBe('due');
    expect(stateByLastDay('2029-03-02', '2028-02-29')).toBe('in force');
  });

  it('is told on the last day that there is', () => {
    expect(stateByLastDay('2199-12-31', '2199-12-31')).toBe('due');
  });

  it('has one word for programs, and the same for people', () => {
    for (const state of awardStates) expect(awardStateTitles[state].toLowerCase()).toBe(state);
    expect(latestAwardStates).toEqual(awardStates.slice(0, 3));
  });
});
