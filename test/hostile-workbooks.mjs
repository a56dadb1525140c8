import { constants, deflateRawSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/**
 * Workbooks whose reading costs far more than their size says, one for each kind that is known. Each is a small file that a
 * careless reader works on for seconds or minutes. Each can be made for a share of what reading may spend, such as an eighth.
 * Written in plain JavaScript, so that tests and benchmarks share it.
 * @typedef {Readonly<Record<string, string | Uint8Array>>} Parts
 */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const opc = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

const rootElement = `xmlns="${main}" xmlns:r="${office}"`;
const sheet1 = 'xl/worksheets/sheet1.xml';
const ofWorkbook = 'xl/_rels/workbook.xml.rels';

/** @param {number} count @param {(index: number) => string} item */
const many = (count, item) => Array.from({ length: Math.floor(count) }, (_, index) => item(index)).join('');

/** @param {string} id @param {string} kind @param {string} target */
const relationship = (id, kind, target) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
/** @param {string} listed */
const relationships = (listed) => `<Relationships xmlns="${opc}/relationships">${listed}</Relationships>`;
/** @param {string} [overrides] */
const contentTypes = (overrides = '') =>
  `<Types xmlns="${opc}/content-types"><Default Extension="xml" ContentType="application/xml"/>${overrides}<Override PartName="/xl/workbook.xml" ContentType="${sheetType}"/></Types>`;
/** @param {string} sheets @param {string} [rest] */
const workbook = (sheets, rest = '') => `<workbook ${rootElement}><sheets>${sheets}</sheets>${rest}</workbook>`;
/** @param {string} rows @param {string} [rest] */
const sheet = (rows, rest = '') => `<worksheet ${rootElement}><sheetData>${rows}</sheetData>${rest}</worksheet>`;
/** @param {string} [listed] */
const withStrings = (listed = '') =>
  relationships(
    relationship('s1', 'worksheet', 'worksheets/sheet1.xml') +
      relationship('x1', 'sharedStrings', 'sharedStrings.xml') +
      listed,
  );
/** @param {string} texts */
const sharedStrings = (texts) => `<sst xmlns="${main}">${texts}</sst>`;
/** @param {string} text */
const inline = (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
/** @param {string} content */
const skipped = (content) => sheet('', `<extLst>${content}</extLst>`);

const plain = {
  '[Content_Types].xml': contentTypes(),
  '_rels/.rels': relationships(relationship('r1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': workbook('<sheet name="One" sheetId="1" r:id="s1"/>'),
  [ofWorkbook]: relationships(relationship('s1', 'worksheet', 'worksheets/sheet1.xml')),
  [sheet1]: sheet('<row><c><v>1</v></c></row>'),
};

/** Packed by zlib: fflate takes four times as long, and this is as much text as can be. */
class Packed extends ZipPassThrough {
  /** @override */
  compression = 8;

  /** @param {Uint8Array} chunk @param {boolean} final @override */
  process(chunk, final) {
    this.ondata(null, deflateRawSync(chunk), final);
  }
}

/** @param {Parts} parts */
function file(parts) {
  /** @type {Uint8Array[]} */
  const written = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written.push(chunk);
  });
  for (const [name, content] of Object.entries({ ...plain, ...parts })) {
    const entry = new Packed(name);
    zip.add(entry);
    entry.push(Buffer.from(content), true);
  }
  zip.end();
  return Buffer.concat(written);
}

/**
 * A return that has little but its Evidence sheet, of these rows, as text; cells of type `s` show the shared text.
 * @param {string} rows @param {string} [shared] @param {readonly string[]} [headings]
 */
function returnOf(rows, shared = '', headings = evidenceHeadings) {
  const meta = [
    ['schema', '1'],
    ['edition', 'london-1'],
  ].map((row) => `<row>${row.map(inline).join('')}</row>`);
  return file({
    'xl/workbook.xml': workbook(
      '<sheet name="_pdqm" sheetId="1" r:id="s2"/><sheet name="Evidence" sheetId="2" r:id="s1"/>',
    ),
    [ofWorkbook]: withStrings(relationship('s2', 'worksheet', 'worksheets/sheet2.xml')),
    'xl/sharedStrings.xml': sharedStrings(`<si><t xml:space="preserve">${shared}</t></si>`),
    [sheet1]: sheet(`<row>${headings.map(inline).join('')}</row>${rows}`),
    'xl/worksheets/sheet2.xml': sheet(meta.join('')),
  });
}

const evidenceHeadings = ['Ref', 'Aspect', 'Strand', 'Level', 'Evidence', 'Where kept', 'Date', 'Owner'];
const allShared = `<row>${'<c t="s"><v>0</v></c>'.repeat(8)}</row>`;
/** @param {number} share @param {string} text Shown in all cells of as many rows as the text of a workbook may fill. */
const everywhere = (share, text) =>
  returnOf(allShared.repeat(Math.min(2000 * share, Math.floor((share * 19_900_000) / text.length / 8))), text);

const million = 1_000_000;
/** One Arabic letter that stands for eighteen. */
const ligature = '\ufdfa';
/** Marks that have to change places, each with each. */
const stacked = `a${'\u0301\u0323'.repeat(16_000)}`;

/** @type {Readonly<Record<string, (share?: number) => Uint8Array>>} */
export const hostileWorkbooks = {
  'percent signs in targets': (share = 1) => leadingTo(share, '%ff/'.repeat(180_000)),
  'strokes in targets': (share = 1) => leadingTo(share, 'a/../'.repeat(200_000)),
  'percent signs in names of parts': () =>
    file(Object.fromEntries(Array.from({ length: 180 }, (_, n) => [`${n}${'%ff/'.repeat(16_000)}`, '']))),
  'a million relationships': (share = 1) =>
    file({
      [ofWorkbook]: relationships(many(share * 600_000, (n) => relationship(`r${n}`, 'image', `%41${n}`))),
    }),
  'a million types of parts': (share = 1) =>
    file({
      '[Content_Types].xml': contentTypes(
        many(share * million, (n) => `<Override PartName="/xl/%4dedia/${n}.png" ContentType="a"/>`),
      ),
    }),
  'tags that do not end': (share = 1) =>
    file({ [sheet1]: skipped(many(share * 80, () => `<a b='${'&#49;'.repeat(200_000)}' c='${'x'.repeat(30)}'/>`)) }),
  'long names in other scripts': (share = 1) =>
    file({ [sheet1]: skipped(many(share * 80, () => `<${'é'.repeat(500_000)}/>`)) }),
  'attributes alike': (share = 1) =>
    file({
      [sheet1]: skipped(
        many(share * 20_000, () => `<a ${many(127, (n) => `${'n'.repeat(20)}${String(n).padStart(3, '0')}="" `)}/>`),
      ),
    }),
  'references in text': (share = 1) =>
    file({ [sheet1]: skipped(many(share * 78, () => `<a>${'&amp;'.repeat(200_000)}</a>`)) }),
  'references in attributes': (share = 1) =>
    file({ [sheet1]: skipped(many(share * 78, () => `<a b="${'&#x41;'.repeat(160_000)}"/>`)) }),
  'line ends': (share = 1) => file({ [sheet1]: skipped(many(share * 78, () => `<a>${'\r'.repeat(million)}</a>`)) }),
  'tabs in attributes': (share = 1) =>
    file({ [sheet1]: skipped(many(share * 78, () => `<a b="${'\t'.repeat(million)}"/>`)) }),
  comments: (share = 1) => file({ [sheet1]: skipped('<!---->'.repeat(share * 11 * million)) }),
  instructions: (share = 1) => file({ [sheet1]: skipped('<?a?>'.repeat(share * 15 * million)) }),
  'empty CDATA sections': (share = 1) => file({ [sheet1]: skipped('<![CDATA[]]>'.repeat(share * 6 * million)) }),
  namespaces: (share = 1) =>
    file({ [sheet1]: skipped(many(share * 100_000, () => `<a ${many(60, (n) => `xmlns:a${n}="b" `)}/>`)) }),
  'defined names': (share = 1) =>
    file({
      'xl/workbook.xml': workbook(
        '<sheet name="One" sheetId="1" r:id="s1"/>',
        `<definedNames>${many(share * 20_000, (n) => `<definedName name="Details_La${n}">'${"''".repeat(480)}'!$A$1</definedName>`)}</definedNames>`,
      ),
    }),
  'tables of one part': () =>
    file({
      [sheet1]: sheet(
        `<row r="1">${many(200, () => inline('x'.repeat(190)))}</row>`,
        `<tableParts>${'<tablePart r:id="t1"/>'.repeat(49_000)}</tableParts>`,
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(relationship('t1', 'table', '../tables/table1.xml')),
      'xl/tables/table1.xml': `<table xmlns="${main}" displayName="Evidence" ref="A1:H9"/>`,
    }),
  'merged cells': (share = 1) =>
    file({ [sheet1]: sheet('', `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(share * 2 * million)}</mergeCells>`) }),
  'date formats': (share = 1) =>
    file({
      'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${many(share * 250_000, (n) => `<numFmt numFmtId="${n}" formatCode="${'[$-1]'.repeat(50)}"/>`)}</numFmts></styleSheet>`,
      [ofWorkbook]: relationships(
        relationship('s1', 'worksheet', 'worksheets/sheet1.xml') + relationship('y1', 'styles', 'styles.xml'),
      ),
    }),
  'styles of cells': (share = 1) =>
    file({
      'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs>${'<xf numFmtId="14"/>'.repeat(share * 2.5 * million)}</cellXfs></styleSheet>`,
      [ofWorkbook]: relationships(
        relationship('s1', 'worksheet', 'worksheets/sheet1.xml') + relationship('y1', 'styles', 'styles.xml'),
      ),
    }),
  'numbers of 65,000 digits': () =>
    file({ [sheet1]: sheet(many(100, () => `<row><c><v>${'1'.repeat(65_000)}x</v></c></row>`)) }),
  'numbers of 399 digits': (share = 1) =>
    file({
      [sheet1]: sheet(many(share * 190, () => `<row>${`<c><v>${'9'.repeat(399)}x</v></c>`.repeat(1000)}</row>`)),
    }),
  'a letter of eighteen in each cell': (share = 1) =>
    file({
      'xl/sharedStrings.xml': sharedStrings(`<si><t>${ligature.repeat(190)}</t></si>`),
      [ofWorkbook]: withStrings(),
      [sheet1]: sheet(many(share * 1000, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`)),
    }),
  'texts to fold, all different': (share = 1) =>
    file({
      [sheet1]: sheet(
        many(share * 4000, (row) => `<row>${many(99, (n) => inline(`é${ligature.repeat(30)}${row}.${n}`))}</row>`),
      ),
    }),
  'accents on accents': (share = 1) => everywhere(share, stacked),
  'letters of eighteen in a return': (share = 1) => everywhere(share, ligature.repeat(60_000)),
  'letters of eighteen in short answers': (share = 1) => everywhere(share, ligature.repeat(1000)),
  'blanks without an end': (share = 1) => everywhere(share, `a${' '.repeat(60_000)}b`),
  'blanks of another kind': (share = 1) => everywhere(share, `a${'\u3000'.repeat(60_000)}b`),
  'lines of one blank': (share = 1) => everywhere(share, `a${' \n'.repeat(30_000)}b`),
  'invisible characters': (share = 1) => everywhere(share, `a${'\u200b\u00ad'.repeat(30_000)}b`),
  'marks of direction': (share = 1) => everywhere(share, `a${'\u202e\u2066'.repeat(30_000)}b`),
  'full stops without an end': (share = 1) => everywhere(share, `a${'.:'.repeat(30_000)}b`),
  'strokes that look like links': (share = 1) => everywhere(share, `${'x://'.repeat(15_000)}b`),
  'links of many words': (share = 1) => everywhere(share, `see ${')>x://( '.repeat(7_000)}`),
  'a link of many dots': (share = 1) => everywhere(share, `http://${'a.'.repeat(30_000)}!`),
  'a link of dashes': (share = 1) => everywhere(share, `http://${'a-'.repeat(30_000)}!`),
  'brackets about links': (share = 1) => everywhere(share, `see x://${')>'.repeat(30_000)}x`),
  'syllables of Hangul': (share = 1) => everywhere(share, '\u1100\u1161\u11a8'.repeat(20_000)),
  'digits that are no date': (share = 1) => everywhere(share, '1'.repeat(60_000)),
  'times after times': (share = 1) => everywhere(share, '1 12:00'.repeat(8_000)),
  'a return of many short cells': (share = 1) =>
    returnOf(
      many(share * 1990, () => `<row>${many(200, (n) => inline(`é${n}`))}</row>`),
      '',
      [...evidenceHeadings, ...Array.from({ length: 192 }, (_, n) => `${'Ö'.repeat(100)}${n}`)],
    ),
  'names of sheets': (share = 1) =>
    file({
      'xl/workbook.xml': workbook(
        many(share * 75, (n) => `<sheet name="${n}${ligature.repeat(300_000)}" sheetId="${n + 1}" r:id="s1"/>`),
      ),
    }),
  'sheets of two far corners': (share = 1) =>
    file({
      'xl/workbook.xml': workbook(many(share * 300, (n) => `<sheet name="S${n}" sheetId="${n + 1}" r:id="s1"/>`)),
      [sheet1]: sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="200"><c r="GR200"><v>1</v></c></row>'),
    }),
  'heads of tables': (share = 1) =>
    file({
      [sheet1]: sheet(
        many(share * 200, (row) => `<row>${many(200, (n) => inline(`${'Ö'.repeat(180)}${row}.${n}`))}</row>`),
      ),
    }),
  escapes: (share = 1) =>
    file({ [sheet1]: sheet(many(share * 1000, () => `<row><c t="str"><v>${'_x0020_'.repeat(9_300)}</v></c></row>`)) }),
  'errors of escapes': (share = 1) =>
    file({ [sheet1]: sheet(many(share * 1200, () => `<row><c t="e"><v>${'_x0020_'.repeat(9_300)}</v></c></row>`)) }),
  'empty texts': (share = 1) =>
    file({ 'xl/sharedStrings.xml': sharedStrings('<si/>'.repeat(share * 4.9 * million)), [ofWorkbook]: withStrings() }),
  'a shared text of five million references': (share = 1) =>
    withSharedTexts(`<si><t>${'&#97;'.repeat(share * 5 * million)}</t></si>`),
  'shared texts of five million references': (share = 1) =>
    withSharedTexts(many(share * 1000, () => `<si><t>${'&#97;'.repeat(5000)}</t></si>`)),
  'all of it in one file': (share = 1) => allInOne(share),
  'blocks of nothing': (share = 1) => blocksOfNothing(share, 4.5 * million),
  'one small part for each of many sheets': (share = 1) => blocksOfNothing(share, 100_000),
  'a part that is packed badly': (share = 1) => packedBadly(share),
};

/** A workbook that shows a text of these. @param {string} texts */
function withSharedTexts(texts) {
  return file({
    'xl/sharedStrings.xml': sharedStrings(texts),
    [ofWorkbook]: withStrings(),
    [sheet1]: sheet('<row><c t="s"><v>0</v></c></row>'),
  });
}

/** Of each kind about as much as goes unnoticed on its own. @param {number} share */
function allInOne(share) {
  const ids = Array.from({ length: Math.ceil(share * 40) }, (_, n) => `p${n}`);
  const leading = ids.map((id) => relationship(id, 'worksheet', '%ff/'.repeat(16_000))).join('');
  const attributes = many(127, (n) => `${'n'.repeat(20)}${String(n).padStart(3, '0')}="" `);
  return file({
    'xl/workbook.xml': workbook(
      `<sheet name="One" r:id="s1"/>${ids.map((id) => `<sheet name="${id}${ligature.repeat(1000)}" r:id="${id}"/>`).join('')}`,
    ),
    [ofWorkbook]: withStrings(leading + many(share * 60_000, (n) => relationship(`r${n}`, 'image', `%41${n}`))),
    'xl/sharedStrings.xml': sharedStrings(many(share * 100, () => `<si><t>${'&#97;'.repeat(5000)}</t></si>`)),
    [sheet1]: skipped(
      many(share * 9000, () => `<a ${attributes}/>`) +
        many(3, () => `<a b='${'&#49;'.repeat(share * 190_000)}' c='${'x'.repeat(30)}'/>`),
    ),
  });
}

/** A workbook of 75 sheets, each of which leads to this. @param {number} share @param {string} target */
function leadingTo(share, target) {
  const ids = Array.from({ length: Math.ceil(share * 75) }, (_, n) => `p${n}`);
  return file({
    'xl/workbook.xml': workbook(
      `<sheet name="One" r:id="s1"/>${ids.map((id) => `<sheet name="${id}" r:id="${id}"/>`).join('')}`,
    ),
    [ofWorkbook]: withStrings(ids.map((id) => relationship(id, 'worksheet', target)).join('')),
  });
}

/** A sheet that is packed with empty blocks before it, read for each of 300 sheets. @param {number} share @param {number} blocks */
function blocksOfNothing(share, blocks) {
  const content = Buffer.from(plain[sheet1]);
  const empty = Buffer.alloc(5 * blocks);
  for (let at = 0; at < empty.length; at += 5) empty.writeUInt16LE(0xffff, at + 3);
  return withPacked(share, content, Buffer.concat([empty, deflateRawSync(content)]));
}

/** A text, each few letters of which are packed with a code of their own. @param {number} share */
function packedBadly(share) {
  const pieces = Math.ceil(share * 900_000);
  const piece = Buffer.from('qwertyuiop');
  const head = Buffer.from(`<worksheet ${rootElement}><sheetData/><extLst>`);
  const tail = Buffer.from('</extLst></worksheet>');
  const flushed = { finishFlush: constants.Z_SYNC_FLUSH };
  const packed = deflateRawSync(piece, flushed);
  /** @param {Buffer} repeated */
  const manyOf = (repeated) => Buffer.alloc(pieces * repeated.length, repeated);
  return withPacked(
    share,
    Buffer.concat([head, manyOf(piece), tail]),
    Buffer.concat([deflateRawSync(head, flushed), manyOf(packed), deflateRawSync(tail)]),
  );
}

/** 300 sheets of one part, whose packed bytes are given. @param {number} share @param {Buffer} content @param {Buffer} packed */
function withPacked(share, content, packed) {
  const sheets = workbook(many(share * 300, (n) => `<sheet name="S${n}" sheetId="${n + 1}" r:id="s1"/>`));
  const zip = Buffer.from(file({ 'xl/workbook.xml': sheets, [sheet1]: content }));
  const directory = zip.lastIndexOf(sheet1) - 46;
  const local = zip.readUInt32LE(directory + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const longer = packed.length - zip.readUInt32LE(directory + 20);
  const end = start + packed.length - longer;
  const rest = Buffer.from(zip.subarray(end));
  const first = zip.readUInt32LE(zip.length - 6);
  rest.writeUInt32LE(packed.length, directory - end + 20);
  for (let at = first - end; rest.readUInt32LE(at) === 0x02014b50;) {
    if (rest.readUInt32LE(at + 42) > local) rest.writeUInt32LE(rest.readUInt32LE(at + 42) + longer, at + 42);
    at += 46 + rest.readUInt16LE(at + 28) + rest.readUInt16LE(at + 30) + rest.readUInt16LE(at + 32);
  }
  rest.writeUInt32LE(first + longer, rest.length - 6);
  const head = Buffer.from(zip.subarray(0, start));
  head.writeUInt32LE(packed.length, local + 18);
  return Buffer.concat([head, packed, rest]);
}
