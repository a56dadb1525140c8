import { useRef } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import { AddIcon } from '../../../screen/parts/icons.tsx';
import type { Given } from '../parts/dropped-files.ts';
import { chosenFiles } from '../parts/dropped-files.ts';

interface AddFilesProps {
  readonly onFiles: (files: readonly Given[]) => void;
}

/** For people who choose files rather than drop them. */
export function AddFiles({ onFiles }: AddFilesProps): ReactElement {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement | null>(null);
  const take = (input: HTMLInputElement): void => {
    if (input.files !== null) onFiles(chosenFiles(input.files));
    input.value = '';
  };
  return (
    <>
      <Button appearance="primary" icon={<AddIcon />} onClick={() => files.current?.click()}>
        Add returns
      </Button>
      <Button onClick={() => folder.current?.click()}>Add a folder</Button>
      <input ref={files} type="file" multiple hidden aria-label="Returns" onChange={({ target }) => take(target)} />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple
        hidden
        aria-label="Folder of returns"
        onChange={({ target }) => take(target)}
      />
    </>
  );
}
