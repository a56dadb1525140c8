/** Where progress is shown: a terminal, a file or a pipe. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Milliseconds between two updates: often on a terminal, rarely in a log. */
const interval = { terminal: 100, log: 10_000 };
/** The rate is that of the last so many, since what is unchanged goes faster than what is made. */
const recent = 200;
const barWidth = 24;

/** Shows how far a run is, how fast, and how long it may still take: a bar on a terminal, a line now and then elsewhere. */
export class Progress {
  private readonly total: number;
  private readonly stream: ProgressStream;
  private readonly now: () => number;
  private readonly times: number[];
  private count = 0;
  private lastShown: number;
  private isShown = false;
  private isHidden = false;

  /** @param now clock, in milliseconds */
  constructor(total: number, stream: ProgressStream = process.stderr, now: () => number = () => performance.now()) {
    this.total = total;
    this.stream = stream;
    this.now = now;
    this.lastShown = now();
    this.times = [this.lastShown];
  }

  /** One more is done. */
  advance(): void {
    this.count += 1;
    this.times.push(this.now());
    if (this.times.length > recent + 1) this.times.shift();
    // The bar was hidden to print a result; show it again below.
    const isDue =
      this.isHidden || this.now() - this.lastShown >= (this.stream.isTTY ? interval.terminal : interval.log);
    if (isDue) this.show();
  }

  /** Takes the bar off the terminal, for others to write there. */
  hide(): void {
    if (!this.isShown) return;
    this.stream.write('\r\u001B[2K');
    this.isShown = false;
    this.isHidden = true;
  }

  private show(): void {
    this.lastShown = this.now();
    this.isHidden = false;
    const facts = `${String(this.count)} of ${String(this.total)}${this.pace()}`;
    if (!this.stream.isTTY) {
      this.stream.write(`${facts}\n`);
      return;
    }
    const filled = Math.round((barWidth * this.count) / Math.max(this.total, 1));
    const bar = `${'━'.repeat(filled)}${'─'.repeat(barWidth - filled)}`;
    // A terminal that does not know its width says 0.
    const { columns = 0 } = this.stream;
    this.stream.write(`\r\u001B[2K${`${bar} ${facts}`.slice(0, (columns > 0 ? columns : 80) - 1)}`);
    this.isShown = true;
  }

  private pace(): string {
    const seconds = ((this.times.at(-1) ?? 0) - (this.times[0] ?? 0)) / 1000;
    if (seconds <= 0) return '';
    const rate = (this.times.length - 1) / seconds;
    const left = (this.total - this.count) / rate;
    return ` · ${rate.toFixed(rate < 10 ? 1 : 0)} a second · ${inWords(left)} left`;
  }
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${String(Math.ceil(seconds))} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${String(minutes)} min` : `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}
