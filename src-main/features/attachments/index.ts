export { attachmentsHandlers } from './attachments.handlers.ts';
