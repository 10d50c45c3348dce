export { type Errand, errands } from './errands.ts';
export { Guide } from './guide.tsx';
