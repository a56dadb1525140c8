declare const PANE_VERSION: string;

/** What whoever supports the add-in needs to know about a fault. Nothing of what is in the workbook is in it. */
export function faultReport(what: string, details: string): string {
  return [
    `Quality Mark pane ${PANE_VERSION}`,
    `Time: ${new Date().toISOString()}`,
    `Browser: ${navigator.userAgent}`,
    `What happened: ${what}`,
    details,
  ].join('\n');
}
