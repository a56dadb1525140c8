import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';

interface PageErrorsProps {
  readonly children: ReactNode;
}

interface PageFault {
  readonly fault: string | null;
}

/** Shows a fault of a page in plain words, in its place. */
export class PageErrors extends Component<PageErrorsProps, PageFault> {
  override state: PageFault = { fault: null };

  static getDerivedStateFromError(error: unknown): PageFault {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <main className="fault" id="page" tabIndex={-1}>
        <div role="alert">
          <h1>Something went wrong on this page</h1>
          <p>Your office is as it was, and what the desk is doing goes on.</p>
        </div>
        <div className="buttons">
          <Button appearance="primary" onClick={() => location.reload()}>
            Load the page again
          </Button>
        </div>
        <pre tabIndex={0} aria-label="The report">
          {fault}
        </pre>
      </main>
    );
  }
}
