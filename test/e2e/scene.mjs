// The one place in the example that the end-to-end tests look at, in every editor.

export const scene = {
  file: 'app/api/chat/route.ts',
  language: 'typescript',
  /** Stands once in the file; the finding is at its beginning. */
  at: "messages }, 'chat request'",
  rule: 'prompt-logged',
  /** Part of the hover. */
  advice: 'What to do',
  /** Part of the fix's title. */
  fix: "Log '[redacted]' instead of messages",
  /** Stands where `at` stood when the fix is applied. */
  fixed: "messages: '[redacted]' }, 'chat request'",
};

/** A finding in a file that is not open until the tree is clicked. */
export const elsewhere = { rule: 'key-exposed-to-browser', text: 'dangerouslyAllowBrowser' };
