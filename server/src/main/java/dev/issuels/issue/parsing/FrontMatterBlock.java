package dev.issuels.issue.parsing;

import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Blanks;
import dev.issuels.text.SourceText;

/**
 * Which lines a front matter takes, found without reading its YAML.
 *
 * @param firstKey the line of the first key
 * @param behind the first line that is no longer part of the block
 * @param closing the line of the closing delimiter or fence; -1 when there is none
 * @param body the first line of the body
 */
record FrontMatterBlock(int firstKey, int behind, int closing, int body) {

    /** How many lines are looked at for an id, or behind a blank one for the closing delimiter. */
    private static final int LONGEST = 100;

    /** The block whose first key stands on the line. */
    static FrontMatterBlock at(SourceText text, int firstKey, Schema schema) {
        int line = firstKey + 1;
        while (line < text.lineCount()) {
            if (Markdown.isDelimiter(text, line) || isSlippedClosing(text, line, schema)) {
                return new FrontMatterBlock(firstKey, line, line, line + 1);
            }
            int next = behindBlanks(text, line);
            boolean ends = Fence.at(text, line).isPresent()
                    || isHeadingOfBody(text, line, schema)
                    || (next > line && !continuesAt(text, next, schema) && !isInFlowList(text, firstKey, line));
            if (ends) {
                return unclosed(text, firstKey, line, schema);
            }
            line = Math.max(next, line + 1);
        }
        return unclosed(text, firstKey, line, schema);
    }

    /** The block inside a code fence that opens above its first key, with or without delimiters of its own. */
    static FrontMatterBlock inFence(SourceText text, int firstKey, Fence fence, Schema schema) {
        int behind = -1;
        for (int line = firstKey + 1; line < text.lineCount(); line++) {
            if (Fence.at(text, line).filter(fence::isClosedBy).isPresent()) {
                return new FrontMatterBlock(firstKey, behind < 0 ? line : behind, line, line + 1);
            }
            if (behind < 0 && Markdown.isDelimiter(text, line)) {
                behind = line;
            } else if (behind >= 0 && !Markdown.isBlank(text, line)) {
                // A whole issue, not a front matter: a sample.
                break;
            }
        }
        return unclosed(text, firstKey, text.lineCount(), schema);
    }

    /**
     * Whether the lines from here look like the keys of a front matter and not like prose with a colon: an id, or two
     * known keys, or one directly above a delimiter.
     */
    static boolean startsAt(SourceText text, int line, Schema schema) {
        if (Markdown.key(text, line).isEmpty()) {
            return false;
        }
        int known = 0;
        for (int i = line; i < text.lineCount(); i++) {
            String key = Markdown.key(text, i);
            if (key.equals(Keys.ID)) {
                return true;
            }
            known += schema.isKey(key) ? 1 : 0;
            if (known >= 2) {
                return true;
            }
            if (Markdown.isDelimiter(text, i)) {
                return known > 0;
            }
            boolean inside = !key.isEmpty() || Markdown.continuesYaml(text, i) || ConflictMarker.isAt(text, i);
            if (!inside) {
                return false;
            }
        }
        return false;
    }

    /** As {@link #startsAt}, and the block has an id: where no delimiter stands above, less would be a guess. */
    static boolean hasIdAt(SourceText text, int line, Schema schema) {
        if (!schema.isKey(Markdown.key(text, line))) {
            return false;
        }
        int known = 0;
        boolean hasId = false;
        int limit = Math.min(text.lineCount(), line + LONGEST);
        for (int i = line; i < limit; i++) {
            String key = Markdown.key(text, i);
            if (!isYamlOnly(text, i)) {
                break;
            }
            known += schema.isKey(key) ? 1 : 0;
            hasId |= key.equals(Keys.ID) && hasIdLikeValue(text, i);
        }
        return hasId && known >= 2;
    }

    /** Whether keys, below at most one line of anything, reach the end of the text: what follows there may be of them. */
    static boolean mayGoOn(SourceText text, int first) {
        int line = first;
        do {
            line++;
        } while (line < text.lineCount() && isYamlOnly(text, line));
        boolean isLast = line == text.lineCount() || text.lineStart(line) == text.length();
        return isLast && isYamlOnly(text, Math.max(first, line - 1));
    }

    /** Whether a line can be nothing but YAML. */
    static boolean isYamlOnly(SourceText text, int line) {
        boolean yaml = !Markdown.key(text, line).isEmpty() || Markdown.continuesYaml(text, line);
        return yaml && !Markdown.isBlank(text, line);
    }

