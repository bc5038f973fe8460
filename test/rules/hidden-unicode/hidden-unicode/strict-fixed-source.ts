// Copied from the handbook: keep in step with it.
export const separator = '\u200b';
