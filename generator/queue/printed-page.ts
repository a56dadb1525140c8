import { z } from 'zod';
import type { Page } from '../printing/page.ts';

/** A page without what it shares with others: its stylesheet, and the ground of its body. */
export type PageInBatch = Omit<Page, 'stylesheet'>;

const page = z.strictObject({
  title: z.string(),
  language: z.string(),
  body: z.string(),
  author: z.string().optional(),
  subject: z.string().optional(),
  publisher: z.string().optional(),
  archive: z.enum(['pdfa-2a', 'pdfa-3a']).optional(),
  pageStyle: z.string().optional(),
  together: z.boolean().optional(),
  outline: z.boolean().optional(),
});

/** @throws ZodError */
export const pageIn = (content: unknown): PageInBatch => page.parse(content) as PageInBatch;

/** A PDF, and what its page asked for and did not get: a line of JSON, and the PDF after it. */
export interface PrintedPage {
  readonly dropped: readonly string[];
  readonly pdf: Uint8Array;
}

const lineEnd = 0x0a;

/** In parts, which follow one another. */
export function packed({ dropped, pdf }: PrintedPage): readonly Uint8Array[] {
  return [Buffer.from(`${JSON.stringify(dropped)}\n`), pdf];
}

export function unpacked(content: Uint8Array): PrintedPage {
  const end = content.indexOf(lineEnd);
  const dropped = z.array(z.string()).parse(JSON.parse(Buffer.from(content.subarray(0, end)).toString('utf8')));
  return { dropped, pdf: content.subarray(end + 1) };
}
