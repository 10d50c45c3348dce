export { exportsHandlers } from './exports.handlers.ts';
