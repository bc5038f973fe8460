/** Every rule belongs to one of these; reports group by them. */
export const families = [
  'secret-in-prompt', 'pii-in-prompt', 'hardcoded-credential', 'key-exposed-to-browser', 'prompt-as-guard',
  'untrusted-in-system', 'client-controlled-messages', 'undelimited-untrusted', 'tool-sql', 'tool-exec',
  'tool-unscoped-data', 'tool-unconfined-io', 'tool-no-approval', 'tool-loose-schema', 'prompt-logged',
  'telemetry-content', 'conversation-store', 'model-output-to-sink', 'insecure-transport', 'provider-retention',
  'no-limit', 'vector-unscoped', 'mcp-config', 'sql-privilege', 'hidden-unicode', 'llm-only-guard', 'third-party',
] as const;
export type Family = (typeof families)[number];
