/** A short stable hash of a text, as 14 hex digits. To tell texts apart, not to keep them secret. */
export { digestOf as hashText } from '../facts/common/redact.js';
