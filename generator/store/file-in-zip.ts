/**
 * How a ZIP describes an ordinary file: as Unix does. Of names that come from DOS, `unzip` on Linux and in the Terminal of a Mac
 * spoils the accents.
 */
export const fileInZip = { os: 3, attrs: 0o100644 << 16 } as const;
