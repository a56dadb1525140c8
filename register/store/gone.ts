/** A server that ends, starts, takes no more connections, or is reached no longer; class 08 of SQLSTATE is that of connections. */
const codes =
  /^(?:57P0[1-3]|53300|08\w{3}|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;
const words =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error/i;

/** Whether an error of the driver says that the PostgreSQL server is not there, which may pass. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.cause !== undefined) return isGone(error.cause);
  if (error instanceof AggregateError) return error.errors.some(isGone);
  return ('code' in error && codes.test(String(error.code))) || words.test(error.message);
}
