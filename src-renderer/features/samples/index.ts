export { OpenSample } from './open-sample.tsx';
export { SampleNotice } from './sample-notice.tsx';
