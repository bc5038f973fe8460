((yaml) @injection.content
  (#set! injection.language "yaml"))

((text) @injection.content
  (#set! injection.language "markdown")
  (#set! injection.combined))

((code) @injection.content
  (#set! injection.language "javascript"))
