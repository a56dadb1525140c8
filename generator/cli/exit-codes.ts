export const exitCodes = {
  done: 0,
  incomplete: 1,
  usage: 2,
  environment: 3,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
