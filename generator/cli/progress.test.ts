import { Progress } from './progress.ts';

/** A stream that keeps what is written, and a clock that is set by hand. */
function watched(isTTY: boolean, total: number, columns = 61) {
  const written: string[] = [];
  const clock = { now: 0 };
  const stream = { isTTY, columns, write: (text: string) => written.push(text) };
  return { written, clock, progress: new Progress(total, stream, () => clock.now) };
}

describe('progress', () => {
  it('is a line every ten seconds where nobody watches', () => {
    const { written, clock, progress } = watched(false, 5000);
    for (let done = 0; done < 1000; done += 1) {
      clock.now += 25;
      progress.advance();
    }
    expect(written).toEqual(['400 of 5000 · 40 a second · 2 min left\n', '800 of 5000 · 40 a second · 2 min left\n']);
  });

  it('is a bar of one line on a terminal, ten times a second at most', () => {
    const { written, clock, progress } = watched(true, 100);
    for (let done = 0; done < 50; done += 1) {
      clock.now += 10;
      progress.advance();
    }
    expect(written).toHaveLength(5);
    expect(written.at(-1)).toContain('━━━━━━━━━━━━──────────── 50 of 100 · 100 a second · 1 s left');
    for (const text of written) {
      expect(text.replace('\r\u001B[2K', '')).not.toMatch(/[\r\n\u001B]/);
      expect(text.length).toBeLessThanOrEqual(60 + 5);
    }
  });

  it('is whole on a terminal that does not know its width', () => {
    const { written, clock, progress } = watched(true, 100, 0);
    clock.now = 200;
    progress.advance();
    expect(written.at(-1)).toMatch(/ 1 of 100 · 5\.0 a second · 20 s left$/);
  });

  it('makes room for a result and comes back below it', () => {
    const { written, clock, progress } = watched(true, 10);
    clock.now = 200;
    progress.advance();
    progress.hide();
    expect(written.at(-1)).toBe('\r\u001B[2K');
    progress.advance();
    expect(written.at(-1)).toContain('2 of 10');
    progress.hide();
    const before = written.length;
    progress.hide();
    expect(written).toHaveLength(before);
  });

  it('goes by the pace of late, not by that of what was unchanged', () => {
    const { written, clock, progress } = watched(false, 1000);
    for (let done = 0; done < 500; done += 1) progress.advance();
    for (let done = 0; done < 250; done += 1) {
      clock.now += 100;
      progress.advance();
    }
    expect(written.at(-1)).toBe('700 of 1000 · 10 a second · 30 s left\n');
  });
});
