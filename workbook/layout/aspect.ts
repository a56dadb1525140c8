import type { Aspect, Edition, Strand } from '../../framework/edition.ts';
import { levelIds } from '../../framework/edition.ts';
import { SheetComposer } from './compose.ts';
import type { SheetLayout } from './layout.ts';

const labels = 2;
const firstLevel = 3;
const lastLevel = firstLevel + levelIds.length - 1;

/** The sheet on which a school judges one aspect, strand by strand. */
export function aspectSheet(edition: Edition, aspect: Aspect): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: aspect.shortTitle,
    filledInBy: 'school',
    orientation: 'landscape',
    columns: [2, 24, 40, 40, 40, 2],
  });
  sheet.put(labels, aspect.title, 'title', lastLevel).next();
  sheet
    .put(
      labels,
      'For each strand, read the three descriptors, choose the level that describes you best today, and note why. Then judge the aspect as a whole.',
      'lead',
      lastLevel,
    )
    .next(2);
  aspect.strands.forEach((strand) => {
    strandBlock(sheet, edition, aspect, strand);
  });
  sheet.put(labels, `${aspect.shortTitle} as a whole`, 'heading', lastLevel).next();
  const path = `aspects.${aspect.id}`;
  sheet.ask(`${path}.level`, labels, firstLevel);
  sheet.put(firstLevel + 1, 'Your judgement; it need not follow from the strands.', 'note', lastLevel).next();
  sheet.ask(`${path}.evidence`, labels, firstLevel, lastLevel).next();
  sheet.ask(`${path}.action`, labels, firstLevel, lastLevel).next();
  sheet.ask(`${path}.reason`, labels, firstLevel, lastLevel).next();
  sheet.put(labels, { sheet: 'Start', text: '‹ Back to Start' }, 'link');
  return sheet.done();
}

function strandBlock(sheet: SheetComposer, edition: Edition, aspect: Aspect, strand: Strand): void {
  const path = `aspects.${aspect.id}.strands.${strand.id}`;
  sheet.put(labels, strand.title, 'heading');
  levelIds.forEach((level, index) => sheet.put(firstLevel + index, edition.levels[level].title, level));
  sheet.next();
  sheet.put(labels, 'Descriptor', 'label');
  levelIds.forEach((level, index) => sheet.put(firstLevel + index, strand.descriptors[level].join('\n'), 'body'));
  sheet.next();
  sheet.put(labels, 'Some examples of evidence', 'label');
  levelIds.forEach((level, index) => {
    const items = strand.evidenceExamples.filter((example) => example.level === level).flatMap(({ items }) => items);
    sheet.put(firstLevel + index, items.map((item) => `• ${item}`).join('\n'), 'note');
  });
  sheet.next();
  sheet.ask(`${path}.level`, labels, firstLevel).next();
  sheet.ask(`${path}.notes`, labels, firstLevel, lastLevel).next(2);
}
