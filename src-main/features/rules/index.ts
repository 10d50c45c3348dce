export { rulesHandlers, rulesQueries } from './rules.handlers.ts';
export { listRules, listSalaries } from './rules.repo.ts';
