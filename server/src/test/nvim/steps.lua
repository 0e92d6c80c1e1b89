-- Edits issue files and looks at the diagnostics that Neovim has. Exit status 1 if a step fails.
local passed, failed = 0, 0
local home = vim.env.ISSUE_LS_WORKSPACE .. '/.work/agent/issues/'
local get_clients = vim.lsp.get_clients or vim.lsp.get_active_clients

local function say(...)
  io.stdout:write(table.concat({ ... }), '\n')
  io.stdout:flush()
end

local function step(name, action)
  local ok, failure = pcall(action)
  if ok then
    passed = passed + 1
    say('ok    ', name)
  else
    failed = failed + 1
    say('FAIL  ', name, ': ', tostring(failure))
  end
end

-- The buffer of a file, opened in a window of its own: newer versions ask only for what somebody sees.
vim.o.lines = 60
vim.o.showmode = false
local function open(path)
  vim.cmd('silent split ' .. vim.fn.fnameescape(path))
  return vim.api.nvim_get_current_buf()
end

local function drawn(from_line, from_column, to_line, to_column, severity, code, message)
  return string.format('%d:%d-%d:%d %s[%s] %s', from_line, from_column, to_line, to_column, severity, code, message)
end

local function sorted(list)
  table.sort(list)
  return table.concat(list, '\n')
end

-- What Neovim has, its columns being bytes.
local function shown(buffer)
  local words = { 'error', 'warning', 'information', 'hint' }
  local list = {}
  for _, d in ipairs(vim.diagnostic.get(buffer)) do
    local code = d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code)
    table.insert(list, drawn(d.lnum, d.col, d.end_lnum, d.end_col, words[d.severity], code, d.message))
  end
  return sorted(list)
end

-- What the command line has found in a file of the issue folder, with UTF-16 columns turned into bytes.
local function expected(buffer, name)
  local report = vim.fn.json_decode(vim.fn.readfile(vim.env.ISSUE_LS_EXPECTED))
  local function column(position)
    local line = vim.api.nvim_buf_get_lines(buffer, position.line, position.line + 1, false)[1] or ''
    return vim.str_byteindex(line, position.character, true)
  end
  local list = {}
  for _, file in ipairs(report.files) do
    if file.path == '.work/agent/issues/' .. name then
      for _, d in ipairs(file.diagnostics) do
        local from, to = d.range.start, d.range['end']
        table.insert(list, drawn(from.line, column(from), to.line, column(to), d.severity, d.code, d.message))
      end
    end
  end
  return sorted(list)
end

local function has(buffer, line, code)
  for found in shown(buffer):gmatch('[^\n]+') do
    if found:find('^' .. line .. ':') and found:find('[' .. code .. ']', 1, true) then
      return true
    end
  end
  return false
end

-- Waits for something to become true of a buffer.
local function wait_for(buffer, what, condition)
  if not vim.wait(30000, condition, 20) then
    error('no ' .. what .. '; there is:\n' .. shown(buffer), 0)
  end
end

local function wait_for_expected(buffer, name)
  local wanted = expected(buffer, name)
  assert(wanted ~= '', 'nothing is expected in ' .. name)
  wait_for(buffer, 'such list:\n' .. wanted, function()
    return shown(buffer) == wanted
  end)
end

