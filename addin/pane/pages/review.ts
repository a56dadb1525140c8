/** Pages of the verifier and the panel, and help. */
export { Help } from './Help.tsx';
export { Panel } from './Panel.tsx';
export { Verify } from './Verify.tsx';
export { VerifySectionPage } from './VerifySectionPage.tsx';
