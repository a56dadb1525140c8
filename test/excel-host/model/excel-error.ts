/** A refusal, with the code that Excel gives to an add-in. */
export class ExcelError extends Error {
  readonly code: string;
  readonly httpStatus: number;

  constructor(code: string, httpStatus: number, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.httpStatus = httpStatus;
  }
}

/** Excel has this member; the test host has not learnt it. */
export const notImplemented = (member: string): ExcelError =>
  new ExcelError('ApiNotFound', 404, `test host: ${member} is not implemented`);

export const itemNotFound = (): ExcelError =>
  new ExcelError('ItemNotFound', 404, "The requested resource doesn't exist.");

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): ExcelError => new ExcelError('InvalidArgument', 400, message);

export const wrongShape = (): ExcelError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const accessDenied = (): ExcelError =>
  new ExcelError(
    'AccessDenied',
    403,
    "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet. You might be requested to enter a password.",
  );

export const invalidReference = (): ExcelError =>
  new ExcelError('InvalidReference', 400, 'This reference is not valid for the current operation.');

export const tooLarge = (): ExcelError =>
  new ExcelError(
    'ResponsePayloadSizeLimitExceeded',
    400,
    'The response payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
  );

export const invalidOperation = (message: string): ExcelError => new ExcelError('InvalidOperation', 400, message);

export const cellIsBeingEdited = (): ExcelError =>
  new ExcelError(
    'InvalidOperationInCellEditMode',
    400,
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  );
