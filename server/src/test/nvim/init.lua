-- What a user has, and besides it a note of the codes with which servers end.
server_exit_codes = {}
local function on_exit(code)
  table.insert(server_exit_codes, code)
end

if vim.lsp.config then
  -- 0.11 and later
  vim.lsp.config('*', { on_exit = on_exit })
else
  local start_client = vim.lsp.start_client
  vim.lsp.start_client = function(settings)
    settings.on_exit = on_exit
    return start_client(settings)
  end
end

dofile(vim.env.ISSUE_LS_SET_UP)
