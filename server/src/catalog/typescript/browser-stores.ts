import { matcherOf } from '../table.js';

/** A call by which code in a browser keeps a value on the device, puts it into the address, or reports it as an event. */
export interface BrowserStoreRow {
  /** Matches the API path of what is called. */
  readonly api: RegExp;
  /** The argument that holds the value. */
  readonly value: number;
  readonly kind: 'storage' | 'address' | 'analytics';
  /** As a person calls it: "localStorage". */
  readonly title: string;
  readonly source: string;
}

const globals = '^:(?:(?:window|globalThis|self)\\.)?';

const browserStoreRows: readonly BrowserStoreRow[] = [
  {
    api: new RegExp(`${globals}localStorage\\.setItem$`),
    value: 1,
    kind: 'storage',
    title: 'localStorage',
    source: 'HTML, Web storage',
  },
  {
    api: new RegExp(`${globals}sessionStorage\\.setItem$`),
    value: 1,
    kind: 'storage',
    title: 'sessionStorage',
    source: 'HTML, Web storage',
  },
  { api: /^idb-keyval:set$/, value: 1, kind: 'storage', title: 'IndexedDB', source: 'idb-keyval 5 to 6' },
  { api: /^idb:openDB\(\)\.(?:put|add)$/, value: 1, kind: 'storage', title: 'IndexedDB', source: 'idb 6 to 8' },
  {
    api: /^dexie:(?:default|Dexie)\(\)\.\w+\.(?:put|add|bulkPut|bulkAdd)$/,
    value: 0,
    kind: 'storage',
    title: 'IndexedDB',
    source: 'dexie 3 to 4',
  },
  { api: /^localforage:default\.setItem$/, value: 1, kind: 'storage', title: 'IndexedDB', source: 'localforage 1' },
  {
    api: /^next\/(?:navigation|router):useRouter\(\)\.(?:push|replace)$/,
    value: 0,
    kind: 'address',
    title: 'the address',
    source: 'next 13 to 16',
  },
  {
    api: /^react-router(?:-dom)?:useNavigate\(\)$/,
    value: 0,
    kind: 'address',
    title: 'the address',
    source: 'react-router 6 to 7',
  },
  {
    api: new RegExp(`${globals}history\\.(?:push|replace)State$`),
    value: 2,
    kind: 'address',
    title: 'the address',
    source: 'HTML, History',
  },
  { api: new RegExp(`${globals}gtag$`), value: 2, kind: 'analytics', title: 'Google Analytics', source: 'gtag.js, event' },
  {
    api: new RegExp(`${globals}dataLayer\\.push$`),
    value: 0,
    kind: 'analytics',
    title: 'Google Tag Manager',
    source: 'Google Tag Manager, dataLayer',
  },
  { api: /^react-ga4:default\.event$/, value: 0, kind: 'analytics', title: 'Google Analytics', source: 'react-ga4 2' },
  {
    api: /^posthog-js(?:\/react)?:(?:default|usePostHog\(\))\.capture$/,
    value: 1,
    kind: 'analytics',
    title: 'PostHog',
    source: 'posthog-js 1',
  },
  { api: /^mixpanel-browser:default\.track$/, value: 1, kind: 'analytics', title: 'Mixpanel', source: 'mixpanel-browser 2' },
  {
    api: /^@amplitude\/(?:analytics-browser|unified):(?:default\.)?track$/,
    value: 1,
    kind: 'analytics',
    title: 'Amplitude',
    source: '@amplitude/analytics-browser 1 to 2',
  },
  {
    api: /^@vercel\/analytics(?:\/react)?:track$/,
    value: 1,
    kind: 'analytics',
    title: 'Vercel Analytics',
    source: '@vercel/analytics 1',
  },
  {
    api: /^@segment\/analytics-next:AnalyticsBrowser(?:\(\)|\.load\(\))\.track$/,
    value: 1,
    kind: 'analytics',
    title: 'Segment',
    source: '@segment/analytics-next 1',
  },
  {
    api: new RegExp(`${globals}(?:analytics|heap|umami|mixpanel)\\.track$`),
    value: 1,
    kind: 'analytics',
    title: 'analytics',
    source: 'snippets of Segment, Heap, Umami, Mixpanel',
  },
  { api: /^logrocket:default\.track$/, value: 1, kind: 'analytics', title: 'LogRocket', source: 'logrocket 2 to 9' },
  {
    api: /^@datadog\/browser-rum:datadogRum\.addAction$/,
    value: 1,
    kind: 'analytics',
    title: 'Datadog RUM',
    source: '@datadog/browser-rum 4 to 6',
  },
];

/** Rows of a call by which a browser keeps or reports something. */
export const browserStoreRowsOf = matcherOf(browserStoreRows);

/** Hooks and atoms whose value is kept on the device: the state itself, with a setter beside it. */
export const storedStates =
  /^(?:usehooks-ts|react-use|@uidotdev\/usehooks|@mantine\/hooks|@rehooks\/local-storage|@react-hookz\/web):use(?:LocalStorage|SessionStorage|LocalStorageValue|Localstorage|LocalStorageState)$|^use-local-storage(?:-state)?:default$/;
/** Middleware that keeps a whole store on the device. */
export const persistedStore = /^zustand\/middleware:persist$/;

/** Hooks that hold a value and give a setter. */
export const stateHooks = /^(?:react|preact\/hooks):(?:default\.)?useState$/;
/** Members of chat hooks that hold what was said. */
export const saidMembers = /^(?:messages|completion|object|input)$/;

/** Properties and constants by which an object is one turn of a conversation. */
export const speakerProperty = /^(?:role|sender|author|from|speaker|isUser|isBot)$/;
export const speakers = /^(?:user|assistant|bot|ai|human|model|system|me|agent)$/i;
export const saidProperty = /^(?:content|text|message|parts|body)$/;
