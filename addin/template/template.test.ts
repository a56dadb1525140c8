import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import { templateBase64 } from './template.ts';

/** A server that has these files and no others. */
async function serve(files: Readonly<Record<string, Uint8Array>>): Promise<{ folder: string; close: () => void }> {
  const server = createServer(({ url = '' }, response) => {
    const file = files[url];
    response.writeHead(file ? 200 : 404).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { folder: `http://127.0.0.1:${String(port)}/pane/taskpane.html`, close: () => server.close() };
}

const writer = path.join(import.meta.dirname, 'blank-workbook.mjs');

/** What the build puts beside the pane; the sources have been built by then. */
async function blankWorkbook(): Promise<{ name: string; content: Uint8Array }> {
  const script = `const { name, content } = await (await import(${JSON.stringify(writer)})).blankWorkbook();
    console.log(JSON.stringify([name, content.toString('base64')]));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    maxBuffer: 2 ** 24,
  });
  const [name = '', content = ''] = JSON.parse(stdout) as string[];
  return { name, content: new Uint8Array(Buffer.from(content, 'base64')) };
}

describe('the blank workbook of the pane', () => {
  it('is fetched from beside it, as the build has put it there', async () => {
    const { name, content } = await blankWorkbook();
    const { folder, close } = await serve({ [`/pane/${name}`]: content });
    const fetched = new Uint8Array(Buffer.from(await templateBase64(folder), 'base64'));
    close();
    expect(fetched).toEqual(content);
    expect(readReturn(readWorkbookFile(fetched), [london]).schoolReturn).toEqual(emptyReturn(london));
  });

  it('is said to be out of reach where it is', async () => {
    const { folder, close } = await serve({});
    const fetched = templateBase64(folder);
    await expect(fetched).rejects.toMatchObject({
      notice: {
        kind: 'failed',
        message: 'The blank workbook could not be fetched.',
        detail: expect.stringContaining('404') as string,
      },
    });
    close();
  });
});
