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

/**
 * Keeps what the pointer is about to press under it while something appears or goes above it. A pointer that rests while
 * somebody types is about to press nothing.
 */
export class Steady extends Component<SteadyProps> {
  private isAiming = false;
  private readonly aim = (): void => {
    this.isAiming = true;
  };
  private readonly rest = (): void => {
    this.isAiming = false;
  };

  override componentDidMount(): void {
    window.addEventListener('pointermove', this.aim);
    window.addEventListener('keydown', this.rest);
  }

  override getSnapshotBeforeUpdate(): Standing | null {
    if (!this.isAiming) return null;
    const element = document.querySelector('main :is(a, button, label, select, summary):hover');
    return element && { element, top: topOf(element) };
  }

  override componentDidUpdate(_props: unknown, _state: unknown, before: Standing | null): void {
    if (before?.element.isConnected === true) window.scrollBy(0, topOf(before.element) - before.top);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('pointermove', this.aim);
    window.removeEventListener('keydown', this.rest);
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;
