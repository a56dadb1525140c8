/** What a document says of itself in XMP (ISO 16684-1), in agreement with its information dictionary. */
export interface XmpFacts {
  readonly title: string;
  /** As in HTML: `en-GB`. */
  readonly language: string;
  readonly author: string;
  readonly subject: string;
  readonly publisher: string;
  /** Programs that wrote the page and the file. */
  readonly creatorTool: string;
  readonly producer: string;
  /** `2026-11-28T22:36:29Z` */
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly claims: readonly Claim[];
}

/** A standard for archives: PDF/A-2a, or PDF/A-3a for a document with a file inside that is no PDF. */
export type Archive = 'pdfa-2a' | 'pdfa-3a';

/** Standards that the document is said to keep. */
export type Claim = 'pdfua-1' | Archive;

const claimed: Readonly<Record<Claim, string>> = {
  'pdfua-1': '<pdfuaid:part>1</pdfuaid:part>',
  'pdfa-2a': '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
  'pdfa-3a': '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
};

/** PDF/A lets a document use only names that it explains; those of PDF/UA are not among its own. */
const explained = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the document keeps</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

/** The packet, in UTF-8. */
export function xmpPacket(facts: XmpFacts): Buffer {
  const { title, language, author, subject, publisher, claims } = facts;
  const isArchival = claims.some((claim) => claim !== 'pdfua-1');
  const lines = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${inDefault(title)}</dc:title>`,
    author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    subject === '' ? '' : `<dc:description>${inDefault(subject)}</dc:description>`,
    publisher === '' ? '' : `<dc:publisher><rdf:Bag><rdf:li>${escaped(publisher)}</rdf:li></rdf:Bag></dc:publisher>`,
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${facts.createdAt}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${facts.modifiedAt}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${escaped(facts.creatorTool)}</xmp:CreatorTool>`,
    `<pdf:Producer>${escaped(facts.producer)}</pdf:Producer>`,
    ...claims.map((claim) => claimed[claim]),
    '</rdf:Description>',
    isArchival && claims.includes('pdfua-1') ? explained : '',
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ];
  return Buffer.from(lines.filter((line) => line !== '').join('\n'));
}

function inDefault(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
