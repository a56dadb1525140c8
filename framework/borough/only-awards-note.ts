/** Said beside the panel’s decisions where only a register of awards was asked. */
export const onlyAwardsNote =
  'Counted from the register, which knows awards only. “No award” and “Deferred” are counted from the workbooks of the rounds, and none was named.';
