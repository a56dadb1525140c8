import { tool } from './gate.mjs';

const PROJECTS = {
  types: '.',
  'types of the framework alone': 'framework',
  'types of the add-in': 'addin',
  'types of the add-in alone': 'addin/tsconfig.pane.json',
  'types of what is on screen': 'screen',
  'types of the desk’s pages': 'desk/pages',
  'types of the desk’s tests': 'test/desk',
  'types of the public pages': 'verification',
  'types of their tests': 'test/public',
  'types of the grid page': 'test/excel-host/grid',
};

/** Each part of the project by the compiler’s own settings for it. */
export const types = Object.entries(PROJECTS).map(([name, project]) => ({
  name,
  command: [tool('typescript-7/bin/tsc'), '-p', project],
}));
