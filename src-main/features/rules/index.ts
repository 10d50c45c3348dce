export { listRules, listSalaries } from './rules.repo.ts';
