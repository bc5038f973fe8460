-- Neovim 0.7 or newer, headless: opens a file with the language server over stdio, reads the diagnostics,
-- applies a quick fix as a person would, and prints what it saw as one line of JSON. Judging is up to the caller.
local input = vim.fn.json_decode(vim.env.LEAKLINT_NVIM_INPUT)
local seen = { nvim = tostring(vim.version().major) .. '.' .. tostring(vim.version().minor) }

local function finish(failure)
  seen.failure = failure
  io.stdout:write('\n' .. vim.fn.json_encode(seen) .. '\n')
  vim.cmd(failure and 'cquit 1' or 'qall!')
end

local ok, problem = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(input.root .. '/' .. input.file))
  local buf = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({
    name = 'leaklint',
    cmd = input.command,
    root_dir = input.root,
    workspace_folders = { { name = 'workspace', uri = vim.uri_from_fname(input.root) } },
    get_language_id = function() return input.language end,
  })
  if not id then error('the server did not start') end
  vim.lsp.buf_attach_client(buf, id)
  local client = vim.lsp.get_client_by_id(id)

  local function line_of(text)
    for number, line in ipairs(vim.api.nvim_buf_get_lines(buf, 0, -1, true)) do
      local column = line:find(text, 1, true)
      if column then return number, column - 1 end
    end
  end
  local function of_rule()
    return vim.tbl_filter(function(d)
      local lsp = d.user_data and d.user_data.lsp or {}
      return (lsp.code or d.code) == input.rule
    end, vim.diagnostic.get(buf))
  end
  local function count_at(number)
    return #vim.tbl_filter(function(d) return d.lnum == number - 1 end, of_rule())
  end
  local function summary()
    return vim.tbl_map(function(d)
      return { line = d.lnum + 1, source = d.source, message = d.message, code = d.user_data and d.user_data.lsp and d.user_data.lsp.code or d.code }
    end, vim.diagnostic.get(buf))
  end

  local number, column = line_of(input.at)
  if not number then error('the file does not contain ' .. input.at) end
  if not vim.wait(15000, function() return count_at(number) > 0 end, 50) then
    seen.before = summary()
    error('no diagnostic of ' .. input.rule .. ' in line ' .. number)
  end
  seen.before = summary()
  local had = #of_rule()

  -- vim.lsp.buf.hover and .code_action only draw; what they ask for is what counts.
  vim.api.nvim_win_set_cursor(0, { number, column })
  local hover = vim.lsp.buf_request_sync(buf, 'textDocument/hover', vim.lsp.util.make_position_params(0, client.offset_encoding), 10000)
  local hovered = hover and hover[id] and hover[id].result
  seen.hover = hovered and table.concat(vim.lsp.util.convert_input_to_markdown_lines(hovered.contents), '\n') or ''

  local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buf, number - 1, {}, id), only = { 'quickfix' } }
  local answer = vim.lsp.buf_request_sync(buf, 'textDocument/codeAction', params, 10000)
  local actions = answer and answer[id] and answer[id].result or {}
  seen.actions = vim.tbl_map(function(a) return a.title end, actions)
  for _, action in ipairs(actions) do
    if action.title:find(input.fix, 1, true) then
      if not action.edit then
        action = vim.lsp.buf_request_sync(buf, 'codeAction/resolve', action, 10000)[id].result
      end
      vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
      seen.applied = action.title
      break
    end
  end
  if not seen.applied then error('no fix named ' .. input.fix) end
  seen.text = table.concat(vim.api.nvim_buf_get_lines(buf, 0, -1, true), '\n')

  if not vim.wait(15000, function() return #of_rule() == had - 1 end, 50) then
    error('the diagnostic is still there after the fix')
  end
  seen.after = summary()
  client.stop()
  seen.stopped = vim.wait(5000, function() return client.is_stopped() end, 50)
end)
finish(not ok and tostring(problem) or nil)
