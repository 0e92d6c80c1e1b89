-- The words in which the steps are written: what a user does in Neovim, and what there is to see.
local M = {
  passed = 0,
  failed = 0,
  home = vim.env.ISSUE_LS_WORKSPACE .. '/.work/agent/issues/',
  get_clients = vim.lsp.get_clients or vim.lsp.get_active_clients,
}

function M.say(...)
  io.stdout:write(table.concat({ ... }), '\n')
  io.stdout:flush()
end

function M.step(name, action)
  local ok, failure = pcall(action)
  if ok then
    M.passed = M.passed + 1
    M.say('ok    ', name)
  else
    M.failed = M.failed + 1
    M.say('FAIL  ', name, ': ', tostring(failure))
  end
end

-- The buffer of a file, opened in a window of its own: newer versions ask only for what somebody sees.
vim.o.lines = 60
function M.open(path)
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
function M.shown(buffer)
  local words = { 'error', 'warning', 'information', 'hint' }
  local list = {}
  for _, d in ipairs(vim.diagnostic.get(buffer)) do
    local code = d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code)
    table.insert(list, drawn(d.lnum, d.col, d.end_lnum, d.end_col, words[d.severity], code, d.message))
  end
  return sorted(list)
end

-- What the command line has found in a file of the issue folder, with UTF-16 columns turned into bytes.
function M.expected(buffer, name)
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

function M.has(buffer, line, code)
  for found in M.shown(buffer):gmatch('[^\n]+') do
    if found:find('^' .. line .. ':') and found:find('[' .. code .. ']', 1, true) then
      return true
    end
  end
  return false
end

-- Waits for something to become true of a buffer.
function M.wait_for(buffer, what, condition)
  if not vim.wait(30000, condition, 20) then
    error('no ' .. what .. '; there is:\n' .. M.shown(buffer), 0)
  end
end

function M.wait_for_expected(buffer, name)
  local wanted = M.expected(buffer, name)
  assert(wanted ~= '', 'nothing is expected in ' .. name)
  M.wait_for(buffer, 'such list:\n' .. wanted, function()
    return M.shown(buffer) == wanted
  end)
end

-- The zero-based number of the first line that starts with a text.
function M.line_of(buffer, start)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    if line:sub(1, #start) == start then
      return number - 1
    end
  end
  error('no line starts with ' .. start)
end

-- Edits as a user does, in the current window: some versions tell only the current buffer of its changes.
function M.focus(buffer)
  vim.api.nvim_set_current_win(vim.fn.bufwinid(buffer))
end

function M.replace_line(buffer, line, text)
  M.focus(buffer)
  vim.api.nvim_buf_set_lines(buffer, line, line + 1, true, { text })
end

function M.undo(buffer)
  M.focus(buffer)
  vim.cmd('silent undo')
end

-- Types behind the cursor, with the completion of a word among what is offered.
function M.complete(typed, word)
  local function press(keys, mode)
    vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), mode, false)
  end
  local offered
  local function look()
    local list = vim.fn.complete_info({ 'items', 'selected' })
    offered = vim.tbl_map(function(item)
      return item.word
    end, list.items)
    local place = vim.fn.index(offered, word)
    if place >= 0 then
      press(('<C-n>'):rep(place - list.selected) .. '<C-y><Esc>', 't')
    end
    return place >= 0
  end
  local tries = 0
  local timer = vim.loop.new_timer()
  timer:start(20, 20, vim.schedule_wrap(function()
    tries = tries + 1
    if timer:is_active() and (look() or tries == 500) then
      timer:stop()
      press(tries == 500 and '<Esc>' or '', 't')
    end
  end))
  -- Is done when insert mode is left.
  press('a' .. typed .. '<C-x><C-o>', 'tx!')
  timer:close()
  assert(vim.tbl_contains(offered, word), 'not offered: ' .. word .. ', but ' .. vim.inspect(offered))
end

-- Puts the cursor behind a part of a line.
function M.go_behind(buffer, line, part)
  M.focus(buffer)
  local text = vim.api.nvim_buf_get_lines(buffer, line, line + 1, true)[1]
  local _, stop = text:find(part, 1, true)
  vim.api.nvim_win_set_cursor(0, { line + 1, assert(stop, 'no such part: ' .. part) - 1 })
end

function M.line(buffer, number)
  return vim.api.nvim_buf_get_lines(buffer, number, number + 1, true)[1]
end

return M
