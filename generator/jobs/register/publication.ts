import type { AwardState } from '../../../framework/award-state.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { Award } from '../../../register/award.ts';
import type { Credential } from '../../../register/proof/credential.ts';
import type { DidDocument } from '../../../register/proof/did-document.ts';
import type { PublishedStatus } from '../../../register/proof/published.ts';
import type { Site } from '../../../register/proof/site.ts';
import type { StatusList } from '../../../register/proof/status-list.ts';

/** An award, with what is published of it. */
export interface PublishedAward {
  readonly award: Award;
  readonly state: AwardState | null;
  readonly credential: Credential;
  /** What the code on its certificate says. */
  readonly statement: string;
}

/** All that is published. */
export interface Publication {
  readonly site: Site;
  readonly status: PublishedStatus;
  readonly edition: Edition;
  readonly awards: readonly PublishedAward[];
  readonly statusList: StatusList;
  readonly did: DidDocument;
  readonly today: IsoDate;
}
