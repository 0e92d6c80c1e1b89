package dev.issuels.workspace.git;

import java.time.LocalDate;

/**
 * A commit, as far as one wants to know of it.
 *
 * @param id the first digits of its name, as git shows them
 * @param date the author's day
 * @param subject the first line of its message
 */
public record Commit(String id, String author, LocalDate date, String subject) {}
