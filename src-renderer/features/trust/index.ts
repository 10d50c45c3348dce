export { SlipButtons } from './slip-buttons.tsx';
export { TrustCard } from './trust-card.tsx';
export { TrustNotices } from './trust-notices.tsx';
