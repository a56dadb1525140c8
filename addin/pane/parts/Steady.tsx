import { Component } from 'react';
import type { ReactNode } from 'react';

interface SteadyProps {
  readonly children: ReactNode;
}

/** Something and how far below the top of the window it stands, in CSS pixels. */
interface Standing {
  readonly element: Element;
  readonly top: number;
}

/** Keeps what the pointer is about to press under it while something appears or goes above it. */
export class Steady extends Component<SteadyProps> {
  override getSnapshotBeforeUpdate(): Standing | null {
    const element = document.querySelector('main :is(a, button, label, select, summary):hover');
    return element && { element, top: topOf(element) };
  }

  override componentDidUpdate(_props: unknown, _state: unknown, before: Standing | null): void {
    if (before?.element.isConnected === true) window.scrollBy(0, topOf(before.element) - before.top);
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;
