-- Edits issue files as a user does and looks at what Neovim has and shows. Exit status 1 if a step fails.
local it = dofile(vim.env.ISSUE_LS_STEPS .. '/session.lua')

local version = vim.version()
it.say('Neovim ', version.major, '.', version.minor, '.', version.patch)

local high, critical, medium, readme

it.step('the server attaches to an issue file', function()
  high = it.open(it.home .. 'high.md')
  it.wait_for(high, 'client', function()
    local client = it.get_clients()[1]
    return client and client.server_capabilities and next(client.server_capabilities) ~= nil
  end)
end)

it.step('an opened file has the diagnostics of the command line', function()
  it.wait_for_expected(high, 'high.md')
end)

it.step('every other file has them, too', function()
  for _, name in ipairs({ 'backlog.md', 'shortlist.md' }) do
    it.wait_for_expected(it.open(it.home .. name), name)
  end
  medium = it.open(it.home .. 'medium.md')
  it.wait_for_expected(medium, 'medium.md')
  critical = it.open(it.home .. 'critical.md')
  it.wait_for_expected(critical, 'critical.md')
  readme = it.open(vim.env.ISSUE_LS_WORKSPACE .. '/README.md')
end)

it.step('a bad value is reported as soon as it is typed, behind a change of the lines above', function()
  it.focus(high)
  vim.api.nvim_buf_set_lines(high, 1, 1, true, { 'Words, and 🫙 above the first issue.', '' })
  local status = it.line_of(high, 'status: proposed')
  it.replace_line(high, status, 'status: nonsense')
  it.wait_for(high, 'unknown-status', function()
    return it.has(high, status, 'unknown-status')
  end)
end)

it.step('undo takes it away', function()
  it.undo(high)
  it.wait_for_expected(high, 'high.md')
end)

it.step('an id typed twice is reported in the other buffer', function()
  local id = it.line_of(critical, 'id:')
  it.replace_line(critical, id, vim.api.nvim_buf_get_lines(medium, 3, 4, true)[1])
  it.wait_for(medium, 'duplicate-id', function()
    return it.has(medium, it.line_of(medium, 'id:'), 'duplicate-id')
  end)
  it.wait_for(critical, 'duplicate-id', function()
    return it.has(critical, id, 'duplicate-id')
  end)
end)

it.step('undo takes it away in both', function()
  it.undo(critical)
  it.wait_for_expected(critical, 'critical.md')
  it.wait_for_expected(medium, 'medium.md')
end)

it.step('a file that appears on disk is seen', function()
  local reference = it.line_of(critical, '  - src/larder/store.py')
  assert(it.has(critical, reference, 'missing-reference'), 'the reference is not missing')
  vim.fn.writefile({ '' }, vim.env.ISSUE_LS_WORKSPACE .. '/src/larder/store.py')
  it.wait_for(critical, 'disappearance of missing-reference', function()
    return not it.has(critical, reference, 'missing-reference')
  end)
end)

it.step('a file that goes from disk is seen', function()
  vim.fn.delete(vim.env.ISSUE_LS_WORKSPACE .. '/src/larder/store.py')
  it.wait_for_expected(critical, 'critical.md')
end)

it.step('an issue file that another program writes is seen', function()
  local path = it.home .. 'low.md'
  local lines = vim.api.nvim_buf_get_lines(critical, it.line_of(critical, '---'), -1, false)
  vim.fn.writefile(lines, path)
  it.wait_for(critical, 'duplicate-id', function()
    return it.has(critical, it.line_of(critical, 'id:'), 'duplicate-id')
  end)
  vim.fn.delete(path)
  it.wait_for_expected(critical, 'critical.md')
end)

it.step('a tag is completed', function()
  local tags = it.line_of(critical, 'tags:')
  it.go_behind(critical, tags, 'data-loss')
  it.complete(', sy', 'sync')
  assert(it.line(critical, tags) == 'tags: [stock, data-loss, sync]', it.line(critical, tags))
end)

it.step('a path is completed', function()
  local reference = it.line_of(critical, '  - docs/sync.md')
  it.replace_line(critical, reference, '  -')
  it.go_behind(critical, reference, '-')
  it.complete(' src/larder/st', 'src/larder/stock.py')
  assert(it.line(critical, reference) == '  - src/larder/stock.py', it.line(critical, reference))
end)

