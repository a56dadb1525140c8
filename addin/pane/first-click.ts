import type { MouseEvent } from 'react';

/** For a button that goes when it is pressed: the second click of a double-click would press what comes in its place. */
export function firstClick(press: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) press();
  };
}
