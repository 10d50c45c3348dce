/** How a state stands: good, waiting for someone, wrong, or none of these. Never shown by colour alone. */
export type Tone = 'plain' | 'ok' | 'wait' | 'bad';
