export const telemetry = { isEnabled: true, metadata: { service: 'chat' } };
