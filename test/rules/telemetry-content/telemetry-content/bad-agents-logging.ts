import { Agent, Runner, setSensitiveDataLoggingEnabled } from '@openai/agents';

setSensitiveDataLoggingEnabled(true);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ telemetry-content
const runner = new Runner({ workflowName: 'Claims', traceIncludeSensitiveData: true });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ telemetry-content
const agent = new Agent({ name: 'Claims', instructions: 'You classify insurance claims.' });

export const classify = (claim: string) => runner.run(agent, claim);