it.step('an id is completed', function()
  local note = it.line_of(critical, 'The tests of BUG-004')
  it.replace_line(critical, note, 'As told in FEAT')
  it.go_behind(critical, note, 'FEAT')
  it.complete('-00', 'FEAT-003@c81e5d')
  assert(it.line(critical, note) == 'As told in FEAT-003@c81e5d', it.line(critical, note))
  vim.cmd('silent edit!')
  it.wait_for_expected(critical, 'critical.md')
end)

it.step('a hover tells of the issue that is mentioned', function()
  it.go_behind(critical, it.line_of(critical, 'The tests of BUG-004'), 'BUG-004')
  vim.lsp.buf.hover()
  it.wait_for(critical, 'hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      local text = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      local floats = vim.api.nvim_win_get_config(window).relative ~= ''
      if floats and table.concat(text, '\n'):find('Merging forgets jars that only one device has', 1, true) then
        vim.api.nvim_win_close(window, true)
        return true
      end
    end
  end)
end)

it.step('a reference leads to the lines of the source file', function()
  it.go_behind(high, it.line_of(high, '  - src/larder/stock.py:13-14'), 'src/larder/st')
  vim.lsp.buf.definition()
  it.wait_for(high, 'jump', function()
    local line = vim.api.nvim_win_get_cursor(0)[1]
    return vim.api.nvim_buf_get_name(0):find('/src/larder/stock.py$') and line == 13
  end)
  vim.cmd('silent buffer ' .. high)
end)

it.step('an id is renamed in all files', function()
  local id, mention = it.line_of(critical, 'id:'), it.line_of(medium, 'Blocked by:')
  it.go_behind(critical, id, 'BUG-0')
  vim.lsp.buf.rename('BUG-010@4be71c')
  it.wait_for(medium, 'other id', function()
    return it.line(medium, mention) == 'Blocked by: BUG-010@4be71c'
      and it.line(critical, id) == 'id: "BUG-010@4be71c"'
  end)
  it.undo(critical)
  it.undo(medium)
  it.wait_for_expected(critical, 'critical.md')
  it.wait_for_expected(medium, 'medium.md')
end)

it.step('an issue moves to a file that is made for it', function()
  local client = it.get_clients()[1]
  local function ask(method, params)
    local request = client.request_sync
    local answer = vim.lsp.config and request(client, method, params, 30000, medium)
      or request(method, params, 30000, medium)
    assert(answer and answer.result, method .. ': ' .. vim.inspect(answer))
    return answer.result
  end
  local title = { line = it.line_of(medium, 'title:'), character = 0 }
  local actions = ask('textDocument/codeAction', {
    textDocument = { uri = vim.uri_from_bufnr(medium) },
    range = { start = title, ['end'] = title },
    context = { diagnostics = {}, only = { 'refactor.move' } },
  })
  for _, action in ipairs(actions) do
    if action.title == "Move issue to 'low.md'" then
      vim.lsp.util.apply_workspace_edit(ask('codeAction/resolve', action).edit, client.offset_encoding)
    end
  end
  local low = vim.fn.bufnr(it.home .. 'low.md')
  assert(low > 0, 'low.md was not made')
  local id = vim.api.nvim_buf_get_lines(low, it.line_of(low, 'id:'), it.line_of(low, 'id:') + 1, false)[1]
  assert(id:find('REFACTOR-005', 1, true), id)
  it.line_of(low, 'priority: low')
  it.line_of(medium, '(No issues)')
  it.wait_for(medium, 'empty list', function()
    return it.shown(medium) == ''
  end)
end)

it.step('ordinary Markdown has no diagnostics', function()
  assert(it.shown(readme) == '', it.shown(readme))
end)

it.step('Neovim has complained of nothing', function()
  local log = require('vim.lsp.log').get_filename()
  if vim.fn.filereadable(log) == 1 then
    for _, line in ipairs(vim.fn.readfile(log)) do
      assert(not line:find('ERROR', 1, true), line)
    end
  end
end)

it.step('the server ends with 0', function()
  for _, client in ipairs(it.get_clients()) do
    if vim.lsp.config then
      client:stop()
    else
      client.stop()
    end
  end
  it.wait_for(critical, 'end of the server', function()
    return #server_exit_codes > 0
  end)
  assert(server_exit_codes[1] == 0, 'exit code ' .. tostring(server_exit_codes[1]))
end)

it.say(it.passed, ' passed, ', it.failed, ' failed')
vim.cmd(it.failed == 0 and 'qall!' or 'cquit!')
