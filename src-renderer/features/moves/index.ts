export { TakeMove } from './take-move.tsx';
export { WriteMove } from './write-move.tsx';
