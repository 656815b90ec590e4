-- SPDX-License-Identifier: Apache-2.0
-- Drives `placet lsp` as Neovim does for its user, and writes what came back as JSON.
-- Run: nvim --headless --clean -S client.lua, with PLACET_PROGRAM, PLACET_FOLDER and PLACET_RESULT set.
local folder = os.getenv("PLACET_FOLDER")
local results, messages = {}, {}

-- The language of rule files is not built in; a guide for users says the same in docs/editors/neovim.md.
local function language_of(path)
  return path:match("%.norm$") and "norm" or "xml"
end

vim.lsp.handlers["window/showMessage"] = function(_, result)
  table.insert(messages, { type = result.type, message = result.message })
end

local client_id = vim.lsp.start_client({
  name = "placet",
  cmd = { os.getenv("PLACET_PROGRAM"), "lsp" },
  root_dir = folder,
  flags = { debounce_text_changes = 0 },
  get_language_id = function(buffer)
    return language_of(vim.api.nvim_buf_get_name(buffer))
  end,
})

-- Opens a file in a buffer that the server serves.
local function open(path)
  local buffer = vim.fn.bufadd(folder .. "/" .. path)
  vim.fn.bufload(buffer)
  vim.lsp.buf_attach_client(buffer, client_id)
  return buffer
end

local function wait_for(condition)
  assert(vim.wait(20000, condition, 10), "the server did not answer in time")
end

-- The diagnostics of a buffer once their number is `count`.
local function diagnostics(buffer, count)
  wait_for(function()
    return #vim.diagnostic.get(buffer) == count
  end)
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    local lsp = diagnostic.user_data.lsp
    table.insert(found, { line = diagnostic.lnum, column = diagnostic.col, last = diagnostic.end_col,
      code = lsp.code, message = diagnostic.message })
  end
  return found
end

-- The place of the first `word` on the line that holds `line`, counted as the protocol does.
local function place(buffer, line, word)
  for number, text in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local from = text:find(line, 1, true)
    if from then
      local byte = text:find(word, from, true) - 1
      local _, units = vim.str_utfindex(text, byte)
      return { line = number - 1, character = units }
    end
  end
  error("no line holds " .. line)
end

local function request(buffer, method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(buffer) }
  local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, 20000))
  local answer = answers[client_id]
  if answer.error then
    return { error = answer.error.message }
  end
  return answer.result
end

local function at(buffer, line, word, more)
  return vim.tbl_extend("force", { position = place(buffer, line, word) }, more or {})
end