-- The zero-based number of the first line that starts with a text.
local function line_of(buffer, start)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    if line:sub(1, #start) == start then
      return number - 1
    end
  end
  error('no line starts with ' .. start)
end

-- Edits as a user does, in the current window: some versions tell only the current buffer of its changes.
local function focus(buffer)
  vim.api.nvim_set_current_win(vim.fn.bufwinid(buffer))
end

local function replace_line(buffer, line, text)
  focus(buffer)
  vim.api.nvim_buf_set_lines(buffer, line, line + 1, true, { text })
end

local function undo(buffer)
  focus(buffer)
  vim.cmd('silent undo')
end

local version = vim.version()
say('Neovim ', version.major, '.', version.minor, '.', version.patch)

local high, critical, medium, readme

step('the server attaches to an issue file', function()
  high = open(home .. 'high.md')
  wait_for(high, 'client', function()
    local client = get_clients()[1]
    return client and client.server_capabilities and next(client.server_capabilities) ~= nil
  end)
end)

step('an opened file has the diagnostics of the command line', function()
  wait_for_expected(high, 'high.md')
end)

step('every other file has them, too', function()
  for _, name in ipairs({ 'backlog.md', 'shortlist.md' }) do
    wait_for_expected(open(home .. name), name)
  end
  medium = open(home .. 'medium.md')
  wait_for_expected(medium, 'medium.md')
  critical = open(home .. 'critical.md')
  wait_for_expected(critical, 'critical.md')
  readme = open(vim.env.ISSUE_LS_WORKSPACE .. '/README.md')
end)

step('a bad value is reported as soon as it is typed, behind a change of the lines above', function()
  focus(high)
  vim.api.nvim_buf_set_lines(high, 1, 1, true, { 'Words, and 🫙 above the first issue.', '' })
  local status = line_of(high, 'status: proposed')
  replace_line(high, status, 'status: nonsense')
  wait_for(high, 'unknown-status', function()
    return has(high, status, 'unknown-status')
  end)
end)

step('undo takes it away', function()
  undo(high)
  wait_for_expected(high, 'high.md')
end)

step('an id typed twice is reported in the other buffer', function()
  local id = line_of(critical, 'id:')
  replace_line(critical, id, vim.api.nvim_buf_get_lines(medium, 3, 4, true)[1])
  wait_for(medium, 'duplicate-id', function()
    return has(medium, line_of(medium, 'id:'), 'duplicate-id')
  end)
  wait_for(critical, 'duplicate-id', function()
    return has(critical, id, 'duplicate-id')
  end)
end)

step('undo takes it away in both', function()
  undo(critical)
  wait_for_expected(critical, 'critical.md')
  wait_for_expected(medium, 'medium.md')
end)

step('a file that appears on disk is seen', function()
  local reference = line_of(critical, '  - src/larder/store.py')
  assert(has(critical, reference, 'missing-reference'), 'the reference is not missing')
  vim.fn.writefile({ '' }, vim.env.ISSUE_LS_WORKSPACE .. '/src/larder/store.py')
  wait_for(critical, 'disappearance of missing-reference', function()
    return not has(critical, reference, 'missing-reference')
  end)
end)

step('a file that goes from disk is seen', function()
  vim.fn.delete(vim.env.ISSUE_LS_WORKSPACE .. '/src/larder/store.py')
  wait_for_expected(critical, 'critical.md')
end)

step('an issue file that another program writes is seen', function()
  local path = home .. 'low.md'
  local lines = vim.api.nvim_buf_get_lines(critical, line_of(critical, '---'), -1, false)
  vim.fn.writefile(lines, path)
  wait_for(critical, 'duplicate-id', function()
    return has(critical, line_of(critical, 'id:'), 'duplicate-id')
  end)
  vim.fn.delete(path)
  wait_for_expected(critical, 'critical.md')
end)

-- Types in the current window, in insert mode, until something is true or half a minute is over.
local function type_until(keys, condition)
  local function feed(text, mode)
    vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(text, true, false, true), mode, false)
  end
  local timer, ticks = vim.loop.new_timer(), 0
  timer:start(20, 20, vim.schedule_wrap(function()
    ticks = ticks + 1
    if ticks == 1500 or condition() then
      timer:stop()
      feed('<Esc>', 't')
    end
  end))
  feed(keys, 'tx!')
  timer:stop()
end

step('a path and an id are completed', function()
  focus(critical)
  vim.bo.autoindent = false
  vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
  local function completed(above, typed, wanted)
    vim.api.nvim_win_set_cursor(0, { line_of(critical, above) + 1, 0 })
    type_until('o' .. typed .. '<C-x><C-o>', function()
      return vim.api.nvim_get_current_line() == wanted
    end)
    local line = vim.api.nvim_get_current_line()
    assert(line == wanted, line)
    undo(critical)
  end
  completed('  - src/larder/store.py', '  - src/larder/la', '  - src/larder/labels.py')
  completed('### Problem', 'Blocked by: BUG-00', 'Blocked by: BUG-002@93d0fa')
  wait_for_expected(critical, 'critical.md')
end)

step('an issue moves to a file that is made for it', function()
  local client = get_clients()[1]
  local function ask(method, params)
    local request = client.request_sync
    local answer = vim.lsp.config and request(client, method, params, 30000, medium)
      or request(method, params, 30000, medium)
    assert(answer and answer.result, method .. ': ' .. vim.inspect(answer))
    return answer.result
  end
  local title = { line = line_of(medium, 'title:'), character = 0 }
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
  local low = vim.fn.bufnr(home .. 'low.md')
  assert(low > 0, 'low.md was not made')
  local id = vim.api.nvim_buf_get_lines(low, line_of(low, 'id:'), line_of(low, 'id:') + 1, false)[1]
  assert(id:find('REFACTOR-005', 1, true), id)
  line_of(low, 'priority: low')
  line_of(medium, '(No issues)')
  wait_for(medium, 'empty list', function()
    return shown(medium) == ''
  end)
end)

step('ordinary Markdown has no diagnostics', function()
  assert(shown(readme) == '', shown(readme))
end)

step('the server ends with 0 and has complained of nothing', function()
  for _, client in ipairs(get_clients()) do
    if vim.lsp.config then
      client:stop()
    else
      client.stop()
    end
  end
  wait_for(critical, 'end of the server', function()
    return #server_exit_codes > 0
  end)
  assert(server_exit_codes[1] == 0, 'exit code ' .. tostring(server_exit_codes[1]))
  local log = require('vim.lsp.log').get_filename()
  if vim.fn.filereadable(log) == 1 then
    for _, line in ipairs(vim.fn.readfile(log)) do
      assert(not line:find('ERROR', 1, true), line)
    end
  end
end)

say(passed, ' passed, ', failed, ' failed')
vim.cmd(failed == 0 and 'qall!' or 'cquit!')
