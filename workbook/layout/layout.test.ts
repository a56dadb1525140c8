import { london } from '../../framework/editions/london/index.ts';
import { fieldsOf } from '../../framework/fields.ts';
import { a1 } from '../address.ts';
import { layoutOf } from './index.ts';

const layout = layoutOf(london);
const inputs = layout.sheets.flatMap((sheet) => sheet.inputs.map((input) => ({ sheet, input })));

describe('the layout', () => {
  it('has an input for every field, once', () => {
    const paths = inputs.map(({ input }) => input.field.path);
    expect([...paths].sort()).toEqual(
      fieldsOf(london)
        .map(({ path }) => path)
        .sort(),
    );
  });

  it('gives every input a name of its own that Excel takes for no cell', () => {
    const names = inputs.map(({ input }) => input.name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z]*(_[A-Z0-9][A-Za-z0-9]*)+$/);
  });

  it('names the level of a strand after aspect and strand', () => {
    const vision = inputs.find(({ input }) => input.field.path === 'aspects.leadership.strands.vision.level');
    expect(vision?.input.name).toBe('Leadership_Vision_Level');
  });

  it('labels every input with a text that stands once on its sheet', () => {
    for (const { sheet, input } of inputs) {
      const labels = sheet.cells.filter(({ content }) => content === input.label.text);
      expect(labels.map(a1)).toEqual([a1(input.label)]);
    }
  });

  it('puts no two things into one cell', () => {
    for (const sheet of layout.sheets) {
      const taken = [...sheet.cells, ...sheet.inputs].flatMap(({ row, column, through = column }) =>
        Array.from({ length: through - column + 1 }, (_, index) => a1({ row, column: column + index })),
      );
      expect(new Set(taken).size).toBe(taken.length);
    }
  });

  it('keeps the words of an edition inside the texts of its formulas, whatever is in them', () => {
    const [aspect, ...others] = london.aspects;
    const levels = { ...london.levels, enhancing: { ...london.levels.enhancing, title: 'Just "fine"' } };
    const aspects = [...(aspect ? [{ ...aspect, shortTitle: 'The "how"' }] : []), ...others];
    const formulas = layoutOf({ ...london, levels, aspects })
      .sheets.flatMap(({ cells }) => cells)
      .flatMap(({ content }) => (typeof content === 'object' && 'formula' in content ? [content.formula] : []));
    expect(formulas.filter((formula) => /how|fine/.test(formula)).length).toBeGreaterThan(5);
    for (const formula of formulas) expect(formula.replace(/"(?:[^"]|"")*"/g, '')).not.toMatch(/how|fine|"/);
  });

  it('links only to sheets that are there', () => {
    const names = layout.sheets.map(({ name }) => name);
    for (const { content } of layout.sheets.flatMap(({ cells }) => cells)) {
      if (typeof content === 'object' && 'sheet' in content) expect(names).toContain(content.sheet);
    }
  });
});
