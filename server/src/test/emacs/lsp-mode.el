;;; lsp-mode.el --- What is special to lsp-mode  -*- lexical-binding: t -*-

;;; Code:

(require 'lsp-completion)
(require 'lsp-diagnostics)

(setq lsp-session-file (expand-file-name "lsp-session" (getenv "HOME"))
      lsp-diagnostics-provider :flymake
      ;; What a user answers who is asked whether this is a project, and whether to start the server again.
      lsp-auto-guess-root t
      lsp-restart 'ignore)

(defun session-start ()
  "Wait for the server, and tell which lsp-mode this is."
  (lsp)
  (session-wait "server" (and (lsp-workspaces) (eq 'initialized (lsp--workspace-status (car (lsp-workspaces))))))
  (concat "lsp-mode " (package-version-join (package-desc-version (cadr (assq 'lsp-mode package-alist))))))

(defun session-hover ()
  (save-window-excursion
    (lsp-describe-thing-at-point)
    (with-current-buffer "*lsp-help*" (buffer-string))))

(defun session-act (title)
  "Do the code action that has TITLE."
  (session-choosing title
    (call-interactively #'lsp-execute-code-action)))

(defun session-rename (name)
  (lsp-rename name))

(defun session-stop ()
  "End the server, and return its process."
  (let ((process (lsp--workspace-cmd-proc (car (lsp-workspaces)))))
    (lsp-workspace-shutdown (car (lsp-workspaces)))
    process))

;;; lsp-mode.el ends here
