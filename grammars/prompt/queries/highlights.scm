(comment) @comment

(role_marker) @keyword.directive
(role_end) @keyword.directive
(role_name) @constant.builtin

[
  "---"
] @punctuation.special

[
  "{{" "}}" "{{{" "}}}" "{{&" "{{#" "{{/" "{{>"
  "{%" "%}"
  "<%" "<%=" "<%-" "%>"
  "${" "{" "}"
] @punctuation.special

["(" ")" "[" "]" "brace"] @punctuation.bracket
["," ":" ";" "."] @punctuation.delimiter
(operator) @operator
(filter "|" @operator)

(tag_name) @keyword
(partial_name) @string.special.path
(keyword) @keyword.operator
(constant) @constant.builtin
(string) @string
(number) @number

(path root: (identifier) @variable)
(path (property) @property)
(callee root: (identifier) @function)
(callee (property) @function.method)
(helper root: (identifier) @function)
(helper (property) @function.method)
(filter name: (identifier) @function)
(argument name: (identifier) @variable.parameter)
(block_parameters) @variable.parameter

; Nothing escapes here, in any template language.
(raw_interpolation
  open: _ @punctuation.special.raw
  close: _ @punctuation.special.raw)
