import { setImmediate } from 'node:timers/promises';
import { clearingAfter } from './clearing.ts';

/** Something that nothing refers to. */
function forgotten(): WeakRef<object> {
  return new WeakRef({ text: 'x'.repeat(1000) });
}

describe('memory of a long run', () => {
  it('is cleared after so many pieces of work, and not before', async () => {
    const cleared = clearingAfter(10);
    const ref = forgotten();
    await setImmediate();
    cleared(9);
    expect(ref.deref()).toBeDefined();
    await setImmediate();
    cleared();
    expect(ref.deref()).toBeUndefined();
    const next = forgotten();
    await setImmediate();
    cleared(9);
    expect(next.deref()).toBeDefined();
    await setImmediate();
    cleared(2);
    expect(next.deref()).toBeUndefined();
  });
});
