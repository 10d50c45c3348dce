export { BundleScreen } from './bundle-screen.tsx';
