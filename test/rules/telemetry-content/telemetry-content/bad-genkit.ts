import { enableFirebaseTelemetry } from '@genkit-ai/firebase';
import { enableGoogleCloudTelemetry } from '@genkit-ai/google-cloud';

if (process.env.K_SERVICE) enableFirebaseTelemetry();
//                         ^^^^^^^^^^^^^^^^^^^^^^^ telemetry-content
enableGoogleCloudTelemetry({ forceDevExport: false });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^ telemetry-content
