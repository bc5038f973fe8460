// path: lib/connectors.ts
export const calendar = (authorization: string) => ({
  type: 'mcp' as const,
  server_label: 'calendar',
  connector_id: 'connector_googlecalendar',
  authorization,
  require_approval: 'never' as const,
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-no-approval
});
