import Handlebars from 'handlebars';
import { stepsBetween } from '../../framework/steps-between.ts';
import { textRuns } from '../printing/text-runs.ts';
import { markupFault } from './markup-fault.ts';
import type { Shape } from './shape.ts';
import { shapeOf, textShape, unknownShape, withFields } from './shape.ts';

/** What is wrong in a template, and where. */
export interface TemplateFault {
  /** Name of the partial. */
  readonly partial: string;
  readonly line: number;
  /** A sentence, and what to do. */
  readonly message: string;
}

/** The only text that a template may print as markup: certificates on a contact sheet, made by another template. */
const printedAsMarkup = 'certificate';

/** Steps of a walk: what needs more would not end in good time. */
const mostSteps = 200_000;

const runs = shapeOf([textRuns('Ask a.b@example.org on 12 May 2026, 020 7946 0100 or see https://example.org/a/b')]);

/**
 * What a page asks for that its view does not have, and what it does that templates here may not. All branches are followed.
 * @param sources of the page and its partials, by name
 * @param view the shape of all that the page is made of
 */
export function faultsIn(page: string, sources: ReadonlyMap<string, string>, view: Shape): readonly TemplateFault[] {
  return new Walk(sources, view).from(page);
}

/** Text with the line ends that Handlebars leaves out; its types have it otherwise. */
type WholeContent = Omit<hbs.AST.ContentStatement, 'original'> & { readonly original: string };

interface Place {
  readonly partial: string;
  readonly context: Shape;
  /** Contexts further out, the nearest first, as `../` reaches them. */
  readonly above: readonly Shape[];
  /** The partials around, which it may not hold again. */
  readonly within: readonly string[];
}

class Walk {
  private readonly programs = new Map<string, hbs.AST.Program | null>();
  private readonly faults = new Map<string, TemplateFault>();
  private readonly sources: ReadonlyMap<string, string>;
  private readonly view: Shape;
  private steps = 0;

  constructor(sources: ReadonlyMap<string, string>, view: Shape) {
    this.sources = sources;
    this.view = view;
  }

  from(page: string): readonly TemplateFault[] {
    this.program(this.parsed(page), { partial: page, context: this.view, above: [], within: [page] });
    if (this.steps > mostSteps) this.note(page, 1, 'It goes through its lists again and again. Make it simpler.');
    return [...this.faults.values()];
  }

  private parsed(partial: string): hbs.AST.Program | null {
    const known = this.programs.get(partial);
    if (known !== undefined) return known;
    let program: hbs.AST.Program | null = null;
    try {
      program = Handlebars.parse(this.sources.get(partial) ?? '');
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      const line = Number(/line (\d+)/.exec(said)?.[1] ?? /- (\d+):\d+$/.exec(said)?.[1] ?? 1);
      this.note(partial, line, 'This cannot be read. Look for braces {{ }} or a {{#…}} that are not closed.');
    }
    this.programs.set(partial, program);
    return program;
  }

  private program(program: hbs.AST.Program | null | undefined, place: Place): void {
    for (const statement of program?.body ?? []) {
      this.steps += 1;
      if (this.steps > mostSteps) return;
      this.statement(statement, place);
    }
  }

  private statement(statement: hbs.AST.Statement, place: Place): void {
    switch (statement.type) {
      case 'ContentStatement': {
        const fault = markupFault((statement as WholeContent).original);
        if (fault !== null) this.note(place.partial, statement.loc.start.line + fault.line, fault.message);
        break;
      }
      case 'CommentStatement':
        break;
      case 'MustacheStatement':
        this.mustache(statement as hbs.AST.MustacheStatement, place);
        break;
      case 'PartialStatement':
        this.partial(statement as hbs.AST.PartialStatement, place);
        break;
      case 'BlockStatement':
        this.block(statement as hbs.AST.BlockStatement, place);
        break;
      default:
        this.fault(
          statement,
          place,
          'Blocks that are partials, and decorators, are not known here. Put the part into a file.',
        );
    }
  }

  private mustache(statement: hbs.AST.MustacheStatement, place: Place): void {
    const said = wordsOf(statement.path);
    const isMarkup = !statement.escaped;
    if (isMarkup && said !== printedAsMarkup)
      this.fault(statement, place, `{{{${said}}}} would print what people write as markup. Write {{${said}}}.`);
    if (statement.params.length > 0) this.helper(statement, place);
    else this.value(statement.path, place);
  }

