import Handlebars from 'handlebars';
import { textRuns } from '../generator/printing/text-runs.ts';
import { templateSources } from '../generator/printing/templates.ts';
import type { TemplateName } from '../generator/printing/templates.ts';

/**
 * The paths that a template asks of this view in vain; none, if the view is whole. Handlebars' strict mode says so
 * only for what is printed, not for `{{#if}}`, `{{#each}}` and what is handed to a partial. Branches are followed as
 * the view takes them; a list that is empty is reported too, as nothing was learnt about its items.
 */
export function missingPaths(name: TemplateName, view: object): string[] {
  const missing = new Set<string>();
  const partials = new Map([...templateSources(name)].map(([partial, source]) => [partial, Handlebars.parse(source)]));

  const walkPartial = (partial: unknown, place: Place): void => {
    const program = partials.get(String(partial));
    if (program === undefined) missing.add(`${place.name}: no partial ${String(partial)}`);
    else walk(program, { ...place, name: String(partial) });
  };

  const walk = (program: hbs.AST.Program | undefined, place: Place): void => {
    for (const statement of program?.body ?? []) {
      if (isMustache(statement)) valueOf(statement.path, place);
      else if (isPartial(statement)) {
        const context = statement.params[0] === undefined ? place.context : valueOf(statement.params[0], place);
        const named = (statement.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
        const given = Object.fromEntries(named.map(({ key, value }) => [key, valueOf(value, place)]));
        const partial = isPath(statement.name) ? statement.name.original : valueOf(statement.name, place);
        walkPartial(partial, { ...place, context: named.length === 0 ? context : { ...Object(context), ...given } });
      } else if (isBlock(statement)) walkBlock(statement, place);
    }
  };

  const walkBlock = ({ path, params, program, inverse }: hbs.AST.BlockStatement, place: Place): void => {
    const helper = path.original;
    const value = params[0] === undefined ? undefined : valueOf(params[0], place);
    const inside = (context: unknown): Place => ({ ...place, context, above: [place.context, ...place.above] });
    if (helper === 'each') {
      const items = Object.values(Object(value) as Readonly<Record<string, unknown>>);
      if (items.length === 0)
        missing.add(
          `${place.name}: ${params
            .filter(isPath)
            .map(({ original }) => original)
            .join()} (no items)`,
        );
      for (const item of items) walk(program, inside(item));
    } else if (helper === 'with') {
      if (Handlebars.Utils.isEmpty(value)) walk(inverse, place);
      else walk(program, inside(value));
    } else {
      const holds = Handlebars.Utils.isEmpty(value) === (helper === 'unless');
      walk(holds ? program : inverse, place);
    }
  };

  const valueOf = (expression: hbs.AST.Expression, place: Place): unknown => {
    if (isSubExpression(expression)) {
      if (expression.path.original === 'runs')
        return expression.params.map((param) => textRuns(String(valueOf(param, place)))).flat();
      const [object, key] = expression.params.map((param) => valueOf(param, place));
      return step(object, String(key), place, String(key));
    }
    if (!isPath(expression)) return (expression as hbs.AST.StringLiteral).value;
    if (expression.data) return expression.parts[0] === 'root' ? follow(view, expression.parts.slice(1)) : true;
    const from = expression.depth === 0 ? place.context : place.above[expression.depth - 1];
    return follow(from, expression.parts);

    function follow(start: unknown, parts: readonly string[]): unknown {
      let value = start;
      for (const part of parts) value = step(value, part, place, (expression as hbs.AST.PathExpression).original);
      return value;
    }
  };

  const step = (value: unknown, part: string, place: Place, original: string): unknown => {
    if (typeof value === 'object' && value !== null && part in value) {
      const found = (value as Readonly<Record<string, unknown>>)[part];
      if (found !== undefined) return found;
    }
    missing.add(`${place.name}: ${original}`);
    return undefined;
  };

  walkPartial(name, { name, context: view, above: [] });
  return [...missing].sort();
}

interface Place {
  /** The partial that is being read. */
  readonly name: string;
  readonly context: unknown;
  /** Contexts further out, the nearest first, as `../` reaches them. */
  readonly above: readonly unknown[];
}

const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';
const isPartial = (node: hbs.AST.Node): node is hbs.AST.PartialStatement => node.type === 'PartialStatement';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isSubExpression = (node: hbs.AST.Node): node is hbs.AST.SubExpression => node.type === 'SubExpression';
