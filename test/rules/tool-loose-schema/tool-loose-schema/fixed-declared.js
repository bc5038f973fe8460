const tools = [
  {
    type: 'function',
    function: {
      name: 'bookAppointment',
      description: 'Book one of the free slots',
      parameters: {
        type: 'object',
        properties: { index: { type: 'number', minimum: 0 }, doctorId: { type: 'number' } },
        required: ['index'],
        additionalProperties: false,
      },
    },
  },
];

export default tools;
