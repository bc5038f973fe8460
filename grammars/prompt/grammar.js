/**
 * Prompt templates: the text sent to a language model, with role markers and the placeholders
 * of the template languages that are common for it.
 *
 * The tree is flat and the grammar is total. Opening and closing tags are siblings, and every
 * input has a derivation, so there is no error recovery that could swallow the rest of a file:
 * what does not close ends at its line. The external scanner decides where a tag begins and
 * whether it closes (see src/scanner.c); this file only gives the pieces their names.
 */

/// <reference types="tree-sitter-cli/dsl" />
// @ts-check

/**
 * A tag: opening token, inside, closing token. The end may be missing.
 * @param {RuleOrLiteral} open
 * @param {RuleOrLiteral} inside
 * @param {RuleOrLiteral} close
 * @param {RuleOrLiteral} end
 */
const tag = (open, inside, close, end) => seq(field('open', open), inside, choice(field('close', close), end));

// ASCII and the scripts of the basic plane, roughly: `\p{L}` would make the wasm a quarter larger.
const letter = 'A-Za-z_\u00c0-\u1fff\u3040-\ud7ff';

const inside = ($) => optional(field('expression', $.expression));

const named = ($) => seq(optional(field('name', $.tag_name)), inside($));

export default grammar({
  name: 'prompt_template',

  // The order is the scanner's `enum Token`.
  externals: ($) => [
    $._text,
    $.comment,
    $.raw_text,
    $._front_matter_ahead,
    $._no_front_matter,
    $._front_matter_header,
    $._front_matter_open,
    $.yaml,
    $._front_matter_close,
    $._role_mustache,
    $._role_prefix,
    $._role_prefix_only,
    $.role_name,
    $._role_suffix,
    $._role_end_prefix,
    $._role_end,
    $._mustache_open,
    $._ampersand_open,
    $._triple_ahead,
    $._double_ahead,
    $._block_open,
    $._block_word_open,
    $._block_else_open,
    $._block_close_open,
    $._partial_open,
    $._mustache_close,
    $._triple_close,
    $._statement_open,
    $._statement_block_open,
    $._statement_else_open,
    $._statement_close_open,
    $._statement_partial_open,
    $._statement_raw_open,
    $._statement_close,
    $._output_open,
    $._output_raw_open,
    $._output_partial_open,
    $._code_open,
    $.code,
    $._output_close,
    $._dollar_open,
    $._dollar_close,
    $._brace_open,
    $._brace_close,
    $.tag_name,
    $.partial_name,
    $._partial_string,
    $._inner_brace,
    $._nul,
    $._unterminated,
    $._error,
  ],

  word: ($) => $.identifier,

  // In a tag only. Between tags the scanner takes every character as text.
  extras: (_) => [/[ \t\r\n\f\v]+/],

  rules: {
    document: ($) =>
      seq(
        optional(
          choice(
            $.front_matter,
            // Dotprompt allows comments before it, such as a licence.
            seq($._front_matter_ahead, alias($._front_matter_header, $.comment), $.front_matter),
            $._no_front_matter,
          ),
        ),
        repeat(
          choice(
            $.text,
            $.comment,
            $.role_marker,
            $.role_end,
            $.interpolation,
            $.raw_interpolation,
            $.statement,
            $.block_open,
            $.block_else,
            $.block_close,
            $.partial,
            $._raw_block,
          ),
        ),
      ),

    front_matter: ($) =>
      seq(alias($._front_matter_open, '---'), optional(field('content', $.yaml)), alias($._front_matter_close, '---')),

    // The scanner hands over text in paragraphs, so that an edit in a long text stays cheap.
    // `{{{x}}` is a brace followed by `{{x}}`: templates for JSON have it.
    text: ($) => prec.right(repeat1(choice($._text, seq($._double_ahead, $._left_brace)))),

    _left_brace: (_) => /\{/,

    role_marker: ($) =>
      choice(
        seq(optional($._role_mustache), $._role_prefix, field('role', $.role_name), $._role_suffix),
        seq($._role_prefix_only, field('role', $.role_name)),
        seq(field('role', $.role_name), $._role_suffix),
      ),

    role_end: ($) => choice($._role_end, seq($._role_end_prefix, field('role', $.role_name), $._role_suffix)),

    interpolation: ($) =>
      choice(
        tag(alias($._mustache_open, '{{'), inside($), alias($._mustache_close, '}}'), $._unterminated),
        tag(alias($._output_open, '<%='), inside($), alias($._output_close, '%>'), $._unterminated),
        tag(alias($._dollar_open, '${'), inside($), alias($._dollar_close, '}'), $._unterminated),
        tag(alias($._brace_open, '{'), inside($), alias($._brace_close, '}'), $._unterminated),
      ),

    _triple_open: (_) => /\{\{\{~?/,

    // Forms that say "do not escape". Whether `{{ }}` escapes is up to the template engine.
    raw_interpolation: ($) =>
      choice(
        seq($._triple_ahead, tag(alias($._triple_open, '{{{'), inside($), alias($._triple_close, '}}}'), $._unterminated)),
        tag(alias($._ampersand_open, '{{&'), inside($), alias($._mustache_close, '}}'), $._unterminated),
        tag(alias($._output_raw_open, '<%-'), inside($), alias($._output_close, '%>'), $._unterminated),
      ),

    statement: ($) =>
      choice(
        tag(alias($._statement_open, '{%'), named($), alias($._statement_close, '%}'), $._unterminated),
        tag(alias($._code_open, '<%'), optional($.code), alias($._output_close, '%>'), $._unterminated),
      ),

    block_open: ($) =>
      choice(
        tag(alias($._block_open, '{{#'), named($), alias($._mustache_close, '}}'), $._unterminated),
        tag(alias($._block_word_open, '{{'), named($), alias($._mustache_close, '}}'), $._unterminated),
        tag(alias($._statement_block_open, '{%'), named($), alias($._statement_close, '%}'), $._unterminated),
      ),

    // The scanner opens one only when it has seen the end tag.
    _raw_block: ($) => seq(alias($._raw_open, $.block_open), $.raw_text),

    _raw_open: ($) =>
      seq(
        field('open', alias($._statement_raw_open, '{%')),
        field('name', $.tag_name),
        field('close', alias($._statement_close, '%}')),
      ),

    block_else: ($) =>
      choice(
        tag(alias($._block_else_open, '{{'), named($), alias($._mustache_close, '}}'), $._unterminated),
        tag(alias($._statement_else_open, '{%'), named($), alias($._statement_close, '%}'), $._unterminated),
      ),

    block_close: ($) =>
      choice(
        tag(alias($._block_close_open, '{{/'), named($), alias($._mustache_close, '}}'), $._unterminated),
        tag(alias($._statement_close_open, '{%'), named($), alias($._statement_close, '%}'), $._unterminated),
      ),

    // An include of a fixed name. One whose name is computed stays a statement or an
    // interpolation, except `{{> (lookup . "name") }}`, a partial without a name.
    partial: ($) =>
      choice(
        tag(
          alias($._partial_open, '{{>'),
          seq(optional(field('name', $.partial_name)), inside($)),
          alias($._mustache_close, '}}'),
          $._unterminated,
        ),
        tag(
          alias($._statement_partial_open, '{%'),
          seq($.tag_name, field('name', alias($._partial_string, $.partial_name)), inside($)),
          alias($._statement_close, '%}'),
          $._unterminated,
        ),
        tag(
          alias($._output_partial_open, '<%-'),
          seq($.tag_name, '(', field('name', alias($._partial_string, $.partial_name)), inside($)),
          alias($._output_close, '%>'),
          $._unterminated,
        ),
      ),

    // Not a grammar of expressions: a row of parts in which the names that carry data can be
    // told from those that do not (functions, filters, argument names).
    expression: ($) =>
      choice(
        seq(alias($.path, $.helper), $._operand, repeat($._part)),
        seq($.path, optional(seq($._not_operand, repeat($._part)))),
        seq($._call, repeat($._part)),
        seq($._not_path, repeat($._part)),
      ),

    _part: ($) => choice($.path, $._call, $._not_path),

    // What turns a leading path into a helper: `{{json user}}`, `{{plugin.fn $x}}`.
    _operand: ($) => choice($.path, $._call, $._value),

    _value: ($) => choice($.string, $.number, $.constant, $.argument, '('),

    _not_path: ($) => choice($._value, $._not_operand),

    _not_operand: ($) =>
      choice(
        $.filter,
        $.keyword,
        $.block_parameters,
        $.operator,
        alias($._inner_brace, 'brace'),
        ')',
        '[',
        ']',
        ',',
        ':',
        ';',
        '.',
        $.other,
      ),

    path: ($) => prec.right(seq(field('root', $.identifier), repeat(choice(seq($._dot, optional($.property)), $.subscript)))),

    _dot: (_) => token.immediate(prec(1, /\??\./)),

    // No space before the parenthesis: `f (x)` is a helper with a sub-expression.
    _call: ($) => seq(alias($.path, $.callee), token.immediate(prec(1, '('))),

    argument: ($) => prec(1, seq(field('name', $.identifier), '=')),

    filter: ($) => prec.right(seq('|', optional(field('name', $.identifier)))),

    // With what stands before a name to say where to look it up: `../x`, `@x`, `$x`, `.X`, `$.X`.
    identifier: (_) => new RegExp(`((\\.\\.?\\/)+|\\.|\\$\\.)?[@$]?[${letter}][${letter}0-9]*(-[${letter}][${letter}0-9]*)*`),

    property: (_) => token.immediate(prec(1, new RegExp(`[@$]?[${letter}0-9]+(-[${letter}][${letter}0-9]*)*`))),

    subscript: (_) => token.immediate(prec(1, /\[[ \t]*("[^"\\\n\r]*"|'[^'\\\n\r]*'|-?[0-9]+)[ \t]*\]/)),

    keyword: (_) => choice('if', 'else', 'and', 'or', 'not', 'in', 'is', 'as'),

    constant: (_) => choice('true', 'false', 'none', 'null', 'undefined', 'True', 'False', 'None'),

    // Handlebars: `as |item index|`
    block_parameters: (_) => /as[ \t\r\n]+\|[A-Za-z0-9_ \t]*\|/,

    string: (_) => token(choice(/"(\\[^\n\r]|[^"\\\n\r])*"?/, /'(\\[^\n\r]|[^'\\\n\r])*'?/)),

    number: (_) => /[0-9]+(\.[0-9]+)?/,

    // Nothing of two characters may hide the start of a tag or of a closing delimiter.
    operator: (_) =>
      choice(
        '=',
        token(
          choice(
            '||',
            '&&',
            '==',
            '===',
            '!=',
            '!==',
            '>=',
            '<=',
            '=>',
            '??',
            '**',
            '//',
            '+',
            '-',
            '*',
            '/',
            '%',
            '~',
            '<',
            '>',
            '!',
            '?',
            '&',
          ),
        ),
      ),

    // Any other single character, so that no content is an error.
    other: ($) => choice(token(prec(-1, /[^ \t\r\n\f\v{}\x00]/)), $._nul),
  },
});
