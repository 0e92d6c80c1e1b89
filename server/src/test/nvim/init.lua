-- What a user writes to start the server, for each generation of Neovim.
vim.cmd('filetype on')

server_exit_codes = {}
local settings = {
  name = 'issue-ls',
  cmd = { vim.env.ISSUE_LS },
  root_dir = vim.env.ISSUE_LS_WORKSPACE,
  on_exit = function(code)
    table.insert(server_exit_codes, code)
  end,
}

if vim.lsp.config then
  -- 0.11 and later
  settings.filetypes = { 'markdown', 'yaml' }
  vim.lsp.config('issue-ls', settings)
  vim.lsp.enable('issue-ls')
else
  local client
  vim.api.nvim_create_autocmd('FileType', {
    pattern = { 'markdown', 'yaml' },
    callback = function()
      if vim.lsp.start then
        -- 0.8 to 0.10
        vim.lsp.start(settings)
      else
        -- 0.7
        client = client or vim.lsp.start_client(settings)
        vim.lsp.buf_attach_client(0, client)
      end
    end,
  })
end
