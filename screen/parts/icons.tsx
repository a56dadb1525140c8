import type { ReactElement, ReactNode } from 'react';

interface IconProps {
  /** Said to screen readers; an icon without words is decoration. */
  readonly label?: string;
}

function icon(drawing: ReactNode): (props: IconProps) => ReactElement {
  return function Icon({ label }) {
    const words = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
    return (
      <svg className="icon" viewBox="0 0 16 16" {...words}>
        {drawing}
      </svg>
    );
  };
}

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

export const OnwardIcon = icon(<path {...line} d="M6 3.5 10.5 8 6 12.5" />);
export const BackIcon = icon(<path {...line} d="M10 3.5 5.5 8l4.5 4.5" />);
export const DoneIcon = icon(<path {...line} d="m3 8.5 3.2 3.2L13 4.8" />);
export const AddIcon = icon(<path {...line} d="M8 3v10M3 8h10" />);
export const WaitingIcon = icon(
  <>
    <circle {...line} cx="8" cy="8" r="6" />
    <path {...line} d="M8 4.8V8l2.2 1.6" />
  </>,
);
export const ErrorIcon = icon(
  <>
    <path {...line} d="M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3Z" />
    <path {...line} d="M8 4.8v3.7" />
    <circle cx="8" cy="11" r="0.95" fill="currentColor" />
  </>,
);
export const QueryIcon = icon(
  <>
    <circle {...line} cx="8" cy="8" r="6.2" />
    <path {...line} d="M6.2 6.4a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.6-.9 1.2" />
    <circle cx="8" cy="11.4" r="0.9" fill="currentColor" />
  </>,
);
export const MedalIcon = icon(
  <>
    <circle {...line} cx="8" cy="6" r="4.5" />
    <circle cx="8" cy="6" r="1.8" fill="currentColor" />
    <path {...line} d="M5.4 9.8 4.4 15 8 13l3.6 2-1-5.2" />
  </>,
);
export const WarningIcon = icon(
  <>
    <path {...line} d="M8 2.2 14.4 13.4H1.6Z" />
    <path {...line} d="M8 6.4v3.2" />
    <circle cx="8" cy="11.5" r="0.9" fill="currentColor" />
  </>,
);
