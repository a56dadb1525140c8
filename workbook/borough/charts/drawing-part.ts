import type { CellAddress } from '../../address.ts';
import type { Chart } from './chart.ts';
import type { Xml } from './xml.ts';
import { document, element, text } from './xml.ts';

const namespaces = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
};

/** Where the charts lie on their sheet (ECMA-376 Part 1, section 20.5). Chart n is the relationship `rIdn`, from 1. */
export function drawingPart(charts: readonly Chart[]): string {
  return document(element('xdr:wsDr', namespaces, charts.map(anchor)));
}

function anchor({ title, description, place }: Chart, index: number): Xml {
  const number = index + 1;
  return element(
    'xdr:twoCellAnchor',
    { editAs: 'oneCell' },
    corner('xdr:from', place.from, place.gap === true ? gap : 0),
    corner('xdr:to', place.to),
    element(
      'xdr:graphicFrame',
      { macro: '' },
      element(
        'xdr:nvGraphicFramePr',
        {},
        element('xdr:cNvPr', { id: number + 1, name: `Chart ${String(number)}: ${title}`, descr: description }),
        element('xdr:cNvGraphicFramePr'),
      ),
      element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
      element(
        'a:graphic',
        {},
        element(
          'a:graphicData',
          { uri: namespaces['xmlns:c'] },
          element('c:chart', { 'r:id': `rId${String(number)}` }),
        ),
      ),
    ),
    element('xdr:clientData'),
  );
}

/** A seventh of an inch, in EMU. */
const gap = 130_000;

/** The top left corner of a cell, or so far to the right of it, in EMU; the file counts cells from 0. */
function corner(name: string, { row, column }: CellAddress, right = 0): Xml {
  const entries = { 'xdr:col': column - 1, 'xdr:colOff': right, 'xdr:row': row - 1, 'xdr:rowOff': 0 };
  return element(
    name,
    {},
    Object.entries(entries).map(([key, value]) => element(key, {}, text(String(value)))),
  );
}
