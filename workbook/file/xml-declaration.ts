import { damaged } from './unreadable-workbook.ts';

/** Section 2.8, and the encodings that OPC allows. A later 1.x is read as 1.0. */
const xmlDeclaration =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"([\w.-]+)"|'([\w.-]+)'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/;

/** @throws UnreadableWorkbook `damaged` */
export function requireXmlDeclaration(declaration: string): void {
  const match = xmlDeclaration.exec(declaration);
  if (!match) throw damaged('an XML declaration that is none');
  const encoding = match[1] ?? match[2] ?? 'utf-8';
  if (!/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding)) throw damaged(`encoding ${encoding}`);
}
