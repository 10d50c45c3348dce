export { AwardBonus } from './award-bonus.tsx';
export { DecisionBonus } from './decision-bonus.tsx';
