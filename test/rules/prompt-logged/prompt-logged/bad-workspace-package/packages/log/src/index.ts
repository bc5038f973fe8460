export { note } from './note.js';
