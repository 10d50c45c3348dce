export { AwardBonus } from './award-bonus.tsx';
export { BonusPaper } from './bonus-paper.tsx';
export { DecisionBonus } from './decision-bonus.tsx';
