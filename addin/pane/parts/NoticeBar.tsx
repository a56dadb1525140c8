import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { Notice } from '../../excel/notice.ts';
import { faultReport } from '../report.ts';
import { CopyButton } from '../../../screen/parts/CopyButton.tsx';
import { Button } from '../../../screen/parts/Button.tsx';
import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onRetry: () => void;
  /** For screen readers. */
  readonly announce?: (sentence: string) => void;
}

/** Notices that a person puts right alone need no report. */
const ordinary: ReadonlySet<Notice['kind']> = new Set(['cell-editing', 'locked', 'read-only']);

/** What has gone wrong between the pane and the workbook, and what to do about it. */
export function NoticeBar({ notice, onRetry, announce }: NoticeBarProps): ReactElement {
  const { kind, message, remedy, detail } = notice;
  useEffect(() => announce?.(`${message} ${remedy}`), [announce, message, remedy]);
  return (
    <MessageBar className={`notice ${kind}`} intent={kind === 'cell-editing' ? 'warning' : 'error'}>
      <MessageBarBody>
        <MessageBarTitle>{message}</MessageBarTitle> {remedy}
      </MessageBarBody>
      <MessageBarActions>
        {!ordinary.has(kind) && <CopyButton text={faultReport(message, detail)} label="Copy the report" />}
        <Button size="small" onClick={onRetry}>
          Try again
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
