/** What the host tells this page: `excel` is for add-ins, `workbook` says that something may look different. */
export const told = new EventSource('/host/events');
