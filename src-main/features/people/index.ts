export { peopleQueries } from './people.handlers.ts';
