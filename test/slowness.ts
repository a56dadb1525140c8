/** Milliseconds that Excel and the desk take at the most, where tests are to meet slow ones. */
const most = Number(process.env['PDQM_TEST_SLOW'] ?? 0);

export const isSlow = most > 0;

/** Milliseconds until the next answer: another number each time. */
export const slowness = (): number => Math.random() * most;
