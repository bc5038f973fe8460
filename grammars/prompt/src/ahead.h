// Looking ahead for the end of what opens here. Nothing in this file marks a token's end.
#ifndef PROMPT_AHEAD_H
#define PROMPT_AHEAD_H

#include "common.h"

typedef enum { NOT_CLOSED, CLOSED, CLOSED_BY_TWO } Closing;

static inline bool counts_braces(TagKind kind) {
  return kind == MUSTACHE || kind == TRIPLE || kind == DOLLAR;
}

// Whether `first` `second`, met inside a tag of this kind, starts another tag: then this one is
// broken. Must agree with what scan_inside() does with the same characters.
static inline bool opens_another(TagKind kind, int32_t first, int32_t second) {
  if (kind == BRACE) return false;
  if (kind == DOLLAR) return first == '$' && second == '{';
  if (first == '<' && second == '%') return true;
  if (kind == OUTPUT || kind == SCRIPT) return false;
  if (first == '<') return second == '|' || second == '/';
  return first == '{' && (second == '{' || second == '%' || second == '#');
}

// Reads the rest of a string after its opening quote. False when the line ends first.
static bool rest_of_string(TSLexer *lexer, int32_t quote) {
  for (;;) {
    int32_t c = lexer->lookahead;
    if (c == 0 || is_newline(c)) return false;
    advance(lexer);
    if (c == quote) return true;
    if (c == '\\' && lexer->lookahead != 0 && !is_newline(lexer->lookahead)) advance(lexer);
  }
}

// Whether a tag of this kind, whose opening delimiter was just read, is closed. It is not when
// another tag starts first, a string does not end on its line, or the limit is reached.
// A blank line ends the search in `{{ }}`: nobody writes one there, and a lone `}}` further
// down belongs to something else.
static Closing find_close(TSLexer *lexer, TagKind kind) {
  unsigned depth = 0;
  bool line_empty = false;
  unsigned limit = kind == SCRIPT ? LONG_LIMIT : TAG_LIMIT;
  while (limit-- > 0 && !at_end(lexer)) {
    int32_t c = lexer->lookahead;
    advance(lexer);
    if (is_newline(c)) {
      if (kind == DOLLAR) return NOT_CLOSED;
      if (c == '\n' && line_empty && (kind == MUSTACHE || kind == TRIPLE)) return NOT_CLOSED;
      if (c == '\n') line_empty = true;
      continue;
    }
    if (!is_space(c)) line_empty = false;
    if (is_quote(c) && kind != SCRIPT) {
      if (!rest_of_string(lexer, c)) return NOT_CLOSED;
      continue;
    }
    int32_t next = lexer->lookahead;
    if (opens_another(kind, c, next)) return NOT_CLOSED;
    if (c == '{' && counts_braces(kind)) {
      if (depth == UINT8_MAX) return NOT_CLOSED;
      depth++;
    } else if (c == '}' && counts_braces(kind)) {
      if (depth > 0) {
        depth--;
      } else if (kind == DOLLAR) {
        return CLOSED;
      } else if (next == '}') {
        advance(lexer);
        return kind == TRIPLE && lexer->lookahead != '}' ? CLOSED_BY_TWO : CLOSED;
      }
    } else if (c == '%') {
      if (kind == STATEMENT && next == '}') return CLOSED;
      if ((kind == OUTPUT || kind == SCRIPT) && next == '>') return CLOSED;
    }
  }
  return NOT_CLOSED;
}

// How much of `pattern` is matched once `c` follows `matched` characters of it.
static unsigned match_step(const char *pattern, unsigned matched, int32_t c) {
  for (;;) {
    if ((unsigned char)pattern[matched] == c) return matched + 1;
    if (matched == 0) return 0;
    // The longest proper suffix of what was matched that is a prefix of the pattern.
    unsigned shorter = matched - 1;
    for (; shorter > 0; shorter--) {
      unsigned i = 0;
      while (i < shorter && pattern[i] == pattern[matched - shorter + i]) i++;
      if (i == shorter) break;
    }
    matched = shorter;
  }
}

// Reads up to and including `end`. False when `again` comes first: stopping at the next opening
// of the same kind makes the sum of all such searches linear in the length of the file. From the
// second line on, `later` takes the place of `again`.
static bool find_end(TSLexer *lexer, const char *end, const char *again, const char *later) {
  unsigned to_end = 0, to_again = 0;
  for (unsigned limit = LONG_LIMIT; limit > 0 && !at_end(lexer); limit--) {
    int32_t c = lexer->lookahead;
    advance(lexer);
    if (c == '\n') again = later;
    to_end = match_step(end, to_end, c);
    if (end[to_end] == 0) return true;
    to_again = match_step(again, to_again, c);
    if (again[to_again] == 0) return false;
  }
  return false;
}

// Reads `{%`, an optional sign and the word after it; false when something else is here. The
// word is empty when none follows.
static bool read_statement_word(TSLexer *lexer, char word[WORD_SIZE]) {
  if (!take(lexer, '{') || lexer->lookahead != '%') return false;
  advance(lexer);
  if (lexer->lookahead == '-' || lexer->lookahead == '+') advance(lexer);
  skip_blanks(lexer);
  read_word(lexer, word);
  return true;
}

// Looks for the statement `end` and stops at the statement `again`, as find_end() does. With
// `mark_before`, the token's end is put before the statement that was found.
static bool find_end_statement(TSLexer *lexer, const char *const *end, const char *again,
                               bool mark_before) {
  char word[WORD_SIZE];
  for (unsigned limit = LONG_LIMIT; limit > 0 && !at_end(lexer); limit--) {
    if (lexer->lookahead != '{') {
      advance(lexer);
      continue;
    }
    if (mark_before) mark(lexer);
    if (!read_statement_word(lexer, word)) continue;
    if (one_of(word, end)) return true;
    if (same(word, again)) return false;
  }
  return false;
}

#endif