  private partial(statement: hbs.AST.PartialStatement, place: Place): void {
    const [param] = statement.params;
    const context = param === undefined ? place.context : this.value(param, place);
    const pairs = (statement.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
    const given = new Map(pairs.map(({ key, value }) => [key, this.value(value, place)]));
    const names = isPath(statement.name) ? [statement.name.original] : [...this.value(statement.name, place).texts];
    for (const name of names) {
      if (!this.sources.has(name))
        this.fault(statement, place, `There is no part ${name}.${this.near(name, this.sources.keys())}`);
      else if (place.within.includes(name)) this.fault(statement, place, `The part ${name} holds itself. Take it out.`);
      else
        this.program(this.parsed(name), {
          ...place,
          partial: name,
          context: withFields(context, given),
          within: [...place.within, name],
        });
    }
  }

  private block(statement: hbs.AST.BlockStatement, place: Place): void {
    const { path, params, program, inverse } = statement;
    const helper = wordsOf(path);
    const [param] = params;
    if (!['each', 'if', 'unless', 'with'].includes(helper) || param === undefined) {
      this.fault(statement, place, `{{#${helper}}} is not known here. There are #each, #if, #unless and #with.`);
      return;
    }
    if ((program as Partial<hbs.AST.Program>).blockParams !== undefined)
      this.fault(statement, place, 'Names after “as” are not known here. Use the fields as they are.');
    const value = this.value(param, place);
    const inside = (context: Shape): Place => ({ ...place, context, above: [place.context, ...place.above] });
    if (helper === 'each') {
      if (value.isKnown && value.items === null && value.fields.size === 0)
        this.fault(statement, place, `{{#each ${wordsOf(param)}}}: this is not a list. Write {{${wordsOf(param)}}}.`);
      this.program(program, inside(value.items ?? unknownShape));
    } else this.program(program, helper === 'with' ? inside(value) : place);
    this.program(inverse, place);
  }

  private value(expression: hbs.AST.Expression, place: Place): Shape {
    if (isSubExpression(expression)) return this.helper(expression, place);
    if (!isPath(expression)) {
      return shapeOf([(expression as hbs.AST.StringLiteral).value]);
    }
    const { data, depth, parts, original } = expression;
    if (data && parts[0] !== 'root') {
      if (!['first', 'last', 'index', 'key'].includes(parts[0] ?? ''))
        this.fault(expression, place, `{{${original}}} is not there.`);
      return textShape;
    }
    const start = data ? this.view : depth === 0 ? place.context : place.above[depth - 1];
    if (start === undefined) {
      this.fault(expression, place, `{{${original}}} leads out of the document. Take away a ../`);
      return unknownShape;
    }
    return (data ? parts.slice(1) : parts).reduce((shape, part) => this.field(shape, part, expression, place), start);
  }

  private helper(expression: hbs.AST.MustacheStatement | hbs.AST.SubExpression, place: Place): Shape {
    const name = wordsOf(expression.path);
    const [first, second] = expression.params.map((param) => this.value(param, place));
    if (name === 'runs' && first !== undefined) return runs;
    if (name === 'lookup' && first !== undefined && second !== undefined) {
      const [key] = second.texts;
      return second.texts.size === 1 && key !== undefined ? this.field(first, key, expression, place) : unknownShape;
    }
    this.fault(expression, place, `There is no helper ${name}. There are lookup and runs.`);
    return unknownShape;
  }

  private field(shape: Shape, name: string, at: hbs.AST.Node, place: Place): Shape {
    if (!shape.isKnown && shape.fields.size === 0) return unknownShape;
    const found = shape.fields.get(name);
    if (found !== undefined) return found;
    if (shape.items !== null && name === 'length') return textShape;
    if (shape.items !== null && /^\d+$/.test(name)) return shape.items;
    const said = isPath(at) ? at.original : name;
    this.fault(at, place, `{{${said}}} is not there.${this.near(name, shape.fields.keys())}`);
    return unknownShape;
  }

  private near(name: string, known: Iterable<string>): string {
    const names = [...known].map((each) => ({ each, steps: stepsBetween(name.slice(0, 60), each) }));
    const [nearest] = names.sort((one, other) => one.steps - other.steps);
    if (nearest === undefined) return ' Nothing stands in it.';
    if (nearest.steps <= Math.max(2, name.length / 3)) return ` Did you mean ${nearest.each}?`;
    const all = names.map(({ each }) => each).sort();
    return ` There is ${all.slice(0, 12).join(', ')}${all.length > 12 ? ' and more' : ''}.`;
  }

  private fault({ loc }: hbs.AST.Node, { partial }: Place, message: string): void {
    this.note(partial, loc.start.line, message);
  }

  private note(partial: string, line: number, message: string): void {
    this.faults.set(`${partial}\n${String(line)}\n${message}`, { partial, line, message });
  }
}

function wordsOf(expression: hbs.AST.Expression): string {
  return isPath(expression) ? expression.original : '…';
}

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isSubExpression = (node: hbs.AST.Node): node is hbs.AST.SubExpression => node.type === 'SubExpression';
