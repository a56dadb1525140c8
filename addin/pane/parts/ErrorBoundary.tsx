import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { faultReport } from '../report.ts';
import { supportInWords } from '../support.ts';
import { CopyButton } from '../../../screen/parts/CopyButton.tsx';
import { Button } from '../../../screen/parts/Button.tsx';

interface ErrorBoundaryProps {
  /** Leads somewhere else when the person goes on. */
  readonly onGoOn?: () => void;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly report: string | null;
}

/** Shows a fault of the pane's own in plain words, with a report to copy, in place of an empty pane. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { report: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { report: faultReport(String(error), stackOf(error)) };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ report: faultReport(String(error), `${stackOf(error)}\nIn:${componentStack ?? ''}`) });
  }

  override render(): ReactNode {
    const { report } = this.state;
    if (report === null) return this.props.children;
    return (
      <main className="fault">
        <div role="alert">
          <h1>Something went wrong in this pane</h1>
          <p>Your workbook is as you left it, and you can go on typing in its sheets.</p>
        </div>
        <p>
          If it happens again, copy this report and send it to {supportInWords}. It holds nothing of what you have
          entered.
        </p>
        <div className="buttons">
          <Button
            appearance="primary"
            onClick={() => {
              this.setState({ report: null });
              this.props.onGoOn?.();
            }}
          >
            Go on
          </Button>
          <CopyButton text={report} label="Copy the report" />
        </div>
        <pre tabIndex={0} aria-label="The report">
          {report}
        </pre>
      </main>
    );
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '') : '';
}
