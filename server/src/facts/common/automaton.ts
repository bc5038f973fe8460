/** Finds many words in one pass over a text, whatever the case of ASCII letters (Aho and Corasick, 1975). */
export interface Automaton {
  /** Calls back for every place where a word ends, in order of the ends; longer words first where several end together. */
  scan(text: string, found: (wordIndex: number, end: number) => void): void;
}

const fold = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

/** Only ASCII letters are folded. Time to build grows with their total length, time to scan only with the text and the hits. */
export function createAutomaton(words: readonly string[]): Automaton {
  const classes = new Uint8Array(65536);
  let width = 1;
  for (const word of words) {
    for (let i = 0; i < word.length; i += 1) {
      const code = fold(word.charCodeAt(i));
      if (classes[code] === 0) classes[code] = width++;
    }
  }
  for (let code = 65; code <= 90; code += 1) classes[code] = classes[code + 32] ?? 0;

  const states = words.reduce((sum, word) => sum + word.length, 1);
  const go = new Int32Array(states * width);
  const wordOf = new Int32Array(states).fill(-1);
  let used = 1;
  words.forEach((word, index) => {
    let state = 0;
    for (let i = 0; i < word.length; i += 1) {
      const at = state * width + (classes[fold(word.charCodeAt(i))] as number);
      if (go[at] === 0) go[at] = used++;
      state = go[at] as number;
    }
    wordOf[state] = index;
  });

  // Breadth first: a missing step takes the step of the longest proper suffix, so that the scan never goes back.
  const suffix = new Int32Array(states);
  const nextWord = new Int32Array(states);
  const queue: number[] = [];
  for (let c = 1; c < width; c += 1) if (go[c] !== 0) queue.push(go[c] as number);
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] as number;
    const back = suffix[state] as number;
    nextWord[state] = wordOf[back] !== -1 ? back : (nextWord[back] as number);
    for (let c = 1; c < width; c += 1) {
      const at = state * width + c;
      const fallback = go[back * width + c] as number;
      const target = go[at] as number;
      if (target === 0) go[at] = fallback;
      else {
        suffix[target] = fallback;
        queue.push(target);
      }
    }
  }

  // Steps hold the row to go to, not the state, and a negative one ends a word: one look-up for most characters.
  const step = new Int32Array(states * width);
  for (let at = 0; at < step.length; at += 1) {
    const target = go[at] as number;
    const ends = wordOf[target] !== -1 || nextWord[target] !== 0;
    step[at] = ends ? -target * width : target * width;
  }

  return {
    scan(text, found) {
      let row = 0;
      for (let i = 0; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        row = step[row + (classes[code] as number)] as number;
        if (row >= 0) continue;
        row = -row;
        for (let at = row / width; at !== 0; at = nextWord[at] as number) {
          const word = wordOf[at] as number;
          if (word !== -1) found(word, i + 1);
        }
      }
    },
  };
}
