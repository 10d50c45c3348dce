export { TrustCard } from './trust-card.tsx';
export { TrustNotices } from './trust-notices.tsx';
