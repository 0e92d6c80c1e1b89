package dev.issuels.bench;

/**
 * How large a workspace is.
 *
 * @param files issue files
 * @param issues in each of them
 * @param sources paths besides
 * @param history the length of a history file in characters; 0 for none
 * @param lean whether the issues are short, of about 500 characters instead of 2,500
 */
public record Size(int files, int issues, int sources, int history, boolean lean) {

    /** Files of a hundred issues, as a tracker splits them. */
    public static Size ofIssues(int issues) {
        return new Size(Math.max(1, issues / 100), Math.min(issues, 100), issues * 2, 0, false);
    }

    public Size withSources(int number) {
        return new Size(files, issues, number, history, lean);
    }

    public Size withHistory(int length) {
        return new Size(files, issues, sources, length, lean);
    }

    /** All issues in one file of about a megabyte. */
    public static Size oneFile(int issues) {
        return new Size(1, issues, issues, 0, true);
    }

    int total() {
        return files * issues;
    }
}