    /** Whether the value on a line looks like an id, with blanks around its signs perhaps. */
    static boolean hasIdLikeValue(SourceText text, int line) {
        String value = Markdown.bareValueOf(text, line).replaceAll("\\s*+([-@])\\s*+", "$1");
        return value.indexOf('-') > 0 && value.indexOf(' ') < 0;
    }

    /** A block that ends with its last line of YAML; the prose that may follow directly is the body. */
    private static FrontMatterBlock unclosed(SourceText text, int firstKey, int end, Schema schema) {
        int behind = end;
        int body = end;
        while (behind > firstKey + 1 && !isYaml(text, behind - 1, schema)) {
            behind--;
            body = Markdown.isBlank(text, behind) ? body : behind;
        }
        return new FrontMatterBlock(firstKey, behind, -1, body);
    }

    /** Whether a line is of a front matter, even if it is broken. */
    private static boolean isYaml(SourceText text, int line, Schema schema) {
        return isYamlOnly(text, line)
                || ConflictMarker.isAt(text, line)
                || schema.isKey(Markdown.firstWord(text, line));
    }

    /** Whether a line was meant to be the closing delimiter: nothing of the block comes below. */
    private static boolean isSlippedClosing(SourceText text, int line, Schema schema) {
        if (SlippedFence.closes(text, line, schema)) {
            return true;
        }
        if (!Markdown.isSlippedDelimiter(text, line)) {
            return false;
        }
        int next = behindBlanks(text, line + 1);
        if (next < text.lineCount() && isHeadingOfBody(text, next, schema)) {
            return true;
        }
        boolean adjacent = next == line + 1;
        if (Blanks.isBlank(text.text().charAt(text.lineStart(line)))) {
            // A value of several lines may hold dashes.
            return adjacent && next < text.lineCount() && isProse(text, next, schema);
        }
        return !adjacent || next == text.lineCount() || !isYamlOnly(text, next);
    }

    /** Whether a line is neither YAML nor broken YAML. */
    private static boolean isProse(SourceText text, int line, Schema schema) {
        return !isYaml(text, line, schema) && !Markdown.isDelimiter(text, line);
    }

    /** Whether a line that starts with {@code #} is a heading; it is a comment of the YAML when keys go on below. */
    private static boolean isHeadingOfBody(SourceText text, int line, Schema schema) {
        int level = Markdown.headingLevel(text, line);
        if (level == 0) {
            return false;
        }
        int next = behindBlanks(text, line + 1);
        if (next == text.lineCount()) {
            return true;
        }
        if (schema.isKey(Markdown.key(text, next))) {
            return false;
        }
        boolean adjacent = next == line + 1;
        boolean goesOn = Markdown.isDelimiter(text, next) || (level == 1 && Markdown.continuesYaml(text, next));
        return !(adjacent && goesOn);
    }

    /** The first line from here that is not blank; the number of lines if there is none. */
    private static int behindBlanks(SourceText text, int line) {
        int behind = line;
        while (behind < text.lineCount() && Markdown.isBlank(text, behind)) {
            behind++;
        }
        return behind;
    }

    /** Whether a blank line stands in a list in brackets that a line below closes, which is good YAML. */
    private static boolean isInFlowList(SourceText text, int firstKey, int blank) {
        int key = blank - 1;
        while (key > firstKey
                && Markdown.key(text, key).isEmpty()
                && text.line(key).indexOf(']') < 0) {
            key--;
        }
        boolean opens =
                Markdown.valueOf(text, key).startsWith("[") && text.line(key).indexOf(']') < 0;
        int limit = Math.min(text.lineCount(), blank + LONGEST);
        int line = blank;
        while (opens && line < limit && Markdown.key(text, line).isEmpty() && !Markdown.isDelimiter(text, line)) {
            if (text.line(line).stripTrailing().endsWith("]")) {
                return true;
            }
            line++;
        }
        return false;
    }

    /** Whether the block goes on behind blank lines: with a known key, or with lines of YAML down to a delimiter. */
    private static boolean continuesAt(SourceText text, int firstBehind, Schema schema) {
        int line = firstBehind;
        if (line == text.lineCount()) {
            return false;
        }
        if (schema.isKey(Markdown.key(text, line)) || Markdown.isDelimiter(text, line)) {
            return true;
        }
        int limit = Math.min(text.lineCount(), line + LONGEST);
        while (line < limit && !Markdown.isDelimiter(text, line)) {
            boolean yaml = !Markdown.key(text, line).isEmpty() || Markdown.continuesYaml(text, line);
            if ((!yaml && !Markdown.isBlank(text, line)) || isHeadingOfBody(text, line, schema)) {
                return false;
            }
            line++;
        }
        return line < limit;
    }
}
