import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Given } from './dropped-files.ts';
import { droppedFiles } from './dropped-files.ts';

interface DropAreaProps {
  /** Said while something is held over the window. */
  readonly words: string;
  readonly onFiles: (files: readonly Given[]) => void;
}

/** Takes what is dropped anywhere in the window, and says so while something is held over it. */
export function DropArea({ words, onFiles }: DropAreaProps): ReactElement | null {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Out of the window, not from one part of it to another.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      if (event.dataTransfer === null) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer.items).then(onFiles);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return isOver ? <div className="drop-area">{words}</div> : null;
}
