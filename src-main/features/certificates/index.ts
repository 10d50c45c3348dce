export { certificatesHandlers, certificatesQueries } from './certificates.handlers.ts';
