import path from 'node:path';
import type { Refusal } from '../../framework/problems.ts';

const asWorkbook = 'Open it and save it as an Excel workbook (.xlsx).';
const forTheWorkbook = 'If a school sent it as its return, ask for the workbook itself (.xlsx).';
const savedAttachment = 'Save the workbook that is attached to it into this folder.';

/** What files beside workbooks are, and what to do where one was sent as a return. */
const kinds: readonly (readonly [endings: string, what: string, remedy: string])[] = [
  ['.pdf', 'a PDF', forTheWorkbook],
  ['.doc .docx .docm .rtf .odt .fodt', 'a text document', forTheWorkbook],
  ['.pages', 'a Pages document', forTheWorkbook],
  ['.txt', 'a text file', forTheWorkbook],
  ['.ppt .pptx .odp .key', 'a presentation', forTheWorkbook],
  ['.jpg .jpeg .png .gif .heic .tif .tiff .webp', 'a picture', forTheWorkbook],
  [
    '.html .htm .mht .mhtml',
    'a web page',
    'If it leads to a secure email, save the workbook that is attached there; else ask for the workbook itself (.xlsx).',
  ],
  ['.ods .fods .ots', 'an OpenDocument spreadsheet', asWorkbook],
  ['.numbers', 'a Numbers spreadsheet', 'Open it in Numbers, choose File, Export To, Excel, and send that.'],
  ['.gsheet', 'a link to Google Sheets', 'Open it, choose File, Download, Microsoft Excel, and send that.'],
  ['.csv .tsv', 'a CSV file, which holds one sheet without its cells’ places', forTheWorkbook],
  ['.zip .7z .rar .tar .gz .tgz', 'a zip file', 'Unzip it, and give the workbooks that are in it.'],
  ['.eml .msg', 'an email', savedAttachment],
  ['.p7m .pgp .gpg .switch', 'an encrypted email', `Open it. ${savedAttachment}`],
  [
    '.icloud',
    'a file that iCloud has not put on this computer',
    'Open it in Finder, so that it is downloaded, and do this again.',
  ],
  ['.lnk .url .webloc', 'a shortcut', 'Copy the workbook itself into this folder.'],
  ['.tmp .part .crdownload .download', 'an unfinished download', 'Download the workbook again.'],
];

const kindOfEnding = new Map(
  kinds.flatMap(([endings, ...kind]) => endings.split(' ').map((each) => [each, kind] as const)),
);

/** What Outlook makes of an email in Rich Text, attachments and all, for those who do not use Outlook. */
const ofOutlook = [
  'an email that only Outlook can open',
  'Ask for it to be sent again as HTML (in Outlook: Format Text, HTML), not as Rich Text.',
] as const;

function kindOf(file: string): readonly [what: string, remedy: string] | undefined {
  if (path.basename(file).toLowerCase() === 'winmail.dat') return ofOutlook;
  return kindOfEnding.get(path.extname(file).toLowerCase());
}

/** Whether a file's name says what it is; of any other, its content may tell more. */
export function isKnownKind(file: string): boolean {
  return kindOf(file) !== undefined;
}

/** What is said of a file in a folder of returns that is not a workbook: it is not an error, but it is reported. */
export function otherFile(file: string): Refusal {
  const [what, remedy] = kindOf(file) ?? [null, forTheWorkbook];
  return {
    code: 'not-a-workbook',
    severity: 'query',
    message: what === null ? 'This is not a workbook.' : `This is ${what}, not a workbook.`,
    remedy,
  };
}
