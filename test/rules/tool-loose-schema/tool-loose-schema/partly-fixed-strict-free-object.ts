export const renderTool = {
  name: 'render_surface',
  description: 'Lay out the dashboard',
  parameters: {
    type: 'object',
    properties: {
      id: { type: 'string', maxLength: 40 },
      parts: { type: 'array', maxItems: 50, items: { type: 'object', additionalProperties: true } },
    },
    required: ['id', 'parts'],
    additionalProperties: false,
  },
};
