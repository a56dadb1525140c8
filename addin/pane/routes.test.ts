import { london } from '../../framework/editions/london/index.ts';
import { fieldsOf } from '../../framework/fields.ts';
import { keyOf, overview, pathTo, routeFrom, routeOf, titleOf } from './routes.ts';

describe('A route', () => {
  it('leads to every field of the return, and asks for the focus on it', () => {
    for (const { path } of fieldsOf(london)) expect(routeOf(path, london)).toMatchObject({ field: path });
  });

  it.each([
    ['details.la', 'Overview > Details'],
    ['aspects.impact.level', 'Overview > Impact'],
    ['aspects.impact.strands.value.notes', 'Overview > Impact > Best Value'],
    ['evidence', 'Overview > Evidence'],
    ['evidence.3.kept', 'Overview > Evidence > Edit evidence'],
    ['actions.0.by', 'Overview > Actions > Edit action'],
    ['overall.intention', 'Overview > Overall'],
    ['verification.contactedOn', 'Overview > Verification > Before the visit'],
    ['verification.visit.head.held', 'Overview > Verification > The visit'],
    ['verification.sampled.2.ref', 'Overview > Verification > Evidence sampled'],
    ['verification.aspects.quality.comment', 'Overview > Verification > Judgements'],
    ['verification.recommendation', 'Overview > Verification > Summary and recommendation'],
    ['panel.decidedOn', 'Overview > Panel'],
    ['meta.submittedReceipt', 'Overview > Submit'],
  ])('to %s goes by %s', (field, way) => {
    const route = routeOf(field, london);
    if (!route) throw new Error(`${field} has no page`);
    expect([...pathTo(route), route].map((each) => titleOf(each, london)).join(' > ')).toBe(way);
  });

  it('leads nowhere for a field that no page shows', () => {
    for (const field of ['nothing', 'aspects.unknown.level', '']) expect(routeOf(field, london)).toBeNull();
  });

  it('is the same page whichever entry has the focus', () => {
    expect(keyOf({ page: 'details', field: 'details.la' })).toBe(keyOf({ page: 'details' }));
    expect(keyOf({ page: 'aspect', aspect: 'impact' })).not.toBe(keyOf({ page: 'aspect', aspect: 'quality' }));
  });

  it('is taken from the address of the pane, where that asks for one that may be opened so', () => {
    expect(routeFrom('?page=check')).toEqual({ page: 'check' });
    for (const search of ['', '?page=panel', '?page=__proto__', '?page=']) expect(routeFrom(search)).toEqual(overview);
  });
});
