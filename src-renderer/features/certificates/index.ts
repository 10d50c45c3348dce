export { CertificateButton } from './certificate-button.tsx';
export { CertificatesScreen } from './certificates-screen.tsx';
export { CertificatesSheet } from './certificates-sheet.tsx';
export { GridSheet } from './grid-sheet.tsx';