-- Locations as "file:line:character", sorted.
local function places(locations)
  local found = {}
  for _, location in ipairs(locations) do
    local path = vim.uri_to_fname(location.uri):sub(#folder + 2)
    local start = location.range.start
    table.insert(found, path .. ":" .. start.line .. ":" .. start.character)
  end
  table.sort(found)
  return found
end

local function labels(list)
  local found = {}
  for _, item in ipairs(list.items) do
    table.insert(found, item.label)
  end
  return found
end

-- What is proposed after `text` is written in place of `line`; the buffer is as before after that.
local function proposals(buffer, line, text)
  local number = place(buffer, line, line).line
  local before = vim.api.nvim_buf_get_lines(buffer, number, number + 1, false)
  vim.api.nvim_buf_set_lines(buffer, number, number + 1, false, { text })
  local _, units = vim.str_utfindex(text)
  local list = request(buffer, "textDocument/completion", { position = { line = number, character = units } })
  vim.api.nvim_buf_set_lines(buffer, number, number + 1, false, before)
  return labels(list)
end

-- As one types: an error comes with the key that makes it, and goes with the key that mends it.
local function make_mistakes(good, unfinished)
  local line = place(good, "p must have", "p must").line
  local text = vim.api.nvim_buf_get_lines(good, line, line + 1, false)[1]
  vim.api.nvim_buf_set_text(good, line, #text - #"signature of agreement", line, #text, { "signatur of agreement" })
  results.unknown_field = diagnostics(good, 1)
  vim.api.nvim_buf_set_lines(good, line, line + 1, false, { text })
  results.mended = diagnostics(good, 0)

  vim.api.nvim_buf_set_lines(unfinished, 0, -1, false, vim.fn.readfile(folder .. "/broken.norm"))
  results.broken = diagnostics(unfinished, 2)
  vim.api.nvim_buf_set_lines(unfinished, 0, -1, false, {})
  diagnostics(unfinished, 0)
end

local function ask(good)
  local function hover(line, word)
    return request(good, "textDocument/hover", at(good, line, word)).contents.value
  end
  results.hover = hover("p must have", "utopia.ministry")
  results.hover_rule = hover("rule utopia", "utopia.consent")
  results.hover_country = hover("jurisdiction", "KZ")
  results.definition = places(request(good, "textDocument/definition", at(good, "p must have", "utopia.ministry")))
  results.definition_of_variable = places(request(good, "textDocument/definition", at(good, "p must have", "p must")))
  results.references = places(request(good, "textDocument/references",
    at(good, "rule utopia.consent", "utopia.consent", { context = { includeDeclaration = true } })))
  results.symbols = vim.tbl_map(function(symbol)
    return symbol.name .. " | " .. symbol.detail
  end, request(good, "textDocument/documentSymbol", {}))
end

local function complete(good, tests)
  results.clauses = proposals(good, "  otherwise the", "  other")
  results.verbs = proposals(good, "  p must have", "  p mus")
  results.authorities = proposals(good, "  p must have", "  p must have consent of u")
  results.levels = proposals(good, "  for every party", "  for every party p of agreement where level of p is reg")
  results.countries = proposals(good, "  jurisdiction", "  jurisdiction K")
  results.rules = proposals(tests, "  expect rule", "  expect rule ")
end

local function run_tests(tests)
  local lenses = request(tests, "textDocument/codeLens", {})
  results.lenses = vim.tbl_map(function(lens)
    return { line = lens.range.start.line, title = lens.command.title, command = lens.command.command }
  end, lenses)
  for _, lens in ipairs(lenses) do
    request(tests, "workspace/executeCommand", { command = lens.command.command, arguments = lens.command.arguments })
  end
  wait_for(function()
    return #messages == #lenses
  end)
  results.messages = messages
end

local function format(buffer)
  local edits = request(buffer, "textDocument/formatting", { options = { tabSize = 8, insertSpaces = false } })
  results.formatting_edits = #edits
  vim.lsp.util.apply_text_edits(edits, buffer, "utf-16")
  results.formatted = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  results.formatted_again = request(buffer, "textDocument/formatting", { options = {} })
end

local function rename(good, tests)
  local renamed = request(good, "textDocument/rename",
    at(good, "authority utopia", "utopia.ministry", { newName = "utopia.foreign-office" }))
  results.files_with_authority = vim.tbl_map(function(uri)
    return vim.uri_to_fname(uri):sub(#folder + 2) .. ": " .. #renamed.changes[uri]
  end, vim.tbl_keys(renamed.changes))
  table.sort(results.files_with_authority)
  results.refused = request(good, "textDocument/rename", at(good, "for every party", "country", { newName = "land" }))
  local edit = request(good, "textDocument/rename",
    at(good, "rule utopia.consent", "utopia.consent", { newName = "utopia.assent" }))
  vim.lsp.util.apply_workspace_edit(edit, "utf-16")
  local lines = vim.api.nvim_buf_get_lines(good, 0, -1, false)
  vim.list_extend(lines, vim.api.nvim_buf_get_lines(tests, 0, -1, false))
  results.renamed = vim.tbl_filter(function(line)
    return line:find("utopia.assent", 1, true)
  end, lines)
end

local function write_agreement(agreement)
  results.agreement = diagnostics(agreement, 1)
  results.asked_by = request(agreement, "textDocument/hover", at(agreement, "<country", "country")).contents.value
  results.elements = proposals(agreement, "  <subject>", "  <su")
  results.codes = proposals(agreement, "  <subject>", "  <subject>tra")
end

local function run()
  local good = open("rules/utopia/utopia.norm")
  local tests = open("rules/utopia/tests.norm")
  wait_for(function()
    return vim.lsp.buf_is_attached(good, client_id)
  end)
  make_mistakes(good, open("rules/utopia/broken.norm"))
  ask(good)
  complete(good, tests)
  run_tests(tests)
  format(open("rules/utopia/unformatted.norm"))
  rename(good, tests)
  write_agreement(open("agreement.xml"))
end

local good, message = pcall(run)
if not good then
  results.failure = message
end
local file = assert(io.open(os.getenv("PLACET_RESULT"), "w"))
file:write(vim.fn.json_encode(results))
file:close()
vim.lsp.stop_client(client_id)
vim.wait(5000, function()
  return vim.lsp.client_is_stopped(client_id)
end, 10)
vim.cmd(good and "qall!" or "cquit!")
