;;; session.el --- The words in which the steps are written  -*- lexical-binding: t -*-

;;; Commentary:

;; What a user does in Emacs, and what there is to see.  A client adds `session-start', `session-hover',
;; `session-act' and `session-rename'.

;;; Code:

(require 'flymake)
(require 'subr-x)
(require 'xref)

(defconst session-home (concat (getenv "ISSUE_LS_WORKSPACE") "/.work/agent/issues/"))
(defvar session-passed 0)
(defvar session-failed 0)

(setq make-backup-files nil
      auto-save-default nil
      create-lockfiles nil
      xref-prompt-for-identifier nil)

(let ((inhibit-message t))
  (load (getenv "ISSUE_LS_SET_UP") nil t t))

(defun session-say (&rest words)
  (princ (concat (string-join words " ") "\n")))

(defmacro session-step (name &rest body)
  "Say by NAME whether BODY does without an error."
  (declare (indent 1))
  `(condition-case failure
       (progn
         (let ((inhibit-message t)) ,@body)
         (setq session-passed (1+ session-passed))
         (session-say "ok   " ,name))
     (error
      (setq session-failed (1+ session-failed))
      (session-say "FAIL " (concat ,name ":") (error-message-string failure)))))

(defun session-end ()
  (session-say (format "%d passed, %d failed" session-passed session-failed))
  ;; Nobody is asked whether to save what was tried.
  (dolist (buffer (buffer-list))
    (with-current-buffer buffer (set-buffer-modified-p nil)))
  (kill-emacs (if (zerop session-failed) 0 1)))

;; Without anybody at the keyboard there are no moments of quiet, in which Emacs tells servers of edits and checks texts.
(defun session-idle ()
  (run-hooks 'post-command-hook)
  (mapc #'timer-event-handler (copy-sequence timer-idle-list)))

(defmacro session-wait (what &rest body)
  "Wait until BODY has a value, and return it; WHAT says what did not come."
  (declare (indent 1))
  `(let (value)
     (with-timeout (30 (error "No %s" ,what))
       (while (not (setq value (progn (session-idle) ,@body)))
         (accept-process-output nil 0.02)))
     value))

(defun session-open (name)
  "Visit the issue file NAME as a command does that a user runs."
  (switch-to-buffer (find-file-noselect (concat session-home name)))
  ;; Nothing is displayed, so that nobody would tell.
  (run-hooks 'window-configuration-change-hook)
  (session-idle))

(defun session-go-behind (text)
  "Put point behind the first TEXT."
  (goto-char (point-min))
  (search-forward text)
  (set-window-point nil (point)))

(defun session-line ()
  (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(defun session-has (text)
  (save-excursion
    (goto-char (point-min))
    (search-forward text nil t)))

(defun session-complete (typed)
  "Type and complete to the only thing that fits."
  (insert typed)
  (completion-at-point))

(defun session-expect (expected actual)
  (unless (equal expected actual)
    (error "Expected %s, but there is %s" expected actual)))

(defun session-shown ()
  "What Flymake has, in the order of the text."
  (sort (mapcar (lambda (diagnostic)
                  (save-excursion
                    (goto-char (flymake-diagnostic-beg diagnostic))
                    (format "%03d:%d %s" (line-number-at-pos) (1+ (- (point) (line-beginning-position)))
                            (replace-regexp-in-string "\\`issue-ls \\[[^]]*]: " ""
                                                      (flymake-diagnostic-text diagnostic)))))
                (flymake-diagnostics))
        #'string<))

(defun session-expected ()
  "What the command line has found in the file of the buffer, in the same form."
  (let ((name (regexp-quote (file-name-nondirectory buffer-file-name)))
        found)
    (with-temp-buffer
      (insert-file-contents (getenv "ISSUE_LS_EXPECTED"))
      (while (re-search-forward (concat "/" name ":\\([0-9]+\\):\\([0-9]+\\): [a-z]+\\[[a-z-]+] \\(.*\\)") nil t)
        (push (format "%03d:%s %s" (string-to-number (match-string 1)) (match-string 2) (match-string 3)) found)))
    (or (sort found #'string<) (error "Nothing is expected in %s" name))))

(defun session-wait-for-expected ()
  (let ((expected (session-expected)))
    (condition-case nil
        (session-wait "such diagnostics" (equal expected (session-shown)))
      (error (session-expect expected (session-shown))))))

(defmacro session-choosing (title &rest body)
  "Run BODY as a user who is asked to choose, and chooses TITLE."
  (declare (indent 1))
  `(let ((completing-read-function
          (lambda (_prompt collection &rest _)
            (let ((offered (all-completions "" collection)))
              (if (member ,title offered) ,title (error "Offered is only %s" offered)))))
         ;; A key was pressed: for the mouse there would be a menu.
         (last-nonmenu-event ?x))
     ,@body))

;;; session.el ends here
