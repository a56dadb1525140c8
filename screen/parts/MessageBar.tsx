import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { ErrorIcon, WarningIcon } from './icons.tsx';

interface MessageBarProps {
  readonly intent?: 'info' | 'warning' | 'error';
  readonly className?: string;
  /** Whether screen readers say it by themselves as soon as it is there. */
  readonly isAlert?: boolean;
  readonly children: ReactNode;
}

const icons: Readonly<Record<NonNullable<MessageBarProps['intent']>, ReactElement | null>> = {
  info: null,
  warning: <WarningIcon />,
  error: <ErrorIcon />,
};

/** Something to be read before all else on a page, in Fluent's looks and at a fraction of its weight. */
export function MessageBar(props: MessageBarProps): ReactElement {
  const { intent = 'info', className = '', isAlert = false, children } = props;
  const id = useId();
  return (
    <div
      {...(isAlert ? { role: 'alert' } : { role: 'group', 'aria-labelledby': id })}
      className={`message-bar ${intent} ${className}`}
    >
      {icons[intent]}
      <div id={id} className="message-bar-content">
        {children}
      </div>
    </div>
  );
}

interface PartProps {
  readonly children: ReactNode;
}

export function MessageBarBody({ children }: PartProps): ReactElement {
  return <div>{children}</div>;
}

export function MessageBarTitle({ children }: PartProps): ReactElement {
  return <strong>{children}</strong>;
}

export function MessageBarActions({ children }: PartProps): ReactElement {
  return <div className="message-bar-actions">{children}</div>;
}
