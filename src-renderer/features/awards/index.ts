export { AwardsScreen } from './awards-screen.tsx';
