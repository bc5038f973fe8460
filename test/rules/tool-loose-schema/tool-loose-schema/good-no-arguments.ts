export const listTools = () => ({
  tools: [
    { name: 'list_tables', description: 'Names of all tables', inputSchema: { type: 'object', properties: {} } },
    { name: 'delete_draft', description: 'Delete the draft', inputSchema: { type: 'object' } },
    {
      name: 'update_note',
      description: 'Change a note',
      inputSchema: { type: 'object', properties: { text: { type: 'string' } }, additionalProperties: false },
    },
  ],
});
