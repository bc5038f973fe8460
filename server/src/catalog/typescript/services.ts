/**
 * Services of Effect: a tag stands for what a layer provides. Source: effect 3, Context and Layer.
 */
export const serviceTag = /^effect:(?:Context\.(?:GenericTag|Tag)|Effect\.(?:Service|Tag))$/;
/** Calls that say what a tag stands for, with the tag before it. */
export const providesService =
  /^effect:(?:Layer\.(?:effect|succeed|sync|scoped)|Effect\.provideService|Context\.make|Context\.add)$/;
/** Effects whose value is that of the function or of the argument they are made from. */
export const effectValue = /^effect:Effect\.(?:gen|succeed|sync|promise|tryPromise|suspend|acquireRelease)$/;
/** The last names of the calls that provide a service. */
export const providingNames: ReadonlySet<string> = new Set([
  'effect',
  'succeed',
  'sync',
  'scoped',
  'provideService',
  'make',
  'add',
]);
