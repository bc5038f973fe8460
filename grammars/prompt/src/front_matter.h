// Front matter: YAML between two `---` lines, at the start of the file.
#ifndef PROMPT_FRONT_MATTER_H
#define PROMPT_FRONT_MATTER_H

#include "common.h"

// `---` and nothing else up to the end of the line.
static bool read_dashes(TSLexer *lexer) {
  for (int i = 0; i < 3; i++) {
    if (!take(lexer, '-')) return false;
  }
  skip_blanks(lexer);
  return is_newline(lexer->lookahead) || at_end(lexer);
}

// Reads to the start of the next line, within the limit.
static void next_line(TSLexer *lexer, unsigned *limit) {
  while (*limit > 0 && !at_end(lexer)) {
    int32_t c = lexer->lookahead;
    advance(lexer);
    --*limit;
    if (c == '\n') return;
  }
}

// From the start of a line inside the front matter.
static bool front_matter_closes(TSLexer *lexer) {
  unsigned limit = LONG_LIMIT;
  while (limit > 0 && !at_end(lexer)) {
    if (lexer->lookahead == '-' && read_dashes(lexer)) return true;
    next_line(lexer, &limit);
  }
  return false;
}

// Blank lines and comments. False at anything else in the same place.
static bool skip_header_line(TSLexer *lexer, unsigned *limit) {
  skip_blanks(lexer);
  if (lexer->lookahead != '#' && !is_newline(lexer->lookahead)) return false;
  next_line(lexer, limit);
  return true;
}

// Whether comments stand before front matter, and not headings before a rule in Markdown: then the
// first line after the dashes is a key.
static bool header_precedes_front_matter(TSLexer *lexer) {
  unsigned limit = LONG_LIMIT;
  while (limit > 0 && skip_header_line(lexer, &limit)) continue;
  if (limit == 0 || !read_dashes(lexer)) return false;
  next_line(lexer, &limit);
  while (limit > 0 && skip_header_line(lexer, &limit)) continue;
  if (!is_letter(lexer->lookahead)) return false;
  while (is_word(lexer->lookahead) || lexer->lookahead == '-' || lexer->lookahead == '.') advance(lexer);
  if (lexer->lookahead != ':') return false;
  next_line(lexer, &limit);
  return front_matter_closes(lexer);
}

// At the start of the file. False, with nothing read, when no front matter is to be expected.
static bool scan_file_start(Scanner *self, TSLexer *lexer) {
  unsigned limit = LONG_LIMIT;
  int32_t c = lexer->lookahead;
  if (c == '#' || is_blank(c) || is_newline(c)) {
    // What is read here cannot be read again as text, so the answer has no width either way.
    mark(lexer);
    self->line_start = true;
    return found(lexer, header_precedes_front_matter(lexer) ? FRONT_MATTER_AHEAD : NO_FRONT_MATTER);
  }
  if (c != '-') return false;
  bool dashes = read_dashes(lexer);
  if (dashes) next_line(lexer, &limit);
  mark(lexer);
  self->line_start = dashes;
  return found(lexer, dashes && front_matter_closes(lexer) ? FRONT_MATTER_OPEN : TEXT);
}

// The pieces of front matter whose end was seen.
static bool scan_front_matter(Scanner *self, TSLexer *lexer, const bool *valid) {
  unsigned limit = UINT32_MAX;
  self->line_start = true;
  if (valid[FRONT_MATTER_HEADER]) {
    do mark(lexer);
    while (skip_header_line(lexer, &limit));
    return found(lexer, FRONT_MATTER_HEADER);
  }
  if (valid[FRONT_MATTER_OPEN]) {
    next_line(lexer, &limit);
    mark(lexer);
    return found(lexer, FRONT_MATTER_OPEN);
  }
  for (bool empty = true;; empty = false) {
    if (!empty) mark(lexer);
    if (at_end(lexer)) break;
    if (read_dashes(lexer)) {
      if (!empty) break;
      next_line(lexer, &limit);
      mark(lexer);
      return found(lexer, FRONT_MATTER_CLOSE);
    }
    next_line(lexer, &limit);
  }
  return found(lexer, YAML);
}

#endif
