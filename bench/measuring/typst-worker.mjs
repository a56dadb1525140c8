/**
 * Certificates by Typst, words and a frame: `node typst-worker.mjs PACKAGE COUNT`, with the views of so many as JSON on its standard
 * input. Says `ready` when the first is made, begins at a line, and says `done`.
 */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import path from 'node:path';

const [place, folder] = process.argv.slice(2);
const { NodeCompiler } = await import(place);
const fonts = path.join(import.meta.dirname, '..', '..', 'node_modules', '@expo-google-fonts');
const fontPaths = ['source-serif-4', 'source-sans-3'].map((family) => path.join(fonts, family));

const template = `
#let view = json(bytes(sys.inputs.view))
#set document(title: view.title)
#set page(width: 297mm, height: 210mm, margin: 25mm, background: rect(width: 100% - 20mm, height: 100% - 20mm, stroke: 2pt))
#set text(font: "Source Serif 4", size: 14pt, lang: "en", region: "GB")
#set align(center)
#heading(level: 1, text(size: 22pt, view.mark))
#for line in view.before [#line.text #parbreak()]
#text(size: 34pt, view.organisation)
#parbreak()
#view.la
#for line in view.after [#parbreak() #line.text]
#heading(level: 2, text(size: 24pt)[#view.award.title (#view.level.title)])
Valid from #view.validFrom to #view.validUntil
#v(1fr)
#set text(font: "Source Sans 3", size: 9pt)
#grid(columns: (1fr, 1fr), [For the award panel], [#view.awardedOn Date of award])
#view.serial #view.framework, published by the #view.publisher
`;

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const views = JSON.parse((await lines.next()).value);
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }], workspace: folder });
const make = (view) =>
  compiler.pdf({ mainFileContent: template, inputs: { view: JSON.stringify(view) } }, { pdfTags: true });
make(views[0]);
console.log('ready');
await lines.next();
for (const [index, view] of views.entries()) {
  writeFileSync(path.join(folder, `${String(process.pid)}-${String(index)}.pdf`), make(view));
  compiler.evictCache(10);
}
console.log('done');
await once(process.stdin, 'end');
