export { expandMarkers, expandWithOffsets, fakeFormats, fakeSecret, hiddenText } from '../scripts/fake-secrets.mjs';
