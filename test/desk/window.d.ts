import type Axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}
