import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';

interface PageErrorsProps {
  readonly children: ReactNode;
}

interface PageFault {
  readonly fault: Fault | null;
}

interface Fault {
  readonly title: string;
  readonly text: string;
  /** For whoever mends it; null where nothing is broken. */
  readonly report: string | null;
}

/** Shows a fault of a page in plain words, in its place. */
export class PageErrors extends Component<PageErrorsProps, PageFault> {
  override state: PageFault = { fault: null };

  static getDerivedStateFromError(error: unknown): PageFault {
    return { fault: isPageMissing(error) ? missing : { ...broken, report: reportOf(error) } };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <main className="fault" id="page" tabIndex={-1}>
        <div role="alert">
          <h1>{fault.title}</h1>
          <p>{fault.text}</p>
        </div>
        <div className="buttons">
          <Button appearance="primary" onClick={() => location.reload()}>
            Load the page again
          </Button>
        </div>
        {fault.report !== null && (
          <pre tabIndex={0} aria-label="The report">
            {fault.report}
          </pre>
        )}
      </main>
    );
  }
}

/** Where the desk has gone, or another version of it answers: pages have other names there. */
function isPageMissing(error: unknown): boolean {
  return error instanceof Error && error.name === 'ChunkLoadError';
}

function reportOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const broken = {
  title: 'Something went wrong on this page',
  text: 'Your office is as it was, and what the desk is doing goes on.',
};

const missing: Fault = {
  title: 'This page cannot be shown in this window',
  text: 'The desk has been closed, or upgraded, since this window was opened. Your office is as it was. Start the desk if it is not running, then load the page again.',
  report: null,
};
