;;; steps.el --- Edits issue files and looks at what Emacs shows  -*- lexical-binding: t -*-

;;; Commentary:

;; Exit status 1 if a step fails.

;;; Code:

(session-step "the server attaches to an issue file"
  (session-open "high.md")
  (let ((client (session-start)))
    (let (inhibit-message)
      (session-say "Emacs" emacs-version client))))

(session-step "each file has the diagnostics of the command line"
  (dolist (name '("high.md" "backlog.md" "shortlist.md" "medium.md" "critical.md"))
    (session-open name)
    (session-wait-for-expected)))

(session-step "a bad value is reported as it is typed, and goes as it is mended"
  (session-open "high.md")
  (session-go-behind "status: proposed")
  (delete-region (- (point) 8) (point))
  (insert "nonsense")
  (session-wait "unknown-status" (seq-find (lambda (shown) (string-match-p "unknown status 'nonsense'" shown))
                                           (session-shown)))
  (undo-boundary)
  (delete-region (- (point) 8) (point))
  (insert "proposed")
  (session-wait-for-expected))

(session-step "a tag is completed"
  (session-open "critical.md")
  (session-go-behind "tags: [stock, data-loss")
  (session-complete ", syn")
  (session-expect "tags: [stock, data-loss, sync]" (session-line)))

(session-step "a path is completed"
  (session-go-behind "  - docs/sync.md")
  (session-complete "\n  - src/larder/sto")
  (session-expect "  - src/larder/stock.py" (session-line)))

(session-step "a hover tells of the issue that is mentioned"
  (session-go-behind "The tests of BUG-0")
  (let ((text (session-hover)))
    (unless (string-match-p "Merging forgets jars that only one device has" text)
      (error "There is only %s" text))))

(session-step "a reference leads to the lines of the source file"
  (session-open "high.md")
  (session-go-behind "src/larder/st")
  (call-interactively #'xref-find-definitions)
  (session-expect "stock.py:13"
                  (format "%s:%d" (file-name-nondirectory buffer-file-name) (line-number-at-pos))))

(session-step "an id is renamed in all files"
  (session-open "critical.md")
  (session-go-behind "id: \"BUG-0")
  (session-rename "BUG-010@4be71c")
  (session-wait "other id" (session-has "id: \"BUG-010@4be71c\""))
  (session-open "medium.md")
  (session-wait "other id" (session-has "Blocked by: BUG-010@4be71c")))

(session-step "a code action mends what it is offered for"
  (session-open "high.md")
  (session-go-behind "status: in p")
  (session-act "Replace with 'in-progress'")
  (session-wait "other status" (session-has "status: in-progress\n"))
  (session-wait "end of unknown-status"
    (not (seq-find (lambda (shown) (string-match-p "unknown status" shown)) (session-shown)))))

;; Emacs does not wait for the exit code, and kills what still runs.
(session-step "the server ends"
  (let ((process (session-stop)))
    (session-wait "end of the server" (not (process-live-p process)))))

(session-end)

;;; steps.el ends here
