import { lazyPart } from '../kit/lazy-part.tsx';

/** What only proposals have, in a chunk of its own. */
export const ProposalBody = lazyPart(
  async () => (await import('../proposal/proposal-body.tsx')).ProposalBody,
);
export const OtherProposals = lazyPart(
  async () => (await import('../proposal/other-proposals.tsx')).OtherProposals,
);
export const LetterPage = lazyPart(async () => (await import('../proposal/letter-page.tsx')).LetterPage);
