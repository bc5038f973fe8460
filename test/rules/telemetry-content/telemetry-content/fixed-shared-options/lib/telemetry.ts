export const telemetry = { isEnabled: true, metadata: { service: 'chat' }, recordInputs: false, recordOutputs: false };
