#ifndef PROMPT_COMMON_H
#define PROMPT_COMMON_H

#include "tree_sitter/parser.h"

#include <stdbool.h>
#include <stdint.h>

// The order is that of `externals` in grammar.js.
enum Token {
  TEXT,
  COMMENT,
  RAW_TEXT,
  FRONT_MATTER_AHEAD,
  NO_FRONT_MATTER,
  FRONT_MATTER_HEADER,
  FRONT_MATTER_OPEN,
  YAML,
  FRONT_MATTER_CLOSE,
  ROLE_MUSTACHE,
  ROLE_PREFIX,
  ROLE_PREFIX_ONLY,
  ROLE_NAME,
  ROLE_SUFFIX,
  ROLE_END_PREFIX,
  ROLE_END,
  MUSTACHE_OPEN,
  AMPERSAND_OPEN,
  TRIPLE_AHEAD,
  DOUBLE_AHEAD,
  BLOCK_OPEN,
  BLOCK_WORD_OPEN,
  BLOCK_ELSE_OPEN,
  BLOCK_CLOSE_OPEN,
  PARTIAL_OPEN,
  MUSTACHE_CLOSE,
  TRIPLE_CLOSE,
  STATEMENT_OPEN,
  STATEMENT_BLOCK_OPEN,
  STATEMENT_ELSE_OPEN,
  STATEMENT_CLOSE_OPEN,
  STATEMENT_PARTIAL_OPEN,
  STATEMENT_RAW_OPEN,
  STATEMENT_CLOSE,
  OUTPUT_OPEN,
  OUTPUT_RAW_OPEN,
  OUTPUT_PARTIAL_OPEN,
  CODE_OPEN,
  CODE,
  OUTPUT_CLOSE,
  DOLLAR_OPEN,
  DOLLAR_CLOSE,
  BRACE_OPEN,
  BRACE_CLOSE,
  TAG_NAME,
  PARTIAL_NAME,
  PARTIAL_STRING,
  INNER_BRACE,
  NUL,
  UNTERMINATED,
  ERROR_SENTINEL,
};

typedef enum { NO_TAG, MUSTACHE, TRIPLE, STATEMENT, OUTPUT, SCRIPT, DOLLAR, BRACE } TagKind;

// Of a tag nothing remains once it ends, so that a reparse can reuse the tree after any tag.
typedef struct {
  uint8_t kind;    // TagKind of the tag that we are in
  uint8_t closed;  // its end was seen when it was opened; if not, it ends at its line
  uint8_t depth;   // open braces inside it
  bool line_start; // the last token ended with its line, or there was none
} Scanner;

// Bounds on how far an end is looked for. They keep both the damage and the time local.
enum { TAG_LIMIT = 4096, LONG_LIMIT = 65536 };

// A word longer than this is none of ours.
enum { WORD_SIZE = 20 };

static inline bool at_end(TSLexer *lexer) { return lexer->lookahead == 0 && lexer->eof(lexer); }

static inline void advance(TSLexer *lexer) { lexer->advance(lexer, false); }

static inline void mark(TSLexer *lexer) { lexer->mark_end(lexer); }

static inline bool is_blank(int32_t c) { return c == ' ' || c == '\t'; }

static inline bool is_newline(int32_t c) { return c == '\n' || c == '\r'; }

static inline bool is_space(int32_t c) { return is_blank(c) || is_newline(c) || c == '\f' || c == '\v'; }

static inline bool is_letter(int32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static inline bool is_digit(int32_t c) { return c >= '0' && c <= '9'; }

static inline bool is_word(int32_t c) { return is_letter(c) || is_digit(c) || c == '_'; }

static inline bool is_quote(int32_t c) { return c == '"' || c == '\''; }

static inline bool take(TSLexer *lexer, int32_t c) {
  if (lexer->lookahead != c) return false;
  advance(lexer);
  return true;
}

static inline void skip_blanks(TSLexer *lexer) {
  while (is_blank(lexer->lookahead)) advance(lexer);
}

static inline void skip_spaces(TSLexer *lexer) {
  while (is_space(lexer->lookahead)) advance(lexer);
}

// Reads [A-Za-z0-9_]*, returns its length; a longer word is cut, which equals no word of ours.
static inline unsigned read_word(TSLexer *lexer, char word[WORD_SIZE]) {
  unsigned length = 0;
  while (is_word(lexer->lookahead)) {
    if (length < WORD_SIZE - 1) word[length] = (char)lexer->lookahead;
    length++;
    advance(lexer);
  }
  word[length < WORD_SIZE ? length : WORD_SIZE - 1] = 0;
  return length;
}

static inline bool same(const char *a, const char *b) {
  while (*a && *a == *b) a++, b++;
  return *a == *b;
}

static inline bool starts_with(const char *word, const char *prefix) {
  while (*prefix) {
    if (*word++ != *prefix++) return false;
  }
  return true;
}

// `words` ends with NULL.
static inline bool one_of(const char *word, const char *const *words) {
  for (; *words; words++) {
    if (same(word, *words)) return true;
  }
  return false;
}

static inline bool found(TSLexer *lexer, enum Token token) {
  lexer->result_symbol = token;
  return true;
}

#endif
