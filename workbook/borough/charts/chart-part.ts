import { typeface } from '../../layout/styles.ts';
import type { Chart, Figures, Fill, Labels, Series } from './chart.ts';
import type { Xml } from './xml.ts';
import { document, element, text, valued } from './xml.ts';

/** A chart part (ECMA-376 Part 1, section 21.2). Elements stand in the order of its schema, which Excel insists on. */
export function chartPart(chart: Chart): string {
  return document(
    element(
      'c:chartSpace',
      {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      },
      valued('c:lang', 'en-GB'),
      valued('c:roundedCorners', 0),
      element(
        'c:chart',
        {},
        title(chart.title),
        valued('c:autoTitleDeleted', 0),
        plotArea(chart),
        chart.arrangement === 'stacked' ? legend : null,
        valued('c:plotVisOnly', 1),
        valued('c:dispBlanksAs', 'gap'),
      ),
      element('c:spPr', {}, solid('FFFFFF'), line(null)),
      letters({ size: 10, ink: inks.text }),
    ),
  );
}

const inks = { text: '1F2937', title: '1F3A5F', line: '566070' } as const;
const axes = { category: 1, value: 2 } as const;
/** A number format that does not show zeros. */
const figureFormat = '0;;;';

function title(words: string): Xml {
  const look = { lang: 'en-GB', sz: 1200, b: 1 };
  return element(
    'c:title',
    {},
    element(
      'c:tx',
      {},
      element(
        'c:rich',
        {},
        element('a:bodyPr'),
        element(
          'a:p',
          {},
          element('a:r', {}, element('a:rPr', look, solid(inks.title), latin), element('a:t', {}, text(words))),
        ),
      ),
    ),
    valued('c:overlay', 0),
  );
}

function plotArea({ arrangement, categories, series }: Chart): Xml {
  const isStacked = arrangement === 'stacked';
  return element(
    'c:plotArea',
    {},
    element('c:layout'),
    element(
      'c:barChart',
      {},
      valued('c:barDir', 'bar'),
      valued('c:grouping', isStacked ? 'percentStacked' : 'clustered'),
      valued('c:varyColors', 0),
      series.map((each, index) => seriesElement(each, index, categories, isStacked)),
      valued('c:gapWidth', isStacked ? 35 : 60),
      isStacked ? valued('c:overlap', 100) : null,
      valued('c:axId', axes.category),
      valued('c:axId', axes.value),
    ),
    categoryAxis,
    valueAxis,
    element('c:spPr', {}, element('a:noFill'), line(null)),
  );
}

function seriesElement({ name, values, fill }: Series, index: number, categories: Labels, isStacked: boolean): Xml {
  return element(
    'c:ser',
    {},
    valued('c:idx', index),
    valued('c:order', index),
    element('c:tx', {}, labels(name)),
    element('c:spPr', {}, ground(fill), line(inks.line)),
    valued('c:invertIfNegative', 0),
    figuresOnBars(fill, isStacked),
    element('c:cat', {}, labels(categories)),
    element('c:val', {}, figures(values)),
  );
}

function figuresOnBars({ hatch, ink }: Fill, isStacked: boolean): Xml {
  const isOnHatch = isStacked && hatch !== undefined;
  return element(
    'c:dLbls',
    {},
    element('c:numFmt', { formatCode: isStacked ? figureFormat : '0', sourceLinked: 0 }),
    element('c:spPr', {}, isOnHatch ? solid('FFFFFF') : element('a:noFill'), line(null)),
    letters({ size: 10, ink: isStacked ? ink : inks.text, bold: true }),
    valued('c:dLblPos', isStacked ? 'ctr' : 'outEnd'),
    ...Object.entries({ LegendKey: 0, Val: 1, CatName: 0, SerName: 0, Percent: 0, BubbleSize: 0 }).map(
      ([what, shown]) => valued(`c:show${what}`, shown),
    ),
  );
}

function labels({ reference, shown }: Labels): Xml {
  return element(
    'c:strRef',
    {},
    element('c:f', {}, text(reference)),
    element('c:strCache', {}, valued('c:ptCount', shown.length), shown.map(point)),
  );
}

function figures({ reference, shown }: Figures): Xml {
  return element(
    'c:numRef',
    {},
    element('c:f', {}, text(reference)),
    element(
      'c:numCache',
      {},
      element('c:formatCode', {}, text('General')),
      valued('c:ptCount', shown.length),
      shown.map(point),
    ),
  );
}

const point = (value: string | number, index: number): Xml =>
  element('c:pt', { idx: index }, element('c:v', {}, text(String(value))));

/** The first category stands at the top, as in its table. */
const categoryAxis = element(
  'c:catAx',
  {},
  valued('c:axId', axes.category),
  element('c:scaling', {}, valued('c:orientation', 'maxMin')),
  valued('c:delete', 0),
  valued('c:axPos', 'l'),
  element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
  valued('c:majorTickMark', 'none'),
  valued('c:minorTickMark', 'none'),
  valued('c:tickLblPos', 'low'),
  element('c:spPr', {}, line(inks.line)),
  valued('c:crossAx', axes.value),
  valued('c:crosses', 'autoZero'),
  valued('c:auto', 0),
  valued('c:lblAlgn', 'ctr'),
  valued('c:lblOffset', 100),
  valued('c:noMultiLvlLbl', 1),
);

/** Not drawn: every bar says its figure. */
const valueAxis = element(
  'c:valAx',
  {},
  valued('c:axId', axes.value),
  element('c:scaling', {}, valued('c:orientation', 'minMax'), valued('c:min', 0)),
  valued('c:delete', 1),
  valued('c:axPos', 'b'),
  element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
  valued('c:majorTickMark', 'none'),
  valued('c:minorTickMark', 'none'),
  valued('c:tickLblPos', 'nextTo'),
  valued('c:crossAx', axes.category),
  valued('c:crosses', 'max'),
  valued('c:crossBetween', 'between'),
);

const legend = element('c:legend', {}, valued('c:legendPos', 'b'), valued('c:overlay', 0));

function ground({ ground: paper, hatch }: Fill): Xml {
  if (hatch === undefined) return solid(paper);
  return element(
    'a:pattFill',
    { prst: 'wdUpDiag' },
    element('a:fgClr', {}, valued('a:srgbClr', hatch)),
    element('a:bgClr', {}, valued('a:srgbClr', paper)),
  );
}

function solid(rgb: string): Xml {
  return element('a:solidFill', {}, valued('a:srgbClr', rgb));
}

/** Width in EMU: three quarters of a point. */
function line(rgb: string | null): Xml {
  return element('a:ln', { w: 9525 }, rgb === null ? element('a:noFill') : solid(rgb));
}

const latin = element('a:latin', { typeface });

function letters({ size, ink, bold = false }: { size: number; ink: string; bold?: boolean }): Xml {
  return element(
    'c:txPr',
    {},
    element('a:bodyPr'),
    element(
      'a:p',
      {},
      element('a:pPr', {}, element('a:defRPr', { sz: size * 100, b: bold ? 1 : 0 }, solid(ink), latin)),
      element('a:endParaRPr', { lang: 'en-GB' }),
    ),
  );
}
