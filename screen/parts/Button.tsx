import type { ButtonHTMLAttributes, MouseEvent, ReactElement, ReactNode } from 'react';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'type'> {
  readonly appearance?: 'primary' | 'subtle' | 'transparent';
  readonly size?: 'small' | 'large';
  readonly icon?: ReactNode;
  readonly iconPosition?: 'before' | 'after';
  /** Does nothing, and says so, but keeps its place among the stops of the Tab key. */
  readonly disabledFocusable?: boolean;
}

/**
 * A button in Fluent's looks. The pane opens with buttons, and Fluent's own weighs as much as all of its pages: what is
 * there at the first paint is ours (docs/decisions/2026-11-23-fluent-ui.md).
 */
export function Button(props: ButtonProps): ReactElement {
  const { appearance, size, icon, iconPosition = 'before', disabledFocusable = false, className, ...rest } = props;
  const { children, onClick, ...attributes } = rest;
  const classes = ['button', appearance, size, className].filter(Boolean).join(' ');
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (!disabledFocusable) onClick?.(event);
  };
  return (
    <button
      type="button"
      className={classes}
      onClick={press}
      {...(disabledFocusable ? { 'aria-disabled': true } : {})}
      {...attributes}
    >
      {iconPosition === 'before' && icon}
      {children}
      {iconPosition === 'after' && icon}
    </button>
  );
}
