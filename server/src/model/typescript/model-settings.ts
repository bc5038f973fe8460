import { matcherOf } from '../../catalog/table.js';
import { openaiSettings, type SettingKind, settingRows } from '../../catalog/typescript/model-settings.js';
import type { TypeScriptFile } from './file.js';
import { bodiesOf, httpModelRowOf } from './http-model-calls.js';
import { at, nodeAt, type Place } from './place.js';
import { slotsOf } from './slots.js';
import { apiCallsOf } from './switches.js';
import { argumentOf, definitionsOf, propertiesOf } from './values.js';

const settingRowsOf = matcherOf(settingRows);
/** A setting that a program gives to a model call. */
export interface ModelSetting {
  readonly call: Place;
  readonly kind: SettingKind;
  /** The option's own name: `max_tokens`; `model` where it has none. */
  readonly name: string;
  readonly value: Place;
  /** The options in which it stands; undefined for an argument of its own. */
  readonly options: Place | undefined;
  readonly isLocal: boolean;
}

/** The settings of the model calls of a file, through SDKs and through plain requests to a model's interface. */
export function modelSettingsOf(file: TypeScriptFile): ModelSetting[] {
  const found: ModelSetting[] = [];
  for (const { call, api } of apiCallsOf(file)) {
    for (const row of settingRowsOf(api)) {
      for (const [path, kind] of row.settings) {
        const name = path.slice(path.lastIndexOf('.') + 1);
        for (const value of slotsOf(call, path))
          found.push({
            call,
            kind,
            name: /^\d+$/.test(name) ? 'model' : name,
            value,
            options: /^\d+$/.test(name) ? undefined : argumentOf(call, 0),
            isLocal: row.isLocal === true,
          });
      }
    }
    const http = httpModelRowOf(call, api);
    if (!http) continue;
    for (const body of bodiesOf(call, api))
      for (const kind of Object.keys(openaiSettings) as SettingKind[])
        for (const name of openaiSettings[kind])
          for (const value of propertiesOf(body, name))
            found.push({ call, kind, name, value, options: body, isLocal: http.provider === 'Ollama' });
  }
  return found;
}

/** The key that a call's client was made with, where the client is made in view. */
export function clientKeysOf(call: Place): Place[] {
  const keys: Place[] = [];
  let current = call;
  for (let depth = 0; depth < 6; depth += 1) {
    const node = nodeAt(current);
    if (node.kind !== 'call') break;
    const options = argumentOf(current, 0);
    if (depth > 0 && options) keys.push(...['apiKey', 'accessToken', 'auth'].flatMap((name) => propertiesOf(options, name)));
    let root = at(current.file, node.callee);
    for (let member = nodeAt(root); member.kind === 'member'; member = nodeAt(root)) {
      const held = definitionsOf(root).find((made) => nodeAt(made).kind === 'call');
      if (held) break;
      root = at(root.file, member.of);
    }
    const made = definitionsOf(root).find((place) => nodeAt(place).kind === 'call');
    if (!made || (made.file === current.file && made.id === current.id)) break;
    current = made;
  }
  return keys;
}
