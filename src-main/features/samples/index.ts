export { fillSample } from './samples.service.ts';
