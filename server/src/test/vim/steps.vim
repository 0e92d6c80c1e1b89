" Edits issue files as a user does and looks at what Vim has and shows. Exit status 1 if a step fails.
let s:home = $ISSUE_LS_WORKSPACE . '/.work/agent/issues/'
let s:passed = 0
let s:failed = 0

function s:say(text) abort
    call writefile([a:text], $ISSUE_LS_RESULT, 'a')
endfunction

function s:step(name) abort
    try
        call call('s:' . substitute(a:name, ' ', '_', 'g'), [])
        let s:passed += 1
        call s:say('ok    ' . a:name)
    catch
        let s:failed += 1
        call s:say('FAIL  ' . a:name . ': ' . v:exception . ' at ' . v:throwpoint)
    endtry
endfunction

function s:expect(expected, actual) abort
    if a:expected isnot# a:actual
        throw 'expected ' . string(a:expected) . ', but there is ' . string(a:actual)
    endif
endfunction

" Waits until an expression is true.
function s:wait(what, condition) abort
    for l:try in range(1000)
        if eval(a:condition)
            return
        endif
        sleep 20m
    endfor
    throw 'no ' . a:what . ', but ' . string(s:shown())
endfunction

function s:go_behind(text) abort
    call cursor(1, 1)
    if !search('\V' . escape(a:text, '\') . '\zs', 'cW')
        throw 'there is no ' . a:text
    endif
    " On its last character.
    call cursor(0, col('.') - 1)
endfunction

" Types, and takes a word of what is offered then.
function s:complete(keys, word) abort
    let s:word = a:word
    let s:tries = 0
    let s:offered = []
    let l:timer = timer_start(20, function('s:choose'), {'repeat': 500})
    " Is done when insert mode is left.
    call feedkeys(a:keys . "\<C-x>\<C-o>", 'tx!')
    call timer_stop(l:timer)
    if index(s:offered, a:word) < 0
        throw a:word . ' is not offered, but ' . string(s:offered)
    endif
endfunction

function s:choose(timer) abort
    let s:tries += 1
    let l:list = complete_info(['items', 'selected'])
    let s:offered = map(l:list.items, {_, item -> item.word})
    let l:place = index(s:offered, s:word)
    if l:place >= 0
        call feedkeys(repeat("\<C-n>", l:place - l:list.selected) . "\<C-y>\<Esc>", 't')
        call timer_stop(a:timer)
    elseif s:tries == 500
        call feedkeys("\<Esc>", 't')
    endif
endfunction

" What ALE has of the buffer.
function s:shown() abort
    let l:Form = {_, found -> printf('%03d:%d %s', found.lnum, found.col, found.text)}
    return sort(map(copy(ale#engine#GetLoclist(bufnr(''))), l:Form))
endfunction

" What the command line has found in it, in the same form.
function s:expected() abort
    let l:form = '/' . expand('%:t') . ':\(\d\+\):\(\d\+\): \a\+\[[a-z-]\+\] \(.*\)'
    let l:found = []
    for l:line in readfile($ISSUE_LS_EXPECTED)
        let l:parts = matchlist(l:line, l:form)
        if !empty(l:parts)
            call add(l:found, printf('%03d:%d %s', l:parts[1], l:parts[2], l:parts[3]))
        endif
    endfor
    return sort(l:found)
endfunction

function s:each_file_has_the_diagnostics_of_the_command_line() abort
    for l:name in ['high.md', 'backlog.md', 'shortlist.md', 'medium.md', 'critical.md']
        execute 'edit' s:home . l:name
        ALELint
        let s:wanted = s:expected()
        call s:wait('such list: ' . string(s:wanted), 's:wanted ==# s:shown()')
    endfor
endfunction

function s:a_tag_is_completed() abort
    call s:go_behind('tags: [stock, data-loss')
    call s:complete('a, sy', 'sync')
    call s:expect('tags: [stock, data-loss, sync]', getline('.'))
endfunction

function s:a_path_is_completed() abort
    call s:go_behind('  - docs/sync.md')
    call s:complete("o\<C-u>  - src", 'src/larder/stock.py')
    call s:expect('  - src/larder/stock.py', getline('.'))
endfunction

function s:a_hover_tells_of_the_issue_that_is_mentioned() abort
    call s:go_behind('The tests of BUG-0')
    ALEHover
    call s:wait('hover', 's:preview() =~# "Merging forgets jars that only one device has"')
    pclose
endfunction

function s:preview() abort
    for l:window in range(1, winnr('$'))
        if getwinvar(l:window, '&previewwindow')
            return join(getbufline(winbufnr(l:window), 1, '$'), "\n")
        endif
    endfor
    return ''
endfunction

function s:a_reference_leads_to_the_lines_of_the_source_file() abort
    execute 'edit' s:home . 'high.md'
    call s:go_behind('src/larder/st')
    ALEGoToDefinition
    call s:wait('jump', 'expand("%:t") ==# "stock.py" && line(".") == 13')
endfunction

function s:an_id_is_renamed_in_all_files() abort
    execute 'edit' s:home . 'critical.md'
    call s:go_behind('id: "BUG-0')
    call feedkeys(":ALERename\<CR>\<C-u>BUG-010@4be71c\<CR>", 'tx')
    call s:wait('other id', 'search("^id: \"BUG-010@4be71c\"", "nw")')
    execute 'edit' s:home . 'medium.md'
    call s:wait('other id', 'search("^Blocked by: BUG-010@4be71c", "nw")')
endfunction

function s:a_code_action_mends_what_it_is_offered_for() abort
    execute 'edit' s:home . 'high.md'
    call s:go_behind('status: in p')
    ALECodeAction
    " The first of the list that ALE shows as soon as it has come.
    call feedkeys("1\<CR>", 't')
    call s:wait('other status', 'search("^status: in-progress$", "nw")')
    ALELint
    call s:wait('end of unknown-status', 'empty(filter(s:shown(), {_, text -> text =~# "unknown status"}))')
endfunction

call s:say(printf('Vim %d.%d', v:version / 100, v:version % 100))
call s:step('each file has the diagnostics of the command line')
call s:step('a tag is completed')
call s:step('a path is completed')
call s:step('a hover tells of the issue that is mentioned')
call s:step('a reference leads to the lines of the source file')
call s:step('an id is renamed in all files')
call s:step('a code action mends what it is offered for')
call s:say(printf('%d passed, %d failed', s:passed, s:failed))
execute s:failed ? 'cquit' : 'qall!'
