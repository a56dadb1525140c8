import type { Aspect, Edition, Strand } from '../../framework/edition.ts';
import { levelIds } from '../../framework/edition.ts';
import { SheetComposer } from './compose.ts';
import { askedFor, higherThanLowest, rowsForAspect } from './formulas.ts';
import type { SheetLayout } from './layout.ts';
import { levelWord } from './styles.ts';

const labels = 2;
const firstLevel = 3;
const lastLevel = firstLevel + levelIds.length - 1;

/** The sheet on which a school judges one aspect, strand by strand. */
export function aspectSheet(edition: Edition, aspect: Aspect): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: aspect.shortTitle,
    filledInBy: 'school',
    orientation: 'landscape',
    columns: [2, 20, 40, 40, 40, 2],
  });
  sheet
    .head(
      aspect.title,
      'For each strand, read across, choose the level that describes you best today, and note why. Then judge the aspect as a whole.',
      labels,
      lastLevel,
    )
    .next();
  aspect.strands.forEach((strand) => {
    strandBlock(sheet, edition, aspect, strand);
  });
  aspectBlock(sheet, edition, aspect);
  return sheet.done();
}

function strandBlock(sheet: SheetComposer, edition: Edition, aspect: Aspect, strand: Strand): void {
  const path = `aspects.${aspect.id}.strands.${strand.id}` as const;
  sheet.block().put(labels, strand.title, 'heading');
  levelIds.forEach((level, index) => sheet.put(firstLevel + index, levelWord(edition, level), level));
  sheet.next();
  sheet.put(labels, 'Descriptor', 'label');
  levelIds.forEach((level, index) => sheet.put(firstLevel + index, strand.descriptors[level].join('\n'), 'descriptor'));
  sheet.next();
  sheet.put(labels, 'Some examples of evidence', 'note');
  levelIds.forEach((level, index) => {
    const items = strand.evidenceExamples
      .filter((example) => example.level === level)
      .flatMap((example) => example.items);
    sheet.put(firstLevel + index, items.map((item) => `• ${item}`).join('\n'), 'example');
  });
  sheet.next();
  sheet.ask(`${path}.level`, labels, firstLevel);
  sheet.put(firstLevel + 1, askedFor(`${path}.level`), 'note', lastLevel).next();
  sheet.ask(`${path}.notes`, labels, firstLevel, lastLevel).next();
}

function aspectBlock(sheet: SheetComposer, edition: Edition, aspect: Aspect): void {
  const path = `aspects.${aspect.id}` as const;
  const strands = aspect.strands.map(({ id }) => `${path}.strands.${id}.level` as const);
  sheet.block().put(labels, 'The aspect as a whole', 'heading', firstLevel);
  sheet.put(firstLevel + 1, rowsForAspect(edition, aspect), 'aside', lastLevel).next();
  sheet.ask(`${path}.level`, labels, firstLevel);
  sheet
    .put(
      firstLevel + 1,
      higherThanLowest(
        edition,
        `${path}.level`,
        strands,
        `${path}.reason`,
        'Higher than your lowest strand: please give the reason below.',
      ),
      'alert',
      lastLevel,
    )
    .next();
  sheet.ask(`${path}.evidence`, labels, firstLevel, lastLevel).next();
  sheet.ask(`${path}.action`, labels, firstLevel, lastLevel).next();
  sheet.ask(`${path}.reason`, labels, firstLevel, lastLevel);
}
