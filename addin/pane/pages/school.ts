/** Pages that the school comes to after the overview and the judgements. */
export { Aspect } from './Aspect.tsx';
export { Check } from './Check.tsx';
export { Details } from './Details.tsx';
export { Overall } from './Overall.tsx';
export { RowPage } from './RowPage.tsx';
export { Strand } from './Strand.tsx';
export { Submit } from './Submit.tsx';
export { TablePage } from './TablePage.tsx';
