export { newId } from '../connection/new-id.ts';
